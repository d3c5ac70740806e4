/** What a key does in the grid. Pure: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
import type { SelectHow } from './grid-selection.ts'

/** `line` −1 is the row of column heads. */
export type GridPlace = { readonly line: number; readonly column: number }

export type GridSize = { readonly lines: number; readonly columns: number; readonly page: number }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** @returns the place that the key leads to, or undefined when it is no key of movement. */
export function moved(
  place: GridPlace,
  event: Pick<Key, 'key' | 'ctrlKey' | 'metaKey'>,
  size: GridSize,
): GridPlace | undefined {
  const last = { line: size.lines - 1, column: size.columns - 1 }
  const step = (lines: number, columns: number): GridPlace => ({
    line: Math.min(Math.max(place.line + lines, -1), last.line),
    column: Math.min(Math.max(place.column + columns, 0), last.column),
  })
  const whole = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowUp':
      return step(-1, 0)
    case 'ArrowDown':
      return step(1, 0)
    case 'ArrowLeft':
      return step(0, -1)
    case 'ArrowRight':
      return step(0, 1)
    case 'PageUp':
      return {
        ...step(-size.page, 0),
        line: Math.max(Math.min(0, last.line), place.line - size.page),
      }
    case 'PageDown':
      return step(size.page, 0)
    case 'Home':
      return whole ? { line: Math.min(0, last.line), column: 0 } : { ...place, column: 0 }
    case 'End':
      return whole ? last : { ...place, column: last.column }
    default:
      return undefined
  }
}

export type GridAction =
  | { readonly kind: 'go'; readonly to: GridPlace; readonly isStretch: boolean }
  | { readonly kind: 'select'; readonly how: SelectHow }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'deselect' }
  | { readonly kind: 'fold' }
  /** Edits the cell where it can be edited, else opens the row. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'edit' }
  /** Begins to edit with this instead of what is in the cell. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'sort'; readonly isAdded: boolean }
  | { readonly kind: 'move-column'; readonly by: 1 | -1 }
  | { readonly kind: 'widen-column'; readonly by: number }
  | { readonly kind: 'column-menu' }

export type KeyContext = GridSize & {
  readonly on: 'head' | 'group' | 'row'
  /** In the column of check boxes. */
  readonly isOnBox: boolean
  readonly selects: 'none' | 'one' | 'many'
  /** Typing replaces what is in a cell, Delete empties it. */
  readonly isSheet?: boolean
}

/** Pixels by which a key makes a column wider. */
const widthStep = 16

export function actionOf(
  place: GridPlace,
  event: Key,
  context: KeyContext,
): GridAction | undefined {
  if (context.on === 'head') {
    const action = headAction(event, context)
    if (action) return action
  } else {
    const action = lineAction(event, context) ?? sheetAction(event, context)
    if (action) return action
  }
  if (event.altKey) return undefined
  const to = moved(place, event, context)
  const isStretch = event.shiftKey && context.selects === 'many' && to?.line !== place.line
  return to && { kind: 'go', to, isStretch }
}

function headAction(event: Key, { isOnBox }: KeyContext): GridAction | undefined {
  const whole = event.ctrlKey || event.metaKey
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (event.key === 'Enter' || event.key === ' ')
    return isOnBox ? { kind: 'select-all' } : { kind: 'sort', isAdded: event.shiftKey }
  if (isOnBox) return undefined
  if (event.altKey && event.key === 'ArrowDown') return { kind: 'column-menu' }
  if (by !== 0 && event.shiftKey) return { kind: 'move-column', by }
  if (by !== 0 && whole) return { kind: 'widen-column', by: by * widthStep }
  return undefined
}

function lineAction(event: Key, { on, isOnBox, selects }: KeyContext): GridAction | undefined {
  const whole = event.ctrlKey || event.metaKey
  if (whole && event.key.toLowerCase() === 'a' && selects === 'many') return { kind: 'select-all' }
  if (event.key === 'Escape') return { kind: 'deselect' }
  const isPress = event.key === ' ' || event.key === 'Enter'
  if (on === 'group') return isPress ? (isOnBox ? select('toggle') : { kind: 'fold' }) : undefined
  if (event.key === 'F2') return { kind: 'edit' }
  if (event.key === 'Enter') return isOnBox ? select('toggle') : { kind: 'enter' }
  if (event.key !== ' ' || selects === 'none') return undefined
  if (selects === 'one') return select('only')
  if (event.shiftKey) return select('stretch')
  return select(whole || isOnBox ? 'toggle' : 'only')
}

function sheetAction(event: Key, { on, isSheet = false }: KeyContext): GridAction | undefined {
  if (!isSheet || on !== 'row' || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'type', text: '' }
  return event.key.length === 1 ? { kind: 'type', text: event.key } : undefined
}

const select = (how: SelectHow): GridAction => ({ kind: 'select', how })
