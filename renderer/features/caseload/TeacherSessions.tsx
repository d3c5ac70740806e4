/** All sessions with a teacher, latest first; private notes only as long as they are not covered. */
import { useMemo } from 'react'
import type { TeacherPage, TeacherRow } from '#shared/contracts/caseload.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { formatHours, plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { nameOf, sumOf } from './caseload-rules.ts'
import { sessionColumns } from './session-columns.tsx'
import type { Session } from './session-columns.tsx'
import classes from './CaseloadPage.module.css'

const sessionId = (session: Session): string => String(session.id)
const noun = { one: 'session', many: 'sessions' }
const latestFirst = { sorting: [{ id: 'on', desc: true }] }

const searchText = ({ type, sharedNote }: Session): string => `${type} ${sharedNote}`

export function TeacherSessions({ page }: { readonly page: TeacherPage }) {
  const sessions = useBackendQuery('sessions', 'list', { teacherId: page.teacher.id })
  return (
    <QueryView query={sessions} rows={10} label="Loading the sessions">
      {(rows) => <SessionGrid teacher={page.teacher} rows={rows} />}
    </QueryView>
  )
}

type GridProps = { readonly teacher: TeacherRow; readonly rows: readonly Session[] }

function SessionGrid({ teacher, rows }: GridProps) {
  const { today } = useWorkspace()
  const isHidden = usePrivateNotesHidden()
  const columns = useMemo(
    () => sessionColumns({ isHidden, teacherId: teacher.id }),
    [isHidden, teacher.id],
  )
  const kept = useGridLayout('teacher-sessions', latestFirst)
  const tools = useMemo(
    () => ({
      search: { label: 'Find in sessions', placeholder: 'Session, note' },
      filters: ['on', 'type'],
      fileName: `Sessions with ${nameOf(teacher)}`,
    }),
    [teacher],
  )
  return (
    <div className="page-content">
      <DataGrid
        {...kept}
        label="Sessions"
        noun={noun}
        rows={rows}
        columns={columns}
        rowId={sessionId}
        onOpen={({ id }) => navigate(`/sessions/${id}`)}
        tools={tools}
        searchText={searchText}
        today={today}
        empty={
          rows.length === 0 ? (
            <Empty title="No session yet">Planned and logged sessions stand here.</Empty>
          ) : (
            <Empty title="No session fits">Change the text or the filters above.</Empty>
          )
        }
        renderFoot={(sessions) => <Totals sessions={sessions} />}
      />
    </div>
  )
}

function Totals({ sessions }: { readonly sessions: readonly Session[] }) {
  const done = sessions.filter(({ status }) => status === 'done')
  return (
    <>
      <span>{plural(done.length, 'session')} done</span>
      <span className={classes.footEnd}>
        <b>{formatHours(sumOf(done, ({ minutes }) => minutes))}</b> hours
      </span>
    </>
  )
}
