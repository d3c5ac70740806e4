/** The columns of the list of observations. Nothing that was counted in a lesson: it would put teachers side by side. */
import type { ObservationRow } from '#shared/contracts/observations/records.ts'
import { kindLabels, observationKinds } from '#shared/domain/observations/observation-words.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatClockTime, formatWeekday } from '#renderer/ui/format.ts'

type Person = ObservationRow['teacher']
type Column = GridColumn<ObservationRow>

const none = <span className="t3">–</span>

export const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`
export const visitorsOf = ({ visitors }: ObservationRow): string => visitors.map(nameOf).join(', ')

export const stateLabels = { planned: 'Planned', running: 'Now', ended: 'Done' } as const

export const observationColumns: readonly Column[] = [
  {
    id: 'observedOn',
    header: 'Day',
    kind: 'date',
    width: 192,
    value: ({ observedOn }) => observedOn,
    cell: ({ observedOn, startsAt }) => (
      <span className="tnum">
        {formatWeekday(observedOn)}
        {startsAt !== null && <span className="t2">, {formatClockTime(startsAt)}</span>}
      </span>
    ),
  },
  {
    id: 'teacher',
    header: 'Teacher',
    kind: 'choice',
    width: 132,
    grow: 1,
    value: ({ teacher }) => nameOf(teacher),
    cell: ({ teacher }) => <span className="m">{nameOf(teacher)}</span>,
  },
  {
    id: 'kind',
    header: 'Visit',
    kind: 'choice',
    width: 108,
    order: observationKinds.map((kind) => kindLabels[kind]),
    value: ({ kind }) => kindLabels[kind],
  },
  {
    id: 'state',
    header: 'State',
    kind: 'choice',
    width: 84,
    order: Object.values(stateLabels),
    value: ({ state }) => stateLabels[state],
    cell: ({ state }) =>
      state === 'running' ? <Chip tone="accent">Now</Chip> : stateLabels[state],
  },
  {
    id: 'focus',
    header: 'Agreed focus',
    width: 200,
    grow: 3,
    noValue: 'Not agreed yet',
    value: ({ focus }) => focus || null,
    cell: ({ focus }) => (
      <span className="sm" title={focus}>
        {focus || none}
      </span>
    ),
  },
  {
    id: 'minutes',
    header: 'Minutes',
    kind: 'number',
    width: 72,
    align: 'right',
    value: ({ minutes }) => minutes,
    cell: ({ minutes }) => minutes ?? none,
  },
  {
    id: 'lines',
    header: 'Lines',
    kind: 'number',
    width: 60,
    align: 'right',
    value: ({ lines }) => lines,
  },
  ...more(),
]

function more(): readonly Column[] {
  return [
    {
      id: 'visitors',
      header: 'Who watched',
      width: 140,
      isHidden: true,
      value: (row) => visitorsOf(row) || null,
    },
    {
      id: 'class',
      header: 'Class',
      kind: 'choice',
      width: 140,
      isHidden: true,
      value: ({ class: name }) => name,
    },
    {
      id: 'school',
      header: 'School',
      kind: 'choice',
      width: 140,
      isHidden: true,
      value: ({ school }) => school,
    },
    {
      id: 'cycle',
      header: 'Cycle',
      kind: 'choice',
      width: 160,
      isHidden: true,
      value: ({ cycle }) => cycle?.title ?? null,
    },
  ]
}
