/** One goal beside the grid: its way drawn, its data points, and where it can go on. */
import { Button } from '@mantine/core'
import { useRef } from 'react'
import { Link } from 'wouter'
import type { GoalRow } from '#shared/contracts/goals.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { GoalBlock } from '#renderer/coaching/goals/GoalBlock.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { namesOf } from './goal-columns.tsx'
import classes from './Goals.module.css'

type Props = { readonly goal: GoalRow; readonly onClose: () => void }

export function GoalDetails({ goal, onClose }: Props) {
  const { isReadOnly } = useWorkspace()
  const newValue = useRef<HTMLInputElement>(null)
  useCommand('goals.add-point', () => newValue.current?.focus(), { isOn: !isReadOnly })
  return (
    <Panel
      label={`Goal of ${namesOf(goal)}`}
      width={416}
      onClose={onClose}
      bottom={
        <>
          {goal.cycle ? (
            <Button variant="filled" onClick={() => navigate(`/cycles/${goal.cycle?.id}`)}>
              Open cycle
            </Button>
          ) : (
            <Button
              variant="filled"
              disabled={isReadOnly}
              onClick={() => navigate(`/cycles/new?goal=${goal.id}`)}
            >
              Start a cycle
            </Button>
          )}
          <Button
            disabled={isReadOnly}
            onClick={() => navigate(`/goals?goal=${goal.id}&edit`, { replace: true })}
          >
            Change goal
          </Button>
        </>
      }
    >
      <PanelHead
        title={namesOf(goal)}
        subtitle={goal.cycle ? goal.cycle.title : 'No cycle yet'}
        onClose={onClose}
      />
      <div className={classes.block}>
        <GoalBlock goal={goal} addRef={newValue} />
      </div>
      {!goal.cycle && !isReadOnly && <OpenCycles goal={goal} />}
    </Panel>
  )
}

/** Open cycles of the teacher, each of which can take the goal up. */
function OpenCycles({ goal }: { readonly goal: GoalRow }) {
  const cycles = useBackendQuery('cycles', 'list', {})
  const open = (cycles.data ?? []).filter(
    ({ status, members }) =>
      status !== 'closed' && members.some(({ id, isMember }) => isMember && id === goal.teacherId),
  )
  if (open.length === 0) return null
  const take = (cycle: (typeof open)[number]): void => {
    const write = () => backend().goals.takeIntoCycle({ id: goal.id, cycleId: cycle.id })
    void sayDone(write, `Goal taken into ${cycle.title}`)
  }
  return (
    <ul className={classes.cycles}>
      {open.map((cycle) => (
        <li key={cycle.id}>
          <span>
            Or go on in <Link href={`/cycles/${cycle.id}`}>{cycle.title}</Link>:{' '}
          </span>
          <button type="button" className="link" onClick={() => take(cycle)}>
            Take it in
          </button>
        </li>
      ))}
    </ul>
  )
}
