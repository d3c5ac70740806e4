/** One cell: nothing, seen, chosen to share as which one, or shared. A tap marks it. */
import { Check } from 'lucide-react'
import type { RunMark, RunRow } from '#shared/contracts/lesson-runs/records.ts'
import { formatClock } from '#renderer/ui/format.ts'
import type { Column } from './chart-columns.ts'
import { useRun } from './run-acts.ts'
import classes from './Chart.module.css'

type Props = {
  readonly row: RunRow
  readonly column: Column
  readonly mark: RunMark | undefined
  readonly isTabStop: boolean
  readonly onFocus: () => void
}

export function ChartCell({ row, column, mark, isTabStop, onFocus }: Props) {
  const { act, isReadOnly } = useRun()
  const toggle = (): void =>
    void act((calls, id) =>
      mark
        ? calls.unmark({ id, markId: mark.id })
        : calls.mark({ id, rowId: row.id, who: column.who }),
    )
  return (
    <td className={classes.cell}>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={mark !== undefined}
        aria-label={`${column.name}: ${row.name}${inWords(mark)}`}
        aria-disabled={isReadOnly || undefined}
        data-state={stateOf(mark)}
        onFocus={onFocus}
        onClick={toggle}
      >
        <span>{mark && (mark.shareOrder ?? <Check size={16} aria-hidden="true" />)}</span>
      </button>
    </td>
  )
}

function stateOf(mark: RunMark | undefined): 'none' | 'seen' | 'chosen' | 'shared' {
  if (!mark) return 'none'
  if (mark.shareOrder === null) return 'seen'
  return mark.sharedAt === null ? 'chosen' : 'shared'
}

function inWords(mark: RunMark | undefined): string {
  if (!mark) return ''
  const chosen = mark.shareOrder === null ? '' : `, shares as number ${mark.shareOrder}`
  const shared = mark.sharedAt === null ? '' : `, shared at ${formatClock(mark.sharedAt)}`
  return `, seen at ${formatClock(mark.markedAt)}${chosen}${shared}`
}
