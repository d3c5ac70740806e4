/** All sessions with a teacher, latest first; private notes only as long as they are not covered. */
import { useMemo } from 'react'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { formatHours, plural } from '#renderer/ui/format.ts'
import { Empty } from '#renderer/ui/States.tsx'
import { nameOf, sumOf } from './caseload-rules.ts'
import { sessionColumns } from './session-columns.tsx'
import type { Session } from './session-columns.tsx'
import classes from './CaseloadPage.module.css'

const sessionId = (session: Session): string => String(session.id)
const noun = { one: 'session', many: 'sessions' }
const latestFirst = { sorting: [{ id: 'on', desc: true }] }

const searchText = ({ type, sharedNote }: Session): string => `${type} ${sharedNote}`

export function TeacherSessions({ page }: { readonly page: TeacherPage }) {
  const { today } = useWorkspace()
  const isHidden = usePrivateNotesHidden()
  const columns = useMemo(() => sessionColumns(isHidden), [isHidden])
  const kept = useGridLayout('teacher-sessions', latestFirst)
  const tools = useMemo(
    () => ({
      search: { label: 'Find in sessions', placeholder: 'Session, note' },
      filters: ['on', 'type'],
      fileName: `Sessions with ${nameOf(page.teacher)}`,
    }),
    [page.teacher],
  )
  return (
    <div className="page-content">
      <DataGrid
        {...kept}
        label="Sessions"
        noun={noun}
        rows={page.sessions}
        columns={columns}
        rowId={sessionId}
        tools={tools}
        searchText={searchText}
        today={today}
        empty={
          page.sessions.length === 0 ? (
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
