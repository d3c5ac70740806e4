/** The Word file: asks where, makes it as a job, and then shows where it is. */
import { Button } from '@mantine/core'
import { CircleCheck, FileDown } from 'lucide-react'
import { useState } from 'react'
import type { Job } from '#renderer/app/backend-hooks.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatBytes, plural } from '#renderer/ui/format.ts'
import { ErrorNote } from '#renderer/ui/States.tsx'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { fileNameOf } from './file-name.ts'
import type { ReportInput } from './use-report.ts'
import classes from './Reports.module.css'

export type WordFile = {
  readonly job: Job<'reports', 'write'>
  readonly make: () => void
  /** Stands for the file made last. */
  readonly token: string | null
}

export function useWordFile(input: ReportInput, preview: ReportPreview | null): WordFile {
  const job = useJob('reports', 'write')
  const [token, setToken] = useState<string | null>(null)
  const make = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: 'Make Word file',
      defaultName: `${fileNameOf(preview)}.docx`,
      filters: [{ name: 'Word document', extensions: ['docx'] }],
    })
    if (!place) return
    setToken(place.token)
    await job.run({ choices: input, saveTo: place.token })
  }
  return { job, token, make: () => void make().catch(notifyError) }
}

type ButtonProps = { readonly word: WordFile; readonly isReady: boolean }

export function MakeWordButton({ word, isReady }: ButtonProps) {
  const { isReadOnly } = useWorkspace()
  const isOn = isReady && !isReadOnly && word.job.state.status !== 'running'
  useCommand('reports.make-word-file', word.make, { isOn })
  return (
    <Button
      variant="filled"
      disabled={!isOn}
      leftSection={<FileDown size={16} aria-hidden="true" />}
      onClick={word.make}
    >
      Make Word file
    </Button>
  )
}

export function WordResult({ word: { job, token } }: { readonly word: WordFile }) {
  if (job.state.status === 'failed') return <ErrorNote error={job.state.error} />
  if (job.state.status !== 'done' || token === null) return null
  const { fileName: name, bytes, pages } = job.state.output
  const { reveal, open } = window.numberlineShell
  return (
    <div className={classes.made} role="status">
      <CircleCheck size={16} aria-hidden="true" className="good" />
      <span className={classes.madeName}>
        <b>{name}</b> is made: {pages !== null && `${plural(pages, 'page')}, `}
        {formatBytes(bytes)}.
      </span>
      <Button size="xs" onClick={() => void open(token).catch(notifyError)}>
        Open
      </Button>
      <Button size="xs" onClick={() => void reveal(token).catch(notifyError)}>
        Show in folder
      </Button>
    </div>
  )
}
