/** The one filled button of the import: it names how many rows it will store. */
import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { Link } from 'wouter'
import { mappingNeeds } from '#shared/domain/mapping/mapping-needs.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { nextAddress, type ImportFile } from './import-files.ts'
import type { ImportState } from './use-import.ts'

type Props = {
  readonly state: ImportState
  /** Files of the same drop that come after this one. */
  readonly waiting: readonly ImportFile[]
}

export function AddButton({ state, waiting }: Props) {
  const { preview, previewJob, commitJob, commit, isMapping } = state
  const { isReadOnly } = useWorkspace()
  const rows = preview?.accounting.rowsStored ?? 0
  const isReady = preview !== null && previewJob.state.status === 'done' && rows > 0
  const isOn = isReady && !isReadOnly && !isMapping && commitJob.state.status !== 'running'
  const isDone = commitJob.state.status === 'done'
  useCommand('imports.add', commit, { isOn: isOn && !isDone })
  if (isDone) {
    return (
      <Button component={Link} href="/data" variant="default">
        Back to student data
      </Button>
    )
  }
  if (isMapping) return <CheckButton state={state} />
  return (
    <>
      <Button component={Link} href={nextAddress(waiting)} variant="subtle" color="gray">
        {waiting.length === 0 ? 'Leave' : 'Skip this file'}
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

/** While columns are placed: the whole file is checked by them before anything can be added. */
function CheckButton({
  state: { byHand, preview, leaveMapping, checkMapping },
}: Pick<Props, 'state'>) {
  const { mapping } = byHand
  const isOn = mapping !== null && mappingNeeds(mapping).length === 0
  useCommand('imports.check-columns', checkMapping, { isOn })
  return (
    <>
      {preview ? (
        <Button variant="subtle" color="gray" onClick={leaveMapping}>
          Back to the preview
        </Button>
      ) : (
        <Button component={Link} href="/data" variant="subtle" color="gray">
          Leave
        </Button>
      )}
      <Button variant="filled" disabled={!isOn} onClick={checkMapping}>
        Check all rows
      </Button>
    </>
  )
}
