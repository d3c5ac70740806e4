/** The one filled button: it names how many rows would change something. */
import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { Link } from 'wouter'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { plural } from '#renderer/ui/format.ts'
import type { BringInState } from './use-bring-in.ts'

export function BringInButton({ state }: { readonly state: BringInState }) {
  const { previewJob, commitJob, commit } = state
  const { isReadOnly } = useWorkspace()
  const preview = previewJob.state.status === 'done' ? previewJob.state.output : null
  const rows = preview ? preview.accounting.rowsNew + preview.accounting.rowsChanged : 0
  const isRunning = commitJob.state.status === 'running'
  const isDone = commitJob.state.status === 'done'
  const isOn = rows > 0 && !isReadOnly && !isRunning && !isDone
  useCommand('caseload-file.commit', commit, { isOn })
  if (isDone)
    return (
      <Button component={Link} href="/caseload">
        Back to the caseload
      </Button>
    )
  return (
    <>
      <Button component={Link} href="/caseload" variant="subtle" color="gray">
        Leave
      </Button>
      <Button
        variant="filled"
        disabled={!isOn}
        loading={isRunning}
        leftSection={<Check size={16} aria-hidden="true" />}
        rightSection={isOn && <Kbd shortcut="Mod+Enter" isDecoration />}
        onClick={commit}
      >
        {preview === null || rows > 0 ? `Bring in ${plural(rows, 'row')}` : 'Nothing to bring in'}
      </Button>
    </>
  )
}
