/** The caseload: views, filters, the grid of teachers grouped by school, and details at the right. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { LogSessionButton } from '#renderer/app/LogSessionButton.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CaseloadSwitch } from '#renderer/coaching/CyclesHeader.tsx'
import { TimeLink } from '#renderer/coaching/TimeLink.tsx'
import { formatSchoolYear } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { AddTeacherPanel } from './AddTeacherPanel.tsx'
import { CaseloadEmpty } from './CaseloadEmpty.tsx'
import { CaseloadGrid, rowId } from './CaseloadGrid.tsx'
import { TeacherPanel } from './TeacherPanel.tsx'

export function CaseloadPage() {
  const workspace = useWorkspace()
  const parameters = new URLSearchParams(useSearch())
  const isAdding = parameters.get('add') === 'teacher'
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const [selection, setSelection] = useState<readonly string[]>([])
  const [only, ...others] = selection
  const selected = teachers.data?.find((teacher) => rowId(teacher) === only)

  return (
    <>
      <PageHeader
        title="Caseload"
        scope={`${formatSchoolYear(workspace.schoolYear)}, ${schoolsWord(schools.data?.length ?? 0)}`}
        actions={
          <>
            <TimeLink />
            <CaseloadSwitch value="grid" />
            <Button
              disabled={workspace.isReadOnly}
              leftSection={<Plus size={16} aria-hidden="true" />}
              rightSection={<Kbd shortcut="N" isDecoration />}
              onClick={() => navigate('/caseload?add=teacher')}
            >
              Add teacher
            </Button>
            <LogSessionButton />
          </>
        }
      />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={teachers} rows={10} label="Loading the caseload">
            {(rows) =>
              rows.length === 0 ? (
                <CaseloadEmpty />
              ) : (
                <CaseloadGrid
                  teachers={rows}
                  schools={schools.data ?? []}
                  selection={selection}
                  onSelection={setSelection}
                />
              )
            }
          </QueryView>
        </div>
        {isAdding ? (
          <AddTeacherPanel
            schools={schools.data ?? []}
            onClose={() => navigate('/caseload', { replace: true })}
            onAdded={(id) => setSelection([rowId({ id })])}
          />
        ) : (
          selected &&
          others.length === 0 && (
            <TeacherPanel key={selected.id} teacher={selected} onClose={() => setSelection([])} />
          )
        )}
      </div>
    </>
  )
}

const schoolsWord = (count: number): string => (count === 1 ? 'one school' : 'all schools')
