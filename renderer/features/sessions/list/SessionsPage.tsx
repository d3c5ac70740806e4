/** All sessions: planned, logged and canceled ones, to filter, open and take along as a file. */
import { CalendarPlus } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { SessionRow } from '#shared/contracts/sessions.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { LogSessionButton } from '#renderer/app/LogSessionButton.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useGridViews } from '#renderer/app/use-grid-views.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { formatHours, plural } from '#renderer/ui/format.ts'
import { Empty, Loading, QueryView } from '#renderer/ui/States.tsx'
import { sessionColumns } from './session-columns.tsx'
import { sessionViews } from './session-views.ts'
import { searchText } from './session-words.ts'
import classes from './SessionsPage.module.css'

const crumb = { label: 'Caseload', href: '/caseload' } as const

export function SessionsPage() {
  const sessions = useBackendQuery('sessions', 'list', {})
  return (
    <>
      <PageHeader title="Sessions" crumb={crumb} actions={<LogSessionButton />} />
      <div className="page-content">
        <QueryView query={sessions} rows={10} label="Loading the sessions">
          {(rows) =>
            rows.length === 0 ? (
              <Empty title="No session yet" icon={CalendarPlus} actions={<LogSessionButton />}>
                Type one line, for instance “rivera coplan 30m yesterday fractions”.
              </Empty>
            ) : (
              <SessionsGrid rows={rows} />
            )
          }
        </QueryView>
      </div>
    </>
  )
}

const rowId = ({ id }: SessionRow): string => String(id)
const noun = { one: 'session', many: 'sessions' }
const tools = {
  search: {
    label: 'Find by teacher, session or words of the note',
    placeholder: 'Teacher, session, note',
  },
  filters: ['heldOn', 'type', 'teachers', 'school'],
  fileName: 'Sessions',
}

function SessionsGrid({ rows }: { readonly rows: readonly SessionRow[] }) {
  const { today, isReadOnly } = useWorkspace()
  const isHidden = usePrivateNotesHidden()
  const views = useGridViews({ place: 'sessions', path: '/sessions', builtIn: sessionViews })
  const columns = useMemo(() => sessionColumns({ isHidden, today }), [isHidden, today])
  const findIn = useCallback((row: SessionRow) => searchText(row, isHidden), [isHidden])
  if (!views) return <Loading rows={10} label="Loading the sessions" />
  return (
    <DataGrid
      key={views.current.id}
      label="Sessions"
      noun={noun}
      rows={rows}
      columns={columns}
      rowId={rowId}
      views={views}
      isReadOnly={isReadOnly}
      tools={tools}
      searchText={findIn}
      today={today}
      onOpen={({ id }) => navigate(`/sessions/${id}`)}
      empty={<Empty title="No session fits">Change the text, the filters or the view above.</Empty>}
      renderFoot={(shown) => <Totals rows={shown} />}
    />
  )
}

function Totals({ rows }: { readonly rows: readonly SessionRow[] }) {
  const done = rows.filter(({ status }) => status === 'done')
  const sum = (value: (row: SessionRow) => number): number =>
    done.reduce((total, row) => total + value(row), 0)
  return (
    <>
      <span>
        {plural(rows.length, 'session')}, <b>{done.length}</b> logged
      </span>
      <span className={classes.footEnd}>
        <b>{formatHours(sum(({ minutes }) => minutes))}</b> hours with teachers,{' '}
        <b>{formatHours(sum((row) => row.preparationMinutes + row.travelMinutes))}</b> preparing and
        on the way
      </span>
    </>
  )
}
