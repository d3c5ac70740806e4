/** The columns of the list of all goals. */
import type { GoalRow } from '#shared/contracts/goals.ts'
import { formatGoalValue, goalPoints } from '#renderer/coaching/goal-progress.ts'
import { goalKindWords } from '#renderer/coaching/goals/goal-form.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatDay } from '#renderer/ui/format.ts'

const none = <span className="t3">–</span>

const shown = (goal: GoalRow, value: number | null | undefined) =>
  value == null ? none : formatGoalValue(goal, value)

/** What was measured last; the baseline alone is no step on the way. */
const latest = (goal: GoalRow) => goalPoints(goal).findLast(({ isBaseline }) => !isBaseline)

export const namesOf = ({ teachers }: GoalRow): string =>
  teachers.map(({ name }) => name).join(', ')

export const goalColumns: readonly GridColumn<GoalRow>[] = [
  {
    id: 'teachers',
    header: 'Teachers',
    width: 148,
    grow: 1,
    value: namesOf,
    cell: (goal) => <span className="m">{namesOf(goal)}</span>,
  },
  {
    id: 'text',
    header: 'Goal',
    width: 260,
    grow: 4,
    value: ({ text }) => text,
    cell: ({ text }) => (
      <span className="sm" title={text}>
        {text}
      </span>
    ),
  },
  {
    id: 'baseline',
    header: 'Baseline',
    kind: 'number',
    width: 64,
    align: 'right',
    value: ({ baseline }) => baseline?.value ?? null,
    cell: (goal) => shown(goal, goal.baseline?.value),
  },
  {
    id: 'latest',
    header: 'Latest',
    kind: 'number',
    width: 56,
    align: 'right',
    value: (goal) => latest(goal)?.value ?? null,
    cell: (goal) => <span className="m">{shown(goal, latest(goal)?.value)}</span>,
  },
  {
    id: 'target',
    header: 'Target',
    kind: 'number',
    width: 56,
    align: 'right',
    value: ({ target }) => target?.value ?? null,
    cell: (goal) => shown(goal, goal.target?.value),
  },
  {
    id: 'by',
    header: 'By',
    kind: 'date',
    width: 64,
    value: ({ target }) => target?.on ?? null,
    cell: ({ target }) =>
      target?.on ? <span className="tnum t2 sm">{formatDay(target.on)}</span> : none,
  },
  {
    id: 'kind',
    header: 'Kind',
    kind: 'choice',
    width: 144,
    value: ({ kind }) => goalKindWords[kind],
    cell: ({ kind }) => <span className="t2 sm">{goalKindWords[kind]}</span>,
  },
  {
    id: 'cycle',
    header: 'Cycle',
    kind: 'choice',
    width: 160,
    grow: 1,
    value: ({ cycle }) => cycle?.title ?? null,
    cell: ({ cycle }) =>
      cycle ? (
        <span className="t2 sm" title={cycle.title}>
          {cycle.title}
        </span>
      ) : (
        <span className="t3 sm">No cycle</span>
      ),
  },
]
