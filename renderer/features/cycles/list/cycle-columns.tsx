/** The columns of the list of all cycles. */
import { ClockAlert } from 'lucide-react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { daysBetween } from '#shared/domain/days.ts'
import { memberNames, memberSchools } from '#renderer/coaching/member-names.ts'
import { PhaseTrack } from '#renderer/coaching/PhaseTrack.tsx'
import { formatDay, formatFullDay } from '#renderer/ui/format.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import classes from '../board/Board.module.css'

const statusWords = { active: 'Active', planned: 'Planned', closed: 'Closed' } as const

/** Days that lie further away than most of a year have it written out. */
const dayIn = (today: string, day: string): string =>
  Math.abs(daysBetween(day, today)) < 270 ? formatDay(day) : formatFullDay(day)

export const cycleColumns = (today: string): readonly GridColumn<CycleRow>[] => [
  {
    id: 'title',
    header: 'Cycle',
    width: 192,
    grow: 3,
    value: ({ title }) => title,
    cell: ({ title }) => (
      <span className="m" title={title}>
        {title}
      </span>
    ),
  },
  {
    id: 'members',
    header: 'Teachers',
    width: 140,
    grow: 2,
    value: memberNames,
  },
  {
    id: 'school',
    header: 'School',
    kind: 'choice',
    width: 132,
    grow: 1,
    value: memberSchools,
    cell: (cycle) => (
      <span className="t2 sm" title={memberSchools(cycle).join(', ')}>
        {memberSchools(cycle).join(', ')}
      </span>
    ),
  },
  {
    id: 'phase',
    header: 'Phase, model',
    width: 184,
    grow: 1,
    value: ({ model, phase }) => `${model} ${phase?.name ?? ''}`,
    cell: (cycle) => <PhaseTrack cycle={{ ...cycle, phase: phaseWord(cycle) }} />,
  },
  {
    id: 'model',
    header: 'Model',
    kind: 'choice',
    width: 132,
    isHidden: true,
    value: ({ model }) => model,
  },
  {
    id: 'status',
    header: 'State',
    kind: 'choice',
    width: 72,
    order: Object.values(statusWords),
    value: ({ status }) => statusWords[status],
    cell: ({ status }) => <span className="t2 sm">{statusWords[status]}</span>,
  },
  {
    id: 'starts',
    header: 'Started',
    kind: 'date',
    width: 84,
    value: ({ startsOn }) => startsOn,
    cell: ({ startsOn }) => <span className="tnum t2 sm">{dayIn(today, startsOn)}</span>,
  },
  {
    id: 'ends',
    header: 'Ends',
    kind: 'date',
    noValue: 'Open',
    width: 84,
    value: (cycle) => endOf(cycle),
    cell: (cycle) => <End cycle={cycle} today={today} />,
  },
  {
    id: 'sessions',
    header: 'Sessions',
    kind: 'number',
    width: 64,
    align: 'right',
    value: ({ sessionsDone }) => sessionsDone,
  },
  {
    id: 'steps',
    header: 'Steps',
    kind: 'number',
    width: 60,
    align: 'right',
    value: ({ openSteps }) => openSteps,
    cell: (cycle) => <Steps cycle={cycle} />,
  },
]

function phaseWord({ status, phase }: CycleRow): string {
  if (status === 'closed') return 'Closed'
  if (!phase) return 'Not begun'
  return phase.isOver ? `After ${phase.name}` : phase.name
}

const endOf = ({ endedOn, plannedEndOn }: CycleRow): string | null => endedOn ?? plannedEndOn

function End({ cycle, today }: { readonly cycle: CycleRow; readonly today: string }) {
  const day = endOf(cycle)
  if (day === null) return <span className="t3 sm">Open</span>
  const isLate = cycle.status === 'active' && day < today
  return isLate ? (
    <span className={classes.late}>
      <ClockAlert size={14} aria-label="past its end" />
      {dayIn(today, day)}
    </span>
  ) : (
    <span className="tnum t2 sm">{dayIn(today, day)}</span>
  )
}

function Steps({ cycle: { openSteps, overdueSteps } }: { readonly cycle: CycleRow }) {
  if (overdueSteps === 0)
    return <span className={openSteps === 0 ? 't3' : undefined}>{openSteps}</span>
  return (
    <span className={classes.late} title={`${overdueSteps} overdue`}>
      <ClockAlert size={14} aria-label="overdue" />
      {openSteps}
    </span>
  )
}
