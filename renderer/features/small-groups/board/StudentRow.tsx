/** One student in a group or in none: what the results show, dragged or moved from the keyboard. */
import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis, Lock, LogOut } from 'lucide-react'
import type { Board, GroupStudent } from '#shared/contracts/small-groups/board.ts'
import type { Adjust } from '../use-adjust.ts'
import { goalsOf, groupOf } from './board-model.ts'
import { useDraggableStudent } from './student-drag.ts'
import type { BoardKeys } from './use-board-keys.ts'
import classes from './Board.module.css'

export type RowContext = {
  readonly board: Board
  readonly keys: BoardKeys
  readonly adjust: Adjust
  readonly onOpen: (student: GroupStudent) => void
}

type Props = RowContext & { readonly student: GroupStudent }

export function StudentRow({ student, board, keys, adjust, onOpen }: Props) {
  const { id, name, shows, isLocked, hasLeft } = student
  const [connect, isDragging] = useDraggableStudent(student, { isOn: adjust.isOn })
  const isActive = keys.activeId === id
  return (
    <li ref={connect} className={classes.student} data-dragging={isDragging || undefined}>
      <button
        ref={keys.refOf(id)}
        type="button"
        className={classes.name}
        data-left={hasLeft || undefined}
        draggable={false}
        tabIndex={isActive ? 0 : -1}
        aria-describedby={keys.hintId}
        onFocus={() => keys.onFocus(id)}
        onKeyDown={(event) => keys.onKeyDown(event, student)}
        onClick={() => onOpen(student)}
      >
        <span className={classes.who}>{name}</span>
        {isLocked && <Lock size={12} aria-label="locked" className={classes.lock} />}
        <span className={classes.shows}>{shows}</span>
        {hasLeft && (
          <span className={classes.left}>
            <LogOut size={12} aria-hidden="true" />
            left the class
          </span>
        )}
      </button>
      <MoveMenu student={student} board={board} keys={keys} adjust={adjust} />
    </li>
  )
}

const menuEvents = ['mousedown', 'touchstart']

function MoveMenu({ student, board, keys, adjust }: Omit<Props, 'onOpen'>) {
  const { id, name, isLocked } = student
  const isGrouped = groupOf(board, id) !== null
  return (
    <Menu
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      shadow="md"
      // Without "keydown": the M that opens it would close it again.
      clickOutsideEvents={menuEvents}
      opened={keys.menuId === id}
      onChange={(isOpen) => keys.setMenuId(isOpen ? id : null)}
    >
      <Menu.Target>
        <ActionIcon
          size={24}
          className={classes.more}
          tabIndex={keys.activeId === id ? 0 : -1}
          disabled={!adjust.isOn}
          aria-label={`Move ${name}`}
        >
          <Ellipsis size={14} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {goalsOf(board, student).map(({ place, name: group }) => (
          <Menu.Item key={place} onClick={() => keys.move(student, place)}>
            Move to {group}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => keys.move(student, 'new')}>Move to a new group</Menu.Item>
        {isGrouped && (
          <>
            <Menu.Item onClick={() => keys.move(student, null)}>Take out of the groups</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => adjust.lock(student)}>
              {isLocked ? 'Unlock' : 'Lock in place'}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
