/** All sessions with a teacher, latest first; private notes only as long as they are not covered. */
import { Lock } from 'lucide-react'
import { useMemo } from 'react'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import type { GridColumn } from '#renderer/ui/DataGrid/grid-model.ts'
import { formatFullDay, formatHours, plural } from '#renderer/ui/format.ts'
import { Empty } from '#renderer/ui/States.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import classes from './CaseloadPage.module.css'

type Session = TeacherPage['sessions'][number]

const sessionId = (session: Session): string => String(session.id)
const latestFirst = [{ id: 'on', desc: true }]

const columns = (isHidden: boolean): readonly GridColumn<Session>[] => [
  {
    id: 'on',
    header: 'Day',
    width: 132,
    value: ({ on }) => on,
    cell: ({ on }) => <span className="tnum">{formatFullDay(on)}</span>,
  },
  {
    id: 'type',
    header: 'Session',
    width: 132,
    value: ({ type }) => type,
    cell: ({ type }) => <span className="m">{type}</span>,
  },
  { id: 'minutes', header: 'Minutes', width: 64, align: 'right', value: ({ minutes }) => minutes },
  {
    id: 'status',
    header: 'State',
    width: 76,
    value: ({ status }) => status,
    cell: ({ status }) => <span className="t2 sm">{status}</span>,
  },
  {
    id: 'mode',
    header: 'How',
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
    value: ({ privateNote }) => privateNote || null,
    cell: ({ privateNote }) =>
      privateNote && (
        <span className="t2 sm" title={isHidden ? undefined : privateNote}>
          <Lock size={12} aria-hidden="true" style={{ display: 'inline', marginRight: 6 }} />
          {isHidden ? 'hidden' : privateNote}
        </span>
      ),
  },
]

export function TeacherSessions({ page }: { readonly page: TeacherPage }) {
  const isHidden = usePrivateNotesHidden()
  const shown = useMemo(() => columns(isHidden), [isHidden])
  const done = page.sessions.filter(({ status }) => status === 'done')
  const minutes = done.reduce((sum, session) => sum + session.minutes, 0)
  return (
    <div className="page-content">
      <DataGrid
        label="Sessions"
        rows={page.sessions}
        columns={shown}
        rowId={sessionId}
        sort={latestFirst}
        empty={<Empty title="No session yet">Planned and logged sessions stand here.</Empty>}
        foot={
          <>
            <span>
              <b>{done.length}</b> {plural(done.length, 'session').replace(/^\S+ /, '')} done
            </span>
            <span className={classes.footEnd}>
              <b>{formatHours(minutes)}</b> hours
            </span>
          </>
        }
      />
    </div>
  )
}
