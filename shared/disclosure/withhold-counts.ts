/**
 * Which cells of a table of counts are withheld, whose rows, columns or both add up to printed
 * totals: transitions between levels, levels by window. A small count goes, and with it as many
 * others as it takes until nobody can tell from the rest that it is small. Others are taken by
 * their place and not by their size, which would itself be a clue.
 */
import { cellRange, type CountsWithTotals } from './cell-range.ts'

export type CountTable = {
  /** Row by row; all rows of one length. */
  readonly counts: readonly (readonly number[])[]
  /** Whether a reader sees, or can know, what rows and columns add up to. */
  readonly totals: 'of rows' | 'of rows and columns'
}

export type WithheldCounts = {
  readonly cells: readonly (readonly boolean[])[]
  readonly rowTotals: readonly boolean[]
  /** All true where column totals are not printed. */
  readonly columnTotals: readonly boolean[]
  readonly total: boolean
}

export function withholdCounts(table: CountTable, minimum: number): WithheldCounts {
  const values = withTotals(table.counts)
  const held = values.map((row, index) =>
    row.map((count) => isLeftOut(table, index) || (minimum > 1 && count < minimum)),
  )
  const small = placesOf(values).filter(
    ([row, column]) => minimum > 1 && !isLeftOut(table, row) && at(values, row, column) < minimum,
  )
  for (const [row, column] of small) {
    while (!isHidden({ values, held }, [row, column], minimum)) {
      const next = nextToHold(held, row, column)
      if (next === null) break
      hold(held, next)
    }
  }
  // Holding for one cell never uncovers another, so that one round is enough.
  return {
    cells: held.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: held.slice(0, -1).map((row) => row.at(-1) ?? true),
    columnTotals: held.at(-1)?.slice(0, -1) ?? [],
    total: held.at(-1)?.at(-1) ?? true,
  }
}

type Cell = readonly [row: number, column: number]

export function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)])
  const columns = rows[0]?.map((_, column) => sum(rows.map((row) => row[column] ?? 0))) ?? []
  return [...rows, columns]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const at = (values: readonly (readonly number[])[], row: number, column: number): number =>
  values[row]?.[column] ?? 0

const placesOf = (values: readonly (readonly number[])[]): readonly Cell[] =>
  values.flatMap((row, index) => row.map((_, column): Cell => [index, column]))

/** The line of column totals, where it is not printed. */
const isLeftOut = ({ counts, totals }: CountTable, row: number): boolean =>
  totals === 'of rows' && row === counts.length

/** It may be none, it may be large, and in between is as much as a group that may be shown. */
function isHidden(table: CountsWithTotals, [row, column]: Cell, minimum: number): boolean {
  const { low, high } = cellRange(table, row, column)
  return high >= minimum && high - low >= minimum
}

/**
 * First a second cell in the row and one in the column, then the corner that closes the rectangle,
 * then whatever comes next in the row, in the column, in the table.
 */
function nextToHold(
  held: readonly (readonly boolean[])[],
  row: number,
  column: number,
): Cell | null {
  const columns = held[row]?.length ?? 0
  const inRow = after(column, columns).map((other): Cell => [row, other])
  const inColumn = after(row, held.length).map((other): Cell => [other, column])
  const isFree = ([r, c]: Cell): boolean => held[r]?.[c] !== true
  const heldIn = (cells: readonly Cell[]) => cells.filter((cell) => !isFree(cell))
  const corners = heldIn(inColumn).flatMap(([r]) => heldIn(inRow).map(([, c]): Cell => [r, c]))
  const rest = placesOf(held.map((cells) => cells.map(Number)))
  const first = [
    ...(heldIn(inRow).length === 0 ? inRow : []),
    ...(heldIn(inColumn).length === 0 ? inColumn : []),
  ]
  return [...first, ...corners, ...inRow, ...inColumn, ...rest].find(isFree) ?? null
}

/** The places behind `index`, then those before it; the totals, at the end, come last of all. */
function after(index: number, length: number): readonly number[] {
  const inner = Array.from({ length: length - 1 }, (_, step) => (index + 1 + step) % (length - 1))
  return index === length - 1
    ? Array.from({ length: length - 1 }, (_, step) => step)
    : [...inner.filter((place) => place !== index), length - 1]
}

function hold(held: boolean[][], [row, column]: Cell): void {
  const line = held[row]
  if (line) line[column] = true
}
