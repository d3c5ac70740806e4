/** Rows in another order: by their buttons, or with Alt and the arrows while one types; the focus stays. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { LessonList } from '#shared/domain/lessons/lesson-fields.ts'
import { useEditing } from './editing.ts'

export type MovingRows = {
  readonly move: (index: number, by: -1 | 1) => void
  readonly keysOf: (index: number) => (event: KeyboardEvent) => void
}

export function useMovingRows(list: LessonList): MovingRows {
  const { page, isReadOnly, moveRow } = useEditing()
  const rows = page[list]
  const order = rows.map(({ id }) => id).join(' ')
  /** The browser lets go of what is put elsewhere in the page. */
  const focused = useRef<{ readonly element: Element | null; readonly order: string }>(null)
  useEffect(() => {
    const { element, order: before = order } = focused.current ?? {}
    if (before === order) return
    if (element instanceof HTMLElement) element.focus()
    focused.current = null
  }, [order])
  const move = (index: number, by: -1 | 1): void => {
    const row = rows[index]
    if (!row || isReadOnly || index + by < 0 || index + by >= rows.length) return
    focused.current = { element: document.activeElement, order }
    moveRow(list, row.id, index + by)
  }
  const keysOf =
    (index: number) =>
    (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
      if (by === null) return
      event.preventDefault()
      move(index, by)
    }
  return { move, keysOf }
}
