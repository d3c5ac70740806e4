/** The columns of a teacher's sessions. */
import { Lock } from 'lucide-react'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'
import { formatFullDay, formatHours } from '#renderer/ui/format.ts'
import { sumOf } from './caseload-rules.ts'

export type Session = TeacherPage['sessions'][number]

/** @param isHidden private notes are covered: on screen, in filters and in what is copied. */
export const sessionColumns = (isHidden: boolean): readonly GridColumn<Session>[] => [
  {
    id: 'on',
    header: 'Day',
    kind: 'date',
    width: 132,
    value: ({ on }) => on,
    cell: ({ on }) => <span className="tnum">{formatFullDay(on)}</span>,
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
    id: 'note',
    header: 'Shared note',
    width: 260,
    grow: true,
    value: ({ sharedNote }) => sharedNote || null,
    cell: ({ sharedNote }) => (
      <span className="sm" title={sharedNote}>
        {sharedNote}
      </span>
    ),
  },
  {
    id: 'private',
    header: 'Private note',
    width: 220,
    value: ({ privateNote }) => (isHidden ? null : privateNote || null),
    cell: ({ privateNote }) =>
      privateNote && (
        <span className="t2 sm" title={isHidden ? undefined : privateNote}>
          <Lock size={12} aria-hidden="true" style={{ display: 'inline', marginRight: 6 }} />
          {isHidden ? 'hidden' : privateNote}
        </span>
      ),
  },
]
