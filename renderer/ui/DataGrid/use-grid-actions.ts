/** What keys and clicks do to the grid. Keys are named in `grid-keys.ts`; this carries them out. */
import type { KeyboardEvent, MouseEvent } from 'react'
import { actionOf } from './grid-keys.ts'
import type { GridAction, GridPlace, KeyContext } from './grid-keys.ts'
import { moved, sortedBy, withWidth } from './grid-layout.ts'
import { nothingSelected, select } from './grid-selection.ts'
import type { SelectHow } from './grid-selection.ts'
import type { Grid } from './use-grid.ts'
import type { GridEditor } from './use-grid-edit.ts'

type Actors<Row> = {
  readonly grid: Grid<Row>
  readonly editor: GridEditor<Row>
  readonly place: GridPlace
  /** Puts the keyboard there and brings it into view. */
  readonly go: (place: GridPlace) => void
  readonly onOpen: ((row: Row) => void) | undefined
  readonly openMenu: (columnId: string) => void
  /** Pixels, as the column is drawn now. */
  readonly widthOf: (columnId: string) => number
  /** Lines on a screenful. */
  readonly page: () => number
}

export type GridActions = {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

/** Columns before the first of the table: the check boxes. */
export const boxesOf = ({ selects }: Pick<Grid<never>, 'selects'>): 0 | 1 =>
  selects === 'many' ? 1 : 0

export function useGridActions<Row>(actors: Actors<Row>): GridActions {
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
    onDoubleClick: (event) => {
      if (placeOf(event) && place.line >= 0 && place.column >= boxesOf(grid)) enter(actors, place)
    },
  }
}

/** It may hit another cell: the first one brought the row into view, or opened a panel beside the grid. */
const isSecondClick = <Row>({ grid }: Actors<Row>, at: GridPlace, event: MouseEvent): boolean =>
  event.detail > 1 && grid.lines[at.line]?.kind === 'row' && at.column >= boxesOf(grid)

/** A click only goes there: selecting might open a panel over the cell before the second click. */
const isEditable = <Row>({ grid }: Actors<Row>, at: GridPlace): boolean =>
  grid.lines[at.line]?.kind === 'row' && grid.shown[at.column - boxesOf(grid)]?.edit !== undefined

const hasModifier = (event: MouseEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey

function contextOf<Row>({ grid, place, page }: Actors<Row>): KeyContext {
  const line = grid.lines[place.line]
  return {
    lines: grid.lines.length,
    columns: grid.shown.length + boxesOf(grid),
    page: page(),
    on: place.line < 0 ? 'head' : line?.kind === 'head' ? 'group' : 'row',
    isOnBox: place.column < boxesOf(grid),
    selects: grid.selects,
  }
}

/** @returns false where nothing came of it, so that the key goes on to the page. */
function carryOut<Row>(actors: Actors<Row>, action: GridAction): boolean {
  const { grid, place } = actors
  const column = grid.shown[place.column - boxesOf(grid)]
  switch (action.kind) {
    case 'go':
      if (action.isStretch) stretch(grid, place.line, action.to.line)
      actors.go(action.to)
      return true
    case 'select':
      return pick(grid, place.line, action.how)
    case 'select-all':
      grid.toggleAll(grid.fitting)
      return true
    case 'deselect':
      if (grid.selection.ids.size === 0) return false
      grid.setSelection(nothingSelected)
      return true
    case 'fold':
      return fold(grid, place.line)
    case 'enter':
      return enter(actors, place)
    case 'edit':
      return edit(actors, place)
    case 'sort':
      if (column) grid.change(sortedBy(column.id, action))
      return true
    case 'move-column':
      return moveColumn(actors, action.by)
    case 'widen-column':
      if (column) grid.change(withWidth(column.id, actors.widthOf(column.id) + action.by))
      return true
    case 'column-menu':
      if (column) actors.openMenu(column.id)
      return true
  }
}

function stretch<Row>(grid: Grid<Row>, from: number, to: number): void {
  const { lines } = grid
  const start =
    grid.selection.anchor === null
      ? select(grid.selection, from, { lines, how: 'only' })
      : grid.selection
  grid.setSelection(select(start, to, { lines, how: 'stretch' }))
}

/** On the head of a group it means all of its rows. */
function pick<Row>(grid: Grid<Row>, line: number, how: SelectHow): boolean {
  const at = grid.lines[line]
  if (!at || grid.selects === 'none') return false
  if (at.kind === 'head') grid.toggleAll(at.rows)
  else grid.setSelection(select(grid.selection, line, { lines: grid.lines, how }))
  return true
}

function fold<Row>(grid: Grid<Row>, line: number): boolean {
  const at = grid.lines[line]
  if (at?.kind !== 'head') return false
  grid.fold(at.key)
  return true
}

function enter<Row>(actors: Actors<Row>, at: GridPlace): boolean {
  const line = actors.grid.lines[at.line]
  if (line?.kind !== 'row') return false
  if (edit(actors, at)) return true
  actors.onOpen?.(line.row)
  return actors.onOpen !== undefined
}

function edit<Row>({ grid, editor }: Actors<Row>, at: GridPlace): boolean {
  const line = grid.lines[at.line]
  const column = grid.shown[at.column - boxesOf(grid)]
  return line?.kind === 'row' && editor.begin(line.key, line.row, column)
}

/** The keyboard goes with the column. */
function moveColumn<Row>({ grid, place, go }: Actors<Row>, by: 1 | -1): boolean {
  const boxes = boxesOf(grid)
  const column = grid.shown[place.column - boxes]
  const to = place.column + by
  if (!column || to < boxes || to >= grid.shown.length + boxes) return true
  grid.change(moved(grid.columns, column.id, by))
  go({ ...place, column: to })
  return true
}

function press<Row>({ grid }: Actors<Row>, at: GridPlace, event: MouseEvent): void {
  const isBox = at.column < boxesOf(grid)
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
