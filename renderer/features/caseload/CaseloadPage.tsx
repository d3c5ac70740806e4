/** The caseload: views, filters, the grid of teachers grouped by school, and details at the right. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CaseloadSwitch } from '#renderer/coaching/CyclesHeader.tsx'
import { formatSchoolYear } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { AddTeacherPanel } from './AddTeacherPanel.tsx'
import { CaseloadEmpty } from './CaseloadEmpty.tsx'
import { CaseloadGrid } from './CaseloadGrid.tsx'
import { isInView, viewOf } from './caseload-rules.ts'
import type { CaseloadView } from './caseload-rules.ts'
import { TeacherPanel } from './TeacherPanel.tsx'

const views: readonly (readonly [CaseloadView, string])[] = [
  ['all', 'All teachers'],
  ['cycle', 'In a cycle'],
  ['late', 'Past cadence'],
]

export function CaseloadPage() {
  const workspace = useWorkspace()
  const parameters = new URLSearchParams(useSearch())
  const view = viewOf(parameters.get('view'))
  const isAdding = parameters.get('add') === 'teacher'
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const [selected, setSelected] = useState<TeacherRow['id'] | null>(null)
  const addressOf = (shown: CaseloadView): string =>
    shown === 'all' ? '/caseload' : `/caseload?view=${shown}`
  const all = teachers.data ?? []
  const selectedTeacher = all.find(({ id }) => id === selected)

  return (
    <>
      <PageHeader
        title="Caseload"
        scope={`${formatSchoolYear(workspace.schoolYear)}, ${schoolsWord(schools.data?.length ?? 0)}`}
        actions={
          <>
            <CaseloadSwitch value="grid" />
            <Button
              variant="filled"
              disabled={workspace.isReadOnly}
              leftSection={<Plus size={16} aria-hidden="true" />}
              rightSection={<Kbd shortcut="N" isDecoration />}
              onClick={() => navigate('/caseload?add=teacher')}
            >
              Add teacher
            </Button>
          </>
        }
      />
      <div className="page-body">
        <div className="page-content">
          <Tabs
            label="Views"
            tabs={views.map(([id, label]) => ({
              label,
              href: addressOf(id),
              isOn: id === view,
              count: teachers.data && all.filter(isInView[id]).length,
            }))}
          />
          <QueryView query={teachers} rows={10} label="Loading the caseload">
            {(rows) =>
              rows.length === 0 ? (
                <CaseloadEmpty />
              ) : (
                <CaseloadGrid
                  key={view}
                  teachers={rows}
                  schools={schools.data ?? []}
                  view={view}
                  selected={selected}
                  onSelect={setSelected}
                />
              )
            }
          </QueryView>
        </div>
        {isAdding ? (
          <AddTeacherPanel
            schools={schools.data ?? []}
            onClose={() => navigate(addressOf(view), { replace: true })}
            onAdded={setSelected}
          />
        ) : (
          selectedTeacher && (
            <TeacherPanel
              key={selectedTeacher.id}
              teacher={selectedTeacher}
              onClose={() => setSelected(null)}
            />
          )
        )}
      </div>
    </>
  )
}

const schoolsWord = (count: number): string => (count === 1 ? 'one school' : 'all schools')
