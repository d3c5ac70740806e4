/** The one filled button of the import: it names how many rows it will store. */
import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { Link } from 'wouter'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import type { ImportState } from './use-import.ts'

export function AddButton({ state }: { readonly state: ImportState }) {
  const { preview, previewJob, commitJob, commit } = state
  const { isReadOnly } = useWorkspace()
  const rows = preview?.accounting.rowsStored ?? 0
  const isReady = preview !== null && previewJob.state.status === 'done' && rows > 0
  const isOn = isReady && !isReadOnly && commitJob.state.status !== 'running'
  const isDone = commitJob.state.status === 'done'
  useCommand('imports.add', commit, { isOn: isOn && !isDone })
  if (isDone) {
    return (
      <Button component={Link} href="/data" variant="default">
        Back to student data
      </Button>
    )
  }
  return (
    <>
      <Button component={Link} href="/data" variant="subtle" color="gray">
        Leave
      </Button>
      <Button
        variant="filled"
        disabled={!isOn}
        leftSection={<Check size={16} aria-hidden="true" />}
        onClick={commit}
      >
        {wordsOf(preview !== null, rows)}
      </Button>
    </>
  )
}

function wordsOf(hasPreview: boolean, rows: number): string {
  if (!hasPreview) return 'Add rows'
  return rows === 0 ? 'Nothing to add' : `Add ${plural(rows, 'row')}`
}
