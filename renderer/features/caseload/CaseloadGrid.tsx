/** The grid of teachers: its columns and views, editing in place, and what to do with several at once. */
import { useMemo } from 'react'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { readAgain } from '#renderer/app/query-client.ts'
import { useGridViews } from '#renderer/app/use-grid-views.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { Empty, Loading } from '#renderer/ui/States.tsx'
import { BulkTeachers } from './BulkTeachers.tsx'
import { mainColumns, moreColumns } from './caseload-columns.tsx'
import { nameOf, searchText } from './caseload-rules.ts'
import type { School } from './caseload-rules.ts'
import { caseloadViews } from './caseload-views.ts'
import { CaseloadTotals } from './CaseloadTotals.tsx'
import { recordColumns } from './record-columns.ts'
import type { ChangeTeacher } from './record-columns.ts'
import { schoolColumn } from './school-column.ts'

type Props = {
  readonly teachers: readonly TeacherRow[]
  readonly schools: readonly School[]
  /** Ids as the grid has them. */
  readonly selection: readonly string[]
  readonly onSelection: (ids: readonly string[]) => void
}

export const rowId = ({ id }: Pick<TeacherRow, 'id'>): string => String(id)
const noun = { one: 'teacher', many: 'teachers' }
const tools = {
  search: { label: 'Find by name, tag or course', placeholder: 'Name, tag, course' },
  filters: ['school', 'grade', 'phase'],
  fileName: 'Caseload',
}

export function CaseloadGrid({ teachers, schools, selection, onSelection }: Props) {
  const { today, isReadOnly } = useWorkspace()
  const views = useGridViews({ place: 'caseload', path: '/caseload', builtIn: caseloadViews })
  const change = useChangeTeacher()
  const columns = useMemo(
    () => [
      ...mainColumns(today),
      schoolColumn(schools),
      ...moreColumns(teachers),
      ...recordColumns(change),
    ],
    [today, schools, teachers, change],
  )
  const knownTags = useMemo(
    () => [...new Set(teachers.flatMap(({ tags }) => tags))].toSorted(),
    [teachers],
  )
  if (!views) return <Loading rows={10} label="Loading the caseload" />
  return (
    <DataGrid
      key={views.current.id}
      label="Teachers"
      noun={noun}
      rows={teachers}
      columns={columns}
      rowId={rowId}
      rowName={nameOf}
      views={views}
      isReadOnly={isReadOnly}
      tools={tools}
      searchText={searchText}
      today={today}
      selection={selection}
      onSelection={onSelection}
      onOpen={(teacher) => navigate(`/caseload/${teacher.id}`)}
      renderBulkActions={(selected) =>
        isReadOnly ? null : <BulkTeachers teachers={selected} knownTags={knownTags} />
      }
      renderFoot={(shown) => <CaseloadTotals teachers={shown} today={today} />}
      empty={
        <Empty title="No teacher fits">
          {views.current.id === 'late' && !views.isChanged
            ? 'Everyone was seen within the agreed time.'
            : 'Change the text or the filters above to see more of your caseload.'}
        </Empty>
      }
    />
  )
}

/** Done when the row on screen shows it, so that the cell never falls back for a moment. */
function useChangeTeacher(): ChangeTeacher {
  const { isReadOnly } = useWorkspace()
  const { mutateAsync } = useBackendMutation('caseload', 'updateTeacher')
  return useMemo(() => {
    if (isReadOnly) return null
    return async ({ id }, changes) => {
      await mutateAsync({ id, changes })
      await readAgain()
    }
  }, [isReadOnly, mutateAsync])
}
