/** What can be said of one column from its first cells, for suggestions and for how sure they are. */
import { headerKey } from '#shared/domain/recipes.ts'
import { createMissingWords, parsePoints } from '../../rows/values.ts'

export type ColumnFacts = {
  readonly index: number
  /** Unique in the file. */
  readonly name: string
  readonly key: string
  /** Rows that were looked at. */
  readonly rows: number
  /** Every cell, row by row, trimmed. */
  readonly values: readonly string[]
  /** Filled cells, trimmed, without words for "no score". */
  readonly cells: readonly string[]
  readonly distinct: ReadonlySet<string>
  /** Of the cells that are numbers, `17/30` and `56 %` among them; null when there are none. */
  readonly lowest: number | null
  readonly highest: number | null
  /** The share of the cells that pass; 0 where there are none. */
  readonly share: (test: (cell: string) => boolean) => number
}

const isMissing = createMissingWords([])

export function columnFacts(
  name: string,
  index: number,
  rows: readonly (readonly string[])[],
): ColumnFacts {
  const values = rows.map((row) => (row[index] ?? '').trim())
  const cells = values.filter((cell) => cell !== '' && !isMissing(cell))
  const numbers = cells.map(numberOf).filter((number) => number !== null)
  return {
    ...{ index, name, key: headerKey(name), rows: rows.length, values, cells },
    distinct: new Set(cells),
    lowest: numbers.length === 0 ? null : Math.min(...numbers),
    highest: numbers.length === 0 ? null : Math.max(...numbers),
    share: (test) => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length),
  }
}

/** The number of a score as files write it; null for anything else. */
export function numberOf(cell: string): number | null {
  const read = parsePoints(cell, { isMissing, isDecimalComma: false })
  if (read.kind === 'points') return read.points
  return read.kind === 'share' ? read.share * 100 : null
}
