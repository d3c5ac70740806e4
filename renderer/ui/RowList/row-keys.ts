/** What the keys do in a list of rows. Pure. */
import { fits } from '#renderer/app/shortcuts.ts'
import type { RowAction } from './row-types.ts'

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The row to go to, or null when the key is not about moving. */
export function movedRow(index: number, count: number, stroke: Stroke): number | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.shiftKey) return null
  const last = count - 1
  if (stroke.key === 'ArrowDown') return Math.min(index + 1, last)
  if (stroke.key === 'ArrowUp') return Math.max(index - 1, 0)
  if (stroke.key === 'Home') return 0
  if (stroke.key === 'End') return last
  return null
}

/** Backspace is the Delete of small keyboards. Enter is left to the button that has the focus. */
export const actionFor = (actions: readonly RowAction[], stroke: Stroke): RowAction | undefined =>
  actions.find(
    ({ rowKey }) =>
      fits(rowKey, stroke, false) || (rowKey === 'Delete' && fits('Backspace', stroke, false)),
  )

/** Where the focus goes when its row left the list: to the one that moved up, else to the last. */
export function rowAfter(
  keys: readonly string[],
  active: { readonly key: string | null; readonly index: number },
): number {
  const still = active.key === null ? -1 : keys.indexOf(active.key)
  return still >= 0 ? still : Math.min(active.index, keys.length - 1)
}
