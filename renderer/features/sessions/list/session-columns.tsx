/** The columns of the list of sessions, on screen and in a file. */
import { Lock } from 'lucide-react'
import type { SessionRow } from '#shared/contracts/sessions.ts'
import { sessionModes, sessionTypes } from '#shared/domain/session-types.ts'
import { plainLine } from '#shared/domain/rich-text/plain-text.ts'
import { peopleInWords } from '#shared/domain/session-words.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatClockTime, formatFullDay } from '#renderer/ui/format.ts'
import { StatusChip } from '../StatusChip.tsx'
import { namesOf, stateOf, whatIsMissing } from './session-words.ts'

type Column = GridColumn<SessionRow>
type Shown = { readonly isHidden: boolean; readonly today: string }

export const sessionColumns = (shown: Shown): readonly Column[] => [
  ...whenAndWho,
  ...states(shown),
  ...words(shown),
  ...more,
]

const whenAndWho: readonly Column[] = [
  {
    id: 'heldOn',
    header: 'Day',
    kind: 'date',
    width: 112,
    value: ({ heldOn }) => heldOn,
    cell: ({ heldOn }) => <span className="tnum">{formatFullDay(heldOn)}</span>,
  },
  {
    id: 'startsAt',
    header: 'Start',
    width: 80,
    noValue: 'No time',
    value: ({ startsAt }) => startsAt,
    cell: ({ startsAt }) => (
      <span className="tnum t2">{startsAt === null ? '' : formatClockTime(startsAt)}</span>
    ),
  },
  {
    id: 'teachers',
    header: 'Teachers',
    kind: 'choice',
    width: 152,
    grow: 1,
    noValue: 'Nobody',
    value: namesOf,
    cell: ({ teachers }) => <span className="m">{peopleInWords(teachers)}</span>,
  },
  {
    id: 'type',
    header: 'Session',
    kind: 'choice',
    width: 124,
    order: sessionTypes,
    value: ({ type }) => type,
  },
  {
    id: 'school',
    header: 'School',
    kind: 'choice',
    width: 148,
    value: ({ school }) => school?.name ?? null,
    cell: ({ school }) => <span className="t2 sm">{school?.name}</span>,
  },
  {
    id: 'minutes',
    header: 'Minutes',
    kind: 'number',
    width: 76,
    align: 'right',
    value: ({ minutes }) => minutes,
    sum: (rows) => rows.reduce((sum, { minutes }) => sum + minutes, 0),
  },
]

const states = ({ today }: Shown): readonly Column[] => [
  {
    id: 'status',
    header: 'State',
    kind: 'choice',
    width: 112,
    order: ['planned', 'logged', 'canceled'],
    value: stateOf,
    cell: (row) => <StatusChip session={row} isShort />,
  },
  {
    id: 'missing',
    header: 'To finish',
    width: 188,
    isHidden: true,
    noValue: 'Nothing to finish',
    value: (row) => whatIsMissing(row, today),
    cell: (row) => <span className="warn">{whatIsMissing(row, today)}</span>,
  },
]

/** A copy or a file can go anywhere, so private notes are in neither. */
const words = ({ isHidden }: Shown): readonly Column[] => [
  {
    id: 'note',
    header: 'Shared note',
    width: 160,
    grow: 2,
    value: ({ sharedNote }) => plainLine(sharedNote) || null,
    cell: ({ sharedNote }) => <span className="sm">{plainLine(sharedNote)}</span>,
  },
  {
    id: 'private',
    header: 'Private',
    kind: 'yes-no',
    width: 76,
    value: ({ privateNote }) => privateNote !== '',
    copied: () => null,
    cell: ({ privateNote }) =>
      privateNote && (
        <span className="t2" title={isHidden ? 'Hidden' : plainLine(privateNote)}>
          <Lock size={14} role="img" aria-label="Has a private note" />
        </span>
      ),
  },
]

const more: readonly Column[] = [
  {
    id: 'mode',
    header: 'How',
    kind: 'choice',
    width: 92,
    isHidden: true,
    order: sessionModes,
    value: ({ mode }) => mode,
  },
  {
    id: 'cycle',
    header: 'Cycle',
    kind: 'choice',
    width: 180,
    isHidden: true,
    value: ({ cycle }) => cycle?.title ?? null,
  },
  {
    id: 'phase',
    header: 'Phase',
    kind: 'choice',
    width: 92,
    isHidden: true,
    value: ({ phase }) => phase,
  },
  {
    id: 'preparation',
    header: 'Preparation',
    kind: 'number',
    width: 96,
    align: 'right',
    isHidden: true,
    value: ({ preparationMinutes }) => preparationMinutes,
  },
  {
    id: 'travel',
    header: 'Travel',
    kind: 'number',
    width: 76,
    align: 'right',
    isHidden: true,
    value: ({ travelMinutes }) => travelMinutes,
  },
]
