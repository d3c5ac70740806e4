/** All goals in a grid, with or without a cycle; the chosen one beside it. */
import { Button } from '@mantine/core'
import { Plus, Target } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { GoalRow } from '#shared/contracts/goals.ts'
import { teacherId } from '#shared/domain/ids.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CyclesHeader } from '#renderer/coaching/CyclesHeader.tsx'
import { GoalPanel } from '#renderer/coaching/goals/GoalPanel.tsx'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Empty, QueryView } from '#renderer/ui/States.tsx'
import { goalColumns, namesOf } from './goal-columns.tsx'
import { GoalDetails } from './GoalDetails.tsx'
import classes from './Goals.module.css'

const address = '/goals'

export function GoalsPage() {
  const { isReadOnly } = useWorkspace()
  const goals = useBackendQuery('goals', 'list', {})
  const parameters = new URLSearchParams(useSearch())
  const chosen = parameters.get('goal')
  const selected = goals.data?.find(({ id }) => String(id) === chosen)
  const onClose = (): void => navigate(address, { replace: true })
  const add = (): void => navigate(`${address}?goal=new`)
  const addButton = (
    <Button
      variant="filled"
      disabled={isReadOnly}
      leftSection={<Plus size={16} aria-hidden="true" />}
      onClick={add}
    >
      Add goal
    </Button>
  )
  return (
    <>
      <CyclesHeader view="goals" action={addButton} />
      <div className="page-body">
        <div className="page-content">
          <QueryView query={goals} rows={10} label="Loading the goals">
            {(all) =>
              all.length === 0 ? (
                <Empty title="No goal yet" icon={Target}>
                  A goal says what students will do, how it is measured, and by when. Add one for a
                  teacher here, or in a cycle.
                </Empty>
              ) : (
                <GoalGrid goals={all} selected={selected?.id ?? null} />
              )
            }
          </QueryView>
        </div>
        {chosen === 'new' && <NewGoalPanel teacher={parameters.get('teacher')} onClose={onClose} />}
        {selected && parameters.has('edit') && (
          <GoalPanel
            key={selected.id}
            goal={selected}
            subtitle={namesOf(selected)}
            onClose={() => navigate(`${address}?goal=${selected.id}`, { replace: true })}
          />
        )}
        {selected && !parameters.has('edit') && (
          <GoalDetails key={selected.id} goal={selected} onClose={onClose} />
        )}
      </div>
    </>
  )
}

type NewProps = { readonly teacher: string | null; readonly onClose: () => void }

function NewGoalPanel({ teacher, onClose }: NewProps) {
  const given = teacherId.safeParse(Number(teacher)).data
  const [ids, setIds] = useState<readonly TeacherId[]>(given ? [given] : [])
  const [only] = ids
  return (
    <GoalPanel onClose={onClose} owner={only ? { teacherId: only } : null} endsOn={null}>
      <div className={classes.whose}>
        <TeachersField label="Whose goal" value={ids} onChange={setIds} most={1} />
      </div>
    </GoalPanel>
  )
}

const rowId = ({ id }: GoalRow): string => String(id)
const noun = { one: 'goal', many: 'goals' }
const byTeacher = { sorting: [{ id: 'teachers', desc: false }] }
const tools = {
  search: { label: 'Find by teacher, goal or cycle', placeholder: 'Teacher, goal, cycle' },
  filters: ['kind'],
  fileName: 'Goals',
}
const searchText = (goal: GoalRow): string =>
  [namesOf(goal), goal.text, goal.measure, goal.cycle?.title ?? ''].join(' ')

type GridProps = { readonly goals: readonly GoalRow[]; readonly selected: number | null }

function GoalGrid({ goals, selected }: GridProps) {
  const { today } = useWorkspace()
  const kept = useGridLayout('goals', byTeacher)
  const show = (id: string | undefined): void =>
    navigate(id ? `${address}?goal=${id}` : address, { replace: true })
  return (
    <DataGrid
      {...kept}
      label="Goals"
      noun={noun}
      rows={goals}
      columns={goalColumns}
      rowId={rowId}
      tools={tools}
      searchText={searchText}
      today={today}
      selection={selected === null ? nobody : [String(selected)]}
      onSelection={([id]) => show(id)}
      onOpen={({ id, cycle }) => navigate(cycle ? `/cycles/${cycle.id}` : `${address}?goal=${id}`)}
      empty={<Empty title="No goal fits">Change the text or the filters above.</Empty>}
      renderFoot={({ length }) => <span>{plural(length, 'goal')}</span>}
    />
  )
}

const nobody: readonly string[] = []
