/** One cycle on the board: who, about what, how long in this phase, what comes next, what is open. */
import { ActionIcon, Menu } from '@mantine/core'
import { ClockAlert, Ellipsis } from 'lucide-react'
import { Link } from 'wouter'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { memberNames, memberSchools } from '#renderer/coaching/member-names.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { columnOf } from './board-model.ts'
import { useDraggableCard } from './card-drag.ts'
import type { BoardKeys } from './use-board-keys.ts'
import classes from './Board.module.css'

type Props = {
  readonly cycle: CycleRow
  /** Phases of its board. */
  readonly phases: readonly string[]
  readonly keys: BoardKeys
}

export function CycleCard({ cycle, phases, keys }: Props) {
  const { isReadOnly } = useWorkspace()
  const column = columnOf(cycle)
  const [connect, isDragging] = useDraggableCard(cycle, { column, isOn: !isReadOnly })
  const isActive = keys.activeId === cycle.id
  const names = memberNames(cycle)
  return (
    <li
      ref={connect}
      className={classes.card}
      data-dragging={isDragging || undefined}
      data-active={isActive || undefined}
    >
      <Link
        ref={keys.refOf(cycle.id)}
        href={`/cycles/${cycle.id}`}
        className={classes.link}
        draggable={false}
        tabIndex={isActive ? 0 : -1}
        aria-describedby={keys.hintId}
        onFocus={() => keys.onFocus(cycle.id)}
        onKeyDown={(event) => keys.onKeyDown(event, cycle)}
      >
        <span className={classes.who}>{names}</span>
        <span className={classes.title}>{cycle.title}</span>
      </Link>
      <Menu
        transitionProps={{ duration: 0 }}
        position="bottom-end"
        shadow="md"
        // Without "keydown": the M that opens it would close it again.
        clickOutsideEvents={menuEvents}
        opened={keys.menuId === cycle.id}
        onChange={(isOpen) => keys.setMenuId(isOpen ? cycle.id : null)}
      >
        <Menu.Target>
          <ActionIcon
            className={classes.more}
            size={24}
            tabIndex={isActive ? 0 : -1}
            disabled={isReadOnly}
            aria-label={`Move ${names}`}
          >
            <Ellipsis size={14} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {phases.map((phase) => (
            <Menu.Item
              key={phase}
              disabled={phase === column}
              onClick={() => keys.move(cycle, phase)}
            >
              Move to {phase}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <CardFacts cycle={cycle} />
    </li>
  )
}

const menuEvents = ['mousedown', 'touchstart']

function CardFacts({ cycle }: { readonly cycle: CycleRow }) {
  const { today } = useWorkspace()
  const { phase, plannedEndOn, nextSession, openSteps, overdueSteps } = cycle
  const isLate = plannedEndOn !== null && plannedEndOn < today
  const since =
    cycle.status === 'planned'
      ? `Starts ${formatDay(cycle.startsOn)}`
      : phase?.isOver
        ? 'Between phases'
        : `Day ${phase?.days ?? 1}`
  return (
    <div className={classes.facts}>
      <span className="ell">{schoolsOf(cycle)}</span>
      <span className={classes.when}>
        <span>{since}</span>
        {plannedEndOn && (
          <span className={isLate ? classes.late : 't2'}>
            {isLate && <ClockAlert size={12} aria-hidden="true" />}
            {isLate ? 'was to end' : 'to'} {formatDay(plannedEndOn)}
          </span>
        )}
      </span>
      <span className={classes.when}>
        {nextSession ? (
          <span className="ell">
            <span className="tnum">{formatDay(nextSession.on)}</span> {nextSession.type}
          </span>
        ) : (
          <span className="t3">No session planned</span>
        )}
        {openSteps > 0 && (
          <span className={overdueSteps > 0 ? classes.late : 't2'}>
            {overdueSteps > 0 && <ClockAlert size={12} aria-label={`${overdueSteps} overdue of`} />}
            {plural(openSteps, 'step')}
          </span>
        )}
      </span>
    </div>
  )
}

function schoolsOf(cycle: CycleRow): string {
  const schools = memberSchools(cycle)
  return schools.length > 1 ? plural(schools.length, 'school') : (schools[0] ?? 'No school today')
}
