/** Puts a list of students on the clipboard, as it is shown: for the coach and the students' own teachers. */
import { ActionIcon } from '@mantine/core'
import { Copy } from 'lucide-react'
import { notify } from '#renderer/app/notify.tsx'
import { copyTable } from '#renderer/ui/DataGrid/copy-table.ts'
import { plural } from '#renderer/ui/format.ts'

type Props = { readonly students: readonly { readonly label: string; readonly value: string }[] }

export function CopyList({ students }: Props) {
  const copy = (): void => {
    copyTable({
      columns: ['Student', 'Result'],
      rows: students.map(({ label, value }) => [label, value]),
    })
    notify(`Copied ${plural(students.length, 'student')}. For you and their own teachers.`)
  }
  return (
    <ActionIcon aria-label="Copy this list" title="Copy this list" onClick={copy}>
      <Copy size={14} aria-hidden="true" />
    </ActionIcon>
  )
}
