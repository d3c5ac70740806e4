/**
 * The keyboard on the board: one tab stop, arrows to the student beside, Shift with an arrow moves the
 * student to the group beside, M opens the menu of groups, N makes a new one, L locks. The focus goes
 * along with a student who moves.
 */
import { useCallback, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Board, GroupStudent } from '#shared/contracts/small-groups/board.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { Adjust, Goal } from '../use-adjust.ts'
import { columnsOf, groupBeside, isArrowKey, studentBeside } from './board-model.ts'

export type BoardKeys = ReturnType<typeof useBoardKeys>

export function useBoardKeys(board: Board, { adjust }: { readonly adjust: Adjust }) {
  const hintId = useId()
  const [focusedId, setFocusedId] = useState<StudentId | null>(null)
  const [menuId, setMenuId] = useState<StudentId | null>(null)
  /** To be focused as soon as he or she stands in the new group. */
  const wanted = useRef<StudentId | null>(null)
  const rows = useRef(new Map<StudentId, HTMLElement>())
  const all = columnsOf(board).flatMap(({ students }) => students)
  const focused = all.find(({ id }) => id === focusedId)
  const activeId = focused?.id ?? all[0]?.id ?? null

  const refOf = useCallback(
    (id: StudentId) => (element: HTMLElement | null) => {
      if (!element) return
      rows.current.set(id, element)
      if (wanted.current === id) {
        wanted.current = null
        element.focus()
      }
      return () => {
        if (rows.current.get(id) !== element) return
        if (document.activeElement === element) wanted.current = id
        rows.current.delete(id)
      }
    },
    [],
  )
  const move = useCallback(
    (student: GroupStudent, to: Goal): void => {
      wanted.current = student.id
      adjust.move(student, to)
    },
    [adjust],
  )
  const onFocus = (id: StudentId): void => {
    wanted.current = null
    setFocusedId(id)
  }
  const onKeyDown = (event: KeyboardEvent, student: GroupStudent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { key, shiftKey } = event
    const letter = key.toLowerCase()
    if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      const to = groupBeside(board, student, key === 'ArrowLeft' ? -1 : 1)
      if (to !== undefined && adjust.isOn) move(student, to)
    } else if (isArrowKey(key)) {
      const next = studentBeside(board, student.id, key)
      if (next !== undefined) rows.current.get(next)?.focus()
    } else if (letter === 'm' && adjust.isOn) setMenuId(student.id)
    else if (letter === 'n' && adjust.isOn) move(student, 'new')
    else if (letter === 'l' && adjust.isOn) adjust.lock(student)
    else return
    event.preventDefault()
  }
  return { hintId, activeId, focused, menuId, setMenuId, refOf, onFocus, onKeyDown, move }
}
