/** The library: every plan, found by words, standards and tags; what comes next leads. */
import { Button } from '@mantine/core'
import { BookOpen, BookPlus } from 'lucide-react'
import { useState } from 'react'
import type { LessonRow } from '#shared/contracts/lessons/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { LessonsTabs } from '#renderer/coaching/LessonsTabs.tsx'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { lessonColumns } from './lesson-columns.tsx'

export function LessonsPage() {
  const { isReadOnly } = useWorkspace()
  const lessons = useBackendQuery('lessons', 'list', {})
  const plan = (
    <Button
      variant="filled"
      disabled={isReadOnly}
      leftSection={<BookPlus size={16} aria-hidden="true" />}
      onClick={() => navigate('/lessons/new')}
    >
      Plan lesson
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Lessons"
        scope={lessons.data && plural(lessons.data.length, 'plan')}
        actions={plan}
      />
      <LessonsTabs on="lessons" />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={lessons} rows={10} label="Loading the lessons">
            {(all) =>
              all.length === 0 ? (
                <Empty title="No lesson yet" icon={BookOpen}>
                  Plan one here, or from a weak standard of a class in Student data: then the class,
                  its misconceptions and their counts are in the plan from the start.
                </Empty>
              ) : (
                <Library all={all} />
              )
            }
          </QueryView>
        </div>
      </div>
    </>
  )
}

const rowId = ({ id }: LessonRow): string => String(id)
const noun = { one: 'lesson', many: 'lessons' }
const asListed = { sorting: [] }
const tools = {
  search: { label: 'Find by words, standard or tag', placeholder: 'Any words of a plan' },
  filters: ['teacher', 'standards', 'demand', 'tags'],
  fileName: 'Lessons',
}
function Library({ all }: { readonly all: readonly LessonRow[] }) {
  const { today } = useWorkspace()
  const [text, setText] = useState('')
  const search = text.trim().slice(0, 200)
  // In everything of a plan, also in what students may do: only the backend has that.
  const found = useBackendQuery(
    'lessons',
    'list',
    { search },
    { enabled: search !== '', keepPrevious: true },
  )
  const kept = useGridLayout('lessons', asListed)
  return (
    <DataGrid
      {...kept}
      label="Lessons"
      noun={noun}
      rows={search === '' ? all : (found.data ?? all)}
      columns={lessonColumns}
      rowId={rowId}
      tools={tools}
      onSearch={setText}
      today={today}
      onOpen={({ id }) => navigate(`/lessons/${id}`)}
      empty={<Empty title="No lesson fits">Change the text or the filters above.</Empty>}
      renderFoot={({ length }) => <span>{plural(length, 'lesson')}</span>}
    />
  )
}
