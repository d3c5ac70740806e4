/** Carries out what a key or a click asks of the grid. */
import type { GridAction, GridPlace } from './grid-keys.ts'
import { moved, sortedBy, withWidth } from './grid-layout.ts'
import { nothingSelected, select } from './grid-selection.ts'
import type { SelectHow } from './grid-selection.ts'
import type { Grid } from './use-grid.ts'
import type { GridEditor } from './use-grid-edit.ts'

export type GridActors<Row> = {
  readonly grid: Grid<Row>
  readonly editor: GridEditor<Row>
  readonly place: GridPlace
  /** Puts the keyboard there and brings it into view. */
  readonly go: (place: GridPlace) => void
  readonly onOpen: ((row: Row) => void) | undefined
  readonly openMenu: (columnId: string) => void
  /** Pixels, as the column is drawn now. */
  readonly widthOf: (columnId: string) => number
  /** Typing replaces what is in a cell. */
  readonly isSheet: boolean
  /** Lines on a screenful. */
  readonly page: () => number
}

/** @returns false where nothing came of it, so that the key goes on to the page. */
export function carryOut<Row>(actors: GridActors<Row>, action: GridAction): boolean {
  const { grid, place } = actors
  const column = grid.shown[place.column - grid.boxes]
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
    case 'type':
      return edit(actors, place, action.text)
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

export function stretch<Row>(grid: Grid<Row>, from: number, to: number): void {
  const { lines } = grid
  const start =
    grid.selection.anchor === null
      ? select(grid.selection, from, { lines, how: 'only' })
      : grid.selection
  grid.setSelection(select(start, to, { lines, how: 'stretch' }))
}

/** On the head of a group it means all of its rows. */
export function pick<Row>(grid: Grid<Row>, line: number, how: SelectHow): boolean {
  const at = grid.lines[line]
  if (!at || grid.selects === 'none') return false
  if (at.kind === 'head') grid.toggleAll(at.rows)
  else grid.setSelection(select(grid.selection, line, { lines: grid.lines, how }))
  return true
}

export function fold<Row>(grid: Grid<Row>, line: number): boolean {
  const at = grid.lines[line]
  if (at?.kind !== 'head') return false
  grid.fold(at.key)
  return true
}

export function enter<Row>(actors: GridActors<Row>, at: GridPlace): boolean {
  const line = actors.grid.lines[at.line]
  if (line?.kind !== 'row') return false
  if (edit(actors, at)) return true
  actors.onOpen?.(line.row)
  return actors.onOpen !== undefined
}

/** @param typed what the field starts with instead of what is in the cell; not for a list to choose from */
function edit<Row>({ grid, editor }: GridActors<Row>, at: GridPlace, typed?: string): boolean {
  const line = grid.lines[at.line]
  const column = grid.shown[at.column - grid.boxes]
  const text = column?.edit?.choices ? undefined : typed
  return line?.kind === 'row' && editor.begin(line.key, line.row, column, text)
}

/** The keyboard goes with the column. */
function moveColumn<Row>({ grid, place, go }: GridActors<Row>, by: 1 | -1): boolean {
  const boxes = grid.boxes
  const column = grid.shown[place.column - boxes]
  const to = place.column + by
  if (!column || to < boxes || to >= grid.shown.length + boxes) return true
  grid.change(moved(grid.columns, column.id, by))
  go({ ...place, column: to })
  return true
}
