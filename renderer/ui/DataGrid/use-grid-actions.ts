/** Keys and clicks as actions of the grid. Keys are named in `grid-keys.ts`, carried out in `carry-out.ts`. */
import type { KeyboardEvent, MouseEvent } from 'react'
import { carryOut, enter, fold, pick, stretch } from './carry-out.ts'
import type { GridActors } from './carry-out.ts'
import { actionOf } from './grid-keys.ts'
import type { GridPlace, KeyContext } from './grid-keys.ts'

export type GridActions = {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

export function useGridActions<Row>(actors: GridActors<Row>): GridActions {
  const { grid, place, go } = actors
  return {
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.target !== event.currentTarget) return
      const action = actionOf(place, event, contextOf(actors))
      if (action && carryOut(actors, action)) event.preventDefault()
    },
    onClick: (event) => {
      const at = placeOf(event)
      if (!at || isField(event.target) || isSecondClick(actors, at, event)) return
      go(at)
      if (!isEditable(actors, at) || hasModifier(event)) press(actors, at, event)
    },
    // From the keyboard it comes to the grid itself; a head takes its own.
    onContextMenu: (event) => {
      const isKey = event.target === event.currentTarget && place.line < 0
      if (isKey && carryOut(actors, { kind: 'column-menu' })) event.preventDefault()
    },
    onDoubleClick: (event) => {
      if (placeOf(event) && place.line >= 0 && place.column >= grid.boxes) enter(actors, place)
    },
  }
}

/** It may hit another cell: the first one brought the row into view, or opened a panel beside the grid. */
const isSecondClick = <Row>({ grid }: GridActors<Row>, at: GridPlace, event: MouseEvent): boolean =>
  event.detail > 1 && grid.lines[at.line]?.kind === 'row' && at.column >= grid.boxes

/** A click only goes there: selecting might open a panel over the cell before the second click. */
const isEditable = <Row>({ grid }: GridActors<Row>, at: GridPlace): boolean =>
  grid.lines[at.line]?.kind === 'row' && grid.shown[at.column - grid.boxes]?.edit !== undefined

const hasModifier = (event: MouseEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey

function contextOf<Row>({ grid, place, page, isSheet }: GridActors<Row>): KeyContext {
  const line = grid.lines[place.line]
  return {
    lines: grid.lines.length,
    columns: grid.shown.length + grid.boxes,
    page: page(),
    on: place.line < 0 ? 'head' : line?.kind === 'head' ? 'group' : 'row',
    isOnBox: place.column < grid.boxes,
    isSheet,
    selects: grid.selects,
  }
}

function press<Row>({ grid }: GridActors<Row>, at: GridPlace, event: MouseEvent): void {
  const isBox = at.column < grid.boxes
  if (grid.lines[at.line]?.kind === 'head' && !isBox) return void fold(grid, at.line)
  const isMany = grid.selects === 'many'
  if (isMany && event.shiftKey) return stretch(grid, at.line, at.line)
  pick(grid, at.line, isMany && (isBox || event.ctrlKey || event.metaKey) ? 'toggle' : 'only')
}

/** Where a click went, from the marks that lines and cells carry. */
function placeOf({ target }: MouseEvent): GridPlace | null {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null
  const line = cell?.closest('[data-line]')
  if (!(cell instanceof HTMLElement) || !(line instanceof HTMLElement)) return null
  return { line: Number(line.dataset['line']), column: Number(cell.dataset['cell']) }
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement
