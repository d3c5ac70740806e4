/** All students in a grid; the chosen one beside it. */
import { Button } from '@mantine/core'
import { Eye, EyeOff, UsersRound } from 'lucide-react'
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import type { StudentRow } from '#shared/contracts/students.ts'
import { studentId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { toggleNames, useStudentNames } from './names.ts'
import { studentColumns } from './student-columns.tsx'
import { StudentPanel } from './StudentPanel.tsx'

const address = '/data/students'
export const dataCrumb = { label: 'Student data', href: '/data' }

export function StudentsPage() {
  const students = useBackendQuery('students', 'list', undefined)
  const chosen = studentId.safeParse(Number(new URLSearchParams(useSearch()).get('student'))).data
  return (
    <>
      <PageHeader
        title="Students"
        crumb={dataCrumb}
        scope={students.data && plural(students.data.length, 'student')}
        actions={
          <>
            <HideNames />
            <Button onClick={() => navigate(`${address}/duplicates`)}>Find duplicates</Button>
          </>
        }
      />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={students} rows={12} label="Loading the students">
            {(rows) =>
              rows.length === 0 ? (
                <Empty title="No students yet" icon={UsersRound}>
                  Students come in with a file of scores or a roster. Import one from Student data.
                </Empty>
              ) : (
                <StudentGrid rows={rows} chosen={chosen ?? null} />
              )
            }
          </QueryView>
        </div>
        {chosen && (
          <StudentPanel
            key={chosen}
            id={chosen}
            onClose={() => navigate(address, { replace: true })}
          />
        )}
      </div>
    </>
  )
}

function HideNames() {
  const { isHidden, isByNotes } = useStudentNames()
  const Icon = isHidden ? Eye : EyeOff
  return (
    <Button
      leftSection={<Icon size={16} aria-hidden="true" />}
      disabled={isByNotes}
      title={isByNotes ? 'Hidden along with the private notes: press H' : undefined}
      onClick={toggleNames}
    >
      {isHidden ? 'Show names' : 'Hide names'}
    </Button>
  )
}

const rowId = ({ id }: StudentRow): string => String(id)
const noun = { one: 'student', many: 'students' }
const byCode = { sorting: [{ id: 'code', desc: false }] }
const tools = {
  search: {
    label: 'Find by name, code, id, school or class',
    placeholder: 'Name, code, id, class',
  },
  filters: ['grade', 'groups'],
  fileName: 'Students',
}
const nobody: readonly string[] = []

function StudentGrid({
  rows,
  chosen,
}: {
  readonly rows: readonly StudentRow[]
  readonly chosen: number | null
}) {
  const { today } = useWorkspace()
  const kept = useGridLayout('students', byCode)
  const { isHidden } = useStudentNames()
  const columns = useMemo(() => studentColumns(isHidden, today), [isHidden, today])
  const searchText = useMemo(
    () => (row: StudentRow) =>
      [
        row.code,
        ...(isHidden ? [] : [row.givenName, row.familyName, row.localId, row.stateId]),
        ...[row.school, row.class, ...row.teachers],
      ].join(' '),
    [isHidden],
  )
  const show = (id: string | undefined): void =>
    navigate(id ? `${address}?student=${id}` : address, { replace: true })
  return (
    <DataGrid
      {...kept}
      label="Students"
      noun={noun}
      rows={rows}
      columns={columns}
      rowId={rowId}
      tools={tools}
      searchText={searchText}
      today={today}
      selection={chosen === null ? nobody : [String(chosen)]}
      onSelection={([id]) => show(id)}
      onOpen={({ id }) => show(String(id))}
      empty={<Empty title="No student fits">Change the text or the filters above.</Empty>}
      renderFoot={({ length }) => <span>{plural(length, 'student')}</span>}
    />
  )
}
