/**
 * What a reader can work out about a withheld cell of a table of counts: the least and the greatest
 * value it can have, given all that is printed and that no count is negative. Exact: raising a cell
 * takes a way through other withheld cells that lowers and raises them in turn, so the answer is a
 * greatest flow between the cell's row and its column (Gusfield, SIAM Journal on Computing 17, 1988).
 */

/** Counts with their totals as last column and last row, and which of all these are withheld. */
export type CountsWithTotals = {
  readonly values: readonly (readonly number[])[]
  readonly held: readonly (readonly boolean[])[]
}

export type CellRange = { readonly low: number; readonly high: number }

export function cellRange(table: CountsWithTotals, row: number, column: number): CellRange {
  const value = table.values[row]?.[column] ?? 0
  const at = { row, column }
  return { low: value - change(table, at, 'down'), high: value + change(table, at, 'up') }
}

type Way = 'up' | 'down'
type Place = { readonly row: number; readonly column: number }

/** How far a cell can go one way while the others make up for it. */
function change(table: CountsWithTotals, at: Place, way: Way): number {
  const rows = table.values.length
  const room = roomOf(table, at)
  // From the column to the row: what this cell gains in its column, other cells there must lose.
  const isRaised = (way === 'up') !== isTotal(table, at)
  const [from, to] = isRaised ? [rows + at.column, at.row] : [at.row, rows + at.column]
  const flow = greatestFlow(room, from, to)
  return way === 'down' ? Math.min(flow, table.values[at.row]?.[at.column] ?? 0) : flow
}

/** A total enters its line's sum with the opposite sign, and the grand total with its own again. */
const isTotal = ({ values }: CountsWithTotals, { row, column }: Place): boolean =>
  (row === values.length - 1) !== (column === (values[0]?.length ?? 0) - 1)

/** Nodes are rows, then columns. Row to column: how far the cell can be raised; back: lowered. */
function roomOf(table: CountsWithTotals, except: Place): number[][] {
  const rows = table.values.length
  const columns = table.values[0]?.length ?? 0
  const room = Array.from({ length: rows + columns }, () =>
    Array.from({ length: rows + columns }, () => 0),
  )
  for (const [row, cells] of table.values.entries()) {
    for (const [column, value] of cells.entries()) {
      const isHere = row === except.row && column === except.column
      if (isHere || table.held[row]?.[column] !== true) continue
      const isFlipped = isTotal(table, { row, column })
      add(room, [row, rows + column], isFlipped ? value : Number.POSITIVE_INFINITY)
      add(room, [rows + column, row], isFlipped ? Number.POSITIVE_INFINITY : value)
    }
  }
  return room
}

function add(room: number[][], [from, to]: readonly [number, number], amount: number): void {
  const line = room[from]
  if (line) line[to] = (line[to] ?? 0) + amount
}

/** Edmonds and Karp: the shortest way with room, again and again. `room` is used up. */
function greatestFlow(room: number[][], from: number, to: number): number {
  let flow = 0
  for (;;) {
    const path = shortestPath(room, from, to)
    if (path === null) return flow
    const amount = Math.min(...path.map(([a, b]) => room[a]?.[b] ?? 0))
    if (amount === Number.POSITIVE_INFINITY) return amount
    for (const [a, b] of path) {
      add(room, [a, b], -amount)
      add(room, [b, a], amount)
    }
    flow += amount
  }
}

function shortestPath(
  room: readonly (readonly number[])[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] | null {
  const cameFrom = new Map<number, number>([[from, from]])
  for (const node of cameFrom.keys()) {
    if (node === to) return pathTo(cameFrom, from, to)
    for (const [next, amount] of (room[node] ?? []).entries()) {
      if (amount > 0 && !cameFrom.has(next)) cameFrom.set(next, node)
    }
  }
  return null
}

function pathTo(cameFrom: ReadonlyMap<number, number>, from: number, to: number) {
  const path: (readonly [number, number])[] = []
  for (let node = to; node !== from; node = cameFrom.get(node) ?? from) {
    path.unshift([cameFrom.get(node) ?? from, node])
  }
  return path
}
