/** One imported file: what became of its rows, what was wrong with it, and the way to take it out again. */
import { Button } from '@mantine/core'
import { Undo2 } from 'lucide-react'
import { useLocation } from 'wouter'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatCount, formatTime } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { Batch } from './Batches.tsx'
import { ProblemList } from './ProblemList.tsx'
import classes from './StudentDataPage.module.css'

type Props = { readonly batch: Batch }

export function BatchPanel({ batch }: Props) {
  const [, navigate] = useLocation()
  const problems = useBackendQuery('imports', 'batchProblems', { batchId: batch.id })
  const close = (): void => navigate('/data')
  return (
    <Panel
      label={`Import of ${batch.fileName}`}
      width={400}
      onClose={close}
      bottom={!batch.isUndone && <UndoImport batch={batch} />}
    >
      <PanelHead
        title={batch.fileName}
        subtitle={
          batch.isUndone ? 'Undone: none of it counts.' : `Added ${formatTime(batch.committedAt)}`
        }
        onClose={close}
      />
      <Facts batch={batch} />
      <QueryView query={problems} rows={3} label="Loading the problems">
        {(list) => <ProblemList problems={list} questions={[]} />}
      </QueryView>
    </Panel>
  )
}

function Facts({ batch: { accounting, recipeName } }: Props) {
  const facts = [
    ['Layout', recipeName],
    ['Rows read', formatCount(accounting.rowsRead)],
    [
      'stored',
      `${formatCount(accounting.rowsStored)}, ${formatCount(accounting.rowsChanged)} of them changed`,
    ],
    ['repeated', formatCount(accounting.rowsRepeated)],
    ['refused', formatCount(accounting.rowsRefused)],
    ['not students', formatCount(accounting.rowsNotStudents)],
    [
      'Students',
      `${formatCount(accounting.studentsMatched)} known, ${formatCount(accounting.studentsNew)} new`,
    ],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function UndoImport({ batch }: Props) {
  const { isReadOnly } = useWorkspace()
  const undo = useBackendMutation('history', 'undo')
  const act = (): void =>
    undo.mutate(
      { id: batch.historyId },
      { onSuccess: () => notify(`${batch.fileName} was taken out again.`), onError: notifyError },
    )
  useCommand('imports.undo-import', act, { isOn: !isReadOnly })
  return (
    <Button
      leftSection={<Undo2 size={16} aria-hidden="true" />}
      disabled={isReadOnly}
      loading={undo.isPending}
      onClick={act}
    >
      Undo this import
    </Button>
  )
}
