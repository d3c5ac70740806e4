/** The columns of a teacher's sessions. */
import { Lock } from 'lucide-react'
import type { SessionRow } from '#shared/contracts/sessions.ts'
import { plainLine } from '#shared/domain/rich-text/plain-text.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatFullDay, formatHours } from '#renderer/ui/format.ts'
import { sumOf } from './caseload-rules.ts'

export type Session = SessionRow

type Choices = {
  /** Private notes are covered: on screen, in filters and in what is copied. */
  readonly isHidden: boolean
  /** Whose page it is; the others are named. */
  readonly teacherId: number
}

export const sessionColumns = ({
  isHidden,
  teacherId,
}: Choices): readonly GridColumn<Session>[] => [
  {
    id: 'on',
    header: 'Day',
    kind: 'date',
    width: 132,
    value: ({ heldOn }) => heldOn,
    cell: ({ heldOn }) => <span className="tnum">{formatFullDay(heldOn)}</span>,
  },
  {
    id: 'type',
    header: 'Session',
    kind: 'choice',
    width: 132,
    value: ({ type }) => type,
    cell: ({ type }) => <span className="m">{type}</span>,
  },
  {
    id: 'minutes',
    header: 'Minutes',
    kind: 'number',
    width: 76,
    align: 'right',
    value: ({ minutes }) => minutes,
    sum: (sessions) => `${formatHours(sumOf(sessions, ({ minutes }) => minutes))} h`,
  },
  {
    id: 'status',
    header: 'State',
    kind: 'choice',
    width: 76,
    value: ({ status }) => status,
    cell: ({ status }) => <span className="t2 sm">{status}</span>,
  },
  {
    id: 'mode',
    header: 'How',
    kind: 'choice',
    width: 84,
    value: ({ mode }) => mode,
    cell: ({ mode }) => <span className="t2 sm">{mode}</span>,
  },
  {
    id: 'with',
    header: 'Also there',
    width: 120,
    value: (session) => othersOf(session, teacherId) || null,
    cell: (session) => <span className="t2 sm">{othersOf(session, teacherId)}</span>,
  },
  {
    id: 'cycle',
    header: 'Cycle',
    kind: 'choice',
    width: 150,
    isHidden: true,
    value: ({ cycle }) => cycle?.title ?? null,
  },
  {
    id: 'note',
    header: 'Shared note',
    width: 260,
    grow: true,
    value: ({ sharedNote }) => plainLine(sharedNote) || null,
    cell: ({ sharedNote }) => (
      <span className="sm" title={plainLine(sharedNote)}>
        {plainLine(sharedNote)}
      </span>
    ),
  },
  {
    id: 'private',
    header: 'Private note',
    width: 220,
    value: ({ privateNote }) => (isHidden ? null : plainLine(privateNote) || null),
    cell: ({ privateNote }) =>
      privateNote && (
        <span className="t2 sm" title={isHidden ? undefined : plainLine(privateNote)}>
          <Lock size={12} aria-hidden="true" style={{ display: 'inline', marginRight: 6 }} />
          {isHidden ? 'hidden' : plainLine(privateNote)}
        </span>
      ),
  },
]

const othersOf = ({ teachers }: Session, teacherId: number): string =>
  teachers
    .filter(({ id }) => id !== teacherId)
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
    .join(', ')
