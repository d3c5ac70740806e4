/** All goals in a grid, with or without a cycle; the chosen one beside it. */
import { Button, TextInput } from '@mantine/core'
import { Plus, Search, Target } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { GoalKind, GoalRow } from '#shared/contracts/goals.ts'
import { teacherId } from '#shared/domain/ids.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { CyclesHeader } from '#renderer/coaching/CyclesHeader.tsx'
import { goalKindWords } from '#renderer/coaching/goals/goal-form.ts'
import { GoalPanel } from '#renderer/coaching/goals/GoalPanel.tsx'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
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
const byTeacher = [{ id: 'teachers', desc: false }]
const searchText = (goal: GoalRow): string =>
  [namesOf(goal), goal.text, goal.measure, goal.cycle?.title ?? ''].join(' ')
const kinds = [
  { value: '', label: 'All' },
  ...Object.entries(goalKindWords).map(([value, label]) => ({ value, label })),
]

type GridProps = { readonly goals: readonly GoalRow[]; readonly selected: number | null }

function GoalGrid({ goals, selected }: GridProps) {
  const [text, setText] = useState('')
  const [kind, setKind] = useState<GoalKind | ''>('')
  const rows = kind === '' ? goals : goals.filter((goal) => goal.kind === kind)
  return (
    <>
      <div className={classes.filters} role="search" aria-label="Filter goals">
        <TextInput
          size="xs"
          className={classes.search}
          aria-label="Filter by teacher, goal or cycle"
          placeholder="Teacher, goal, cycle"
          leftSection={<Search size={14} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PillSelect
          label="Kind"
          value={kind}
          onChange={(value) => setKind(value as GoalKind | '')}
          choices={kinds}
        />
      </div>
      <DataGrid
        label="Goals"
        rows={rows}
        columns={goalColumns}
        rowId={rowId}
        filter={text}
        filterText={searchText}
        sort={byTeacher}
        selectedId={selected === null ? null : String(selected)}
        onSelect={({ id }) => navigate(`${address}?goal=${id}`, { replace: true })}
        onOpen={({ id, cycle }) =>
          navigate(cycle ? `/cycles/${cycle.id}` : `${address}?goal=${id}`)
        }
        empty={<Empty title="No goal fits">Change the text or the kind above.</Empty>}
        foot={
          <span>
            <b>{rows.length}</b> goals
          </span>
        }
      />
    </>
  )
}
