/**
 * The keyboard on the boards: one tab stop, arrows to the card beside, Shift with an arrow moves the
 * card, M opens the menu of phases. The focus goes along with a card that moves to another column.
 */
import { useCallback, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import type { CycleId } from '#shared/domain/ids.ts'
import { cardBeside, isArrowKey, phaseBeside } from './board-model.ts'
import type { Board } from './board-model.ts'

export type BoardKeys = ReturnType<typeof useBoardKeys>

type Options = {
  readonly isReadOnly: boolean
  readonly onMove: (cycle: CycleRow, phase: string) => void
}

export function useBoardKeys(boards: readonly Board[], { isReadOnly, onMove }: Options) {
  const hintId = useId()
  const [focusedId, setFocusedId] = useState<CycleId | null>(null)
  const [menuId, setMenuId] = useState<CycleId | null>(null)
  /** To be focused as soon as it stands in its new column. */
  const wanted = useRef<CycleId | null>(null)
  const cards = useRef(new Map<CycleId, HTMLElement>())
  const all = boards.flatMap(({ columns }) => columns.flatMap(({ cycles }) => cycles))
  const isThere = all.some(({ id }) => id === focusedId)
  const activeId = isThere ? focusedId : (all[0]?.id ?? null)

  const refOf = useCallback(
    (id: CycleId) => (element: HTMLElement | null) => {
      if (!element) return
      cards.current.set(id, element)
      if (wanted.current === id) {
        wanted.current = null
        element.focus()
      }
      return () => {
        if (cards.current.get(id) !== element) return
        if (document.activeElement === element) wanted.current = id
        cards.current.delete(id)
      }
    },
    [],
  )

  const move = useCallback(
    (cycle: CycleRow, phase: string): void => {
      wanted.current = cycle.id
      onMove(cycle, phase)
    },
    [onMove],
  )
  const onFocus = (id: CycleId): void => {
    wanted.current = null
    setFocusedId(id)
  }
  const onKeyDown = (event: KeyboardEvent, cycle: CycleRow): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { key, shiftKey } = event
    if (key.toLowerCase() === 'm' && !shiftKey && !isReadOnly) setMenuId(cycle.id)
    else if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      const phase = phaseBeside(boards, cycle, key === 'ArrowLeft' ? -1 : 1)
      if (phase !== undefined && !isReadOnly) move(cycle, phase)
    } else if (isArrowKey(key)) {
      const next = cardBeside(boards, cycle.id, key)
      if (next !== undefined) cards.current.get(next)?.focus()
    } else return
    event.preventDefault()
  }

  return { hintId, activeId, isChosen: isThere, menuId, setMenuId, refOf, onFocus, onKeyDown, move }
}
