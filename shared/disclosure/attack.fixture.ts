/** What a reader would try on a printed table, written without regard to how cells were withheld. */
import { withTotals } from './withhold-counts.ts'

/** Which cells are not printed; totals are the last row and column. */
export type Places = readonly (readonly boolean[])[]
type Numbers = readonly (readonly number[])[]

const at = (values: Numbers, row: number, column: number): number => values[row]?.[column] ?? 0

/** One equation a line of the table: factors of the unknown cells, then what the printed ones leave. */
function equations(values: Numbers, held: Places) {
  const unknowns = held.flatMap((row, r) => row.flatMap((is, c) => (is ? [`${r} ${c}`] : [])))
  const rows = values.map((row, r) => row.map((_, c) => [r, c] as const))
  const columns = (values[0] ?? []).map((_, c) => values.map((__, r) => [r, c] as const))
  const system = [...rows, ...columns].map((line) => {
    const signs = new Map<string, number>(
      line.map(([r, c], index) => [`${r} ${c}`, index === line.length - 1 ? -1 : 1] as const),
    )
    const known = line
      .filter(([r, c]) => held[r]?.[c] !== true)
      .reduce((sum, [r, c]) => sum + (signs.get(`${r} ${c}`) ?? 0) * at(values, r, c), 0)
    return [...unknowns.map((cell) => signs.get(cell) ?? 0), -known]
  })
  return { unknowns, system }
}

/** Cells that follow from the printed ones alone, by Gauss and Jordan. */
export function determined(values: Numbers, held: Places): ReadonlySet<string> {
  const { unknowns, system } = equations(values, held)
  let rows: Numbers = system
  let pivot = 0
  for (const column of unknowns.keys()) {
    const found = rows.findIndex((row, i) => i >= pivot && Math.abs(row[column] ?? 0) > 1e-9)
    const lead = rows[found]
    if (!lead) continue
    const scaled = lead.map((factor) => factor / (lead[column] ?? 1))
    const others = rows.filter((_, index) => index !== found)
    const cleared = others.map((row) =>
      row.map((factor, place) => factor - (row[column] ?? 0) * (scaled[place] ?? 0)),
    )
    rows = [...cleared.slice(0, pivot), scaled, ...cleared.slice(pivot)]
    pivot += 1
  }
  const alone = rows
    .map((row) => row.slice(0, -1).flatMap((factor, i) => (Math.abs(factor) > 1e-9 ? [i] : [])))
    .filter((entries) => entries.length === 1)
  return new Set(alone.flatMap(([index = -1]) => unknowns[index] ?? []))
}

/** Least and greatest value of one cell over all tables that look the same, up to a little over the total. */
export function countedRange(
  counts: Numbers,
  held: Places,
  [row, column]: readonly [number, number],
): { readonly low: number; readonly high: number } {
  const values = withTotals(counts)
  const most = counts.flat().reduce((sum, one) => sum + one, 0) + 3
  const looksSame = (tried: Numbers): boolean =>
    withTotals(tried).every((line, r) =>
      line.every((value, c) => held[r]?.[c] === true || value === at(values, r, c)),
    )
  const seen = allTables(counts, held, most)
    .filter(looksSame)
    .map((tried) => at(tried, row, column))
  return { low: Math.min(...seen), high: Math.max(...seen) }
}

/** Every table in which the withheld inner cells go from none to `most`. */
function allTables(counts: Numbers, held: Places, most: number): readonly Numbers[] {
  const places = counts.flatMap((line, r) => line.map((_, c) => [r, c] as const))
  return places
    .filter(([r, c]) => held[r]?.[c] === true)
    .reduce<readonly Numbers[]>(
      (tables, [r, c]) =>
        tables.flatMap((table) =>
          Array.from({ length: most + 1 }, (_, value) =>
            table.map((line, i) => line.map((old, j) => (i === r && j === c ? value : old))),
          ),
        ),
      [counts],
    )
}
