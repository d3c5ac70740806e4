/**
 * A table of an analysis as it may leave the machine. For the coach and the students' own teachers
 * everything goes; for anyone else what rests on few students is held back, with all that would give
 * it away. Pure; the one place that decides it for every exported table.
 */
import type { Table, TableCell } from '../domain/table.ts'
import { boundedShare, heldBack } from './small-numbers.ts'
import { shareOutcomes, type ShareOutcome } from './share-outcomes.ts'
import { withholdRows } from './withhold.ts'
import { withholdCounts, withTotals, type CountTable } from './withhold-counts.ts'

export type TableReader = 'own students' | 'others'

export type SourceColumn = {
  readonly title: string
  /**
   * `label` names the row or rests on no student (an item's points) and always goes. `count` is of
   * students, `share` of 0 to 1, `figure` a mean, an interval's end, a correlation. `own` goes only
   * to the students' own teachers: who is absent, one student's score.
   */
  readonly kind: 'label' | 'count' | 'share' | 'figure' | 'own'
  /** Columns with the same word tell the same share: an extreme one takes its count and interval along. */
  readonly about?: string
}

export type SourceRow = {
  readonly cells: readonly TableCell[]
  /** How many students stand behind the row's figures; the row is held back when any is small. */
  readonly sizes: readonly number[]
  /** Rows of one name add up to something that a reader sees or can know. */
  readonly partOf?: string
}

export type SourceTable = {
  readonly kind: 'rows'
  readonly title: string
  readonly columns: readonly SourceColumn[]
  readonly rows: readonly SourceRow[]
}

/** Counts of students whose rows, and perhaps columns, add up. */
export type SourceCounts = CountTable & {
  readonly kind: 'counts'
  readonly title: string
  /** Of the column of row names, then of the counts. */
  readonly columns: readonly string[]
  readonly rows: readonly string[]
}

export type Source = SourceTable | SourceCounts

export type Released = Table & {
  /** Cells held back or only bounded. */
  readonly withheld: number
}

export function releaseTable(source: Source, reader: TableReader, smallestGroup: number): Released {
  const least = reader === 'others' ? smallestGroup : 1
  return source.kind === 'rows' ? releaseRows(source, least) : releaseCounts(source, least)
}

function releaseRows({ columns, rows }: SourceTable, minimum: number): Released {
  const isOwn = minimum <= 1
  const kept = columns.flatMap((column, index) =>
    isOwn || column.kind !== 'own' ? [{ column, index }] : [],
  )
  const held = heldRows(rows, minimum)
  const shares = shareOutcomes({ columns, rows }, held)
  const cells = rows.map((row, place) =>
    kept.map(({ column, index }): TableCell => {
      const cell = row.cells[index] ?? null
      if (isOwn || column.kind === 'label' || cell === null) return cell
      if (held[place]) return heldBack
      return outward(cell, column, shares[place]?.get(column.about ?? ''))
    }),
  )
  return {
    columns: kept.map(({ column }) => column.title),
    rows: cells,
    withheld: cells.flat().filter(isWithheld).length,
  }
}

/** Parts of one whole hide one another; a row that stands alone is held back when it is small. */
function heldRows(rows: readonly SourceRow[], minimum: number): readonly boolean[] {
  const held = rows.map(({ sizes }) => minimum > 1 && sizes.some((size) => size < minimum))
  const parts = Map.groupBy(
    [...rows.entries()].filter(([, row]) => row.partOf !== undefined),
    ([, row]) => row.partOf,
  )
  for (const members of parts.values()) {
    const sizes = members.map(([, row]) => row.sizes)
    for (const [index, isHeld] of withholdRows(sizes, minimum).entries()) {
      const place = members[index]?.[0]
      if (place !== undefined) held[place] = isHeld
    }
  }
  return held
}

/** Rounded as it would be read aloud: the last digits of a mean can tell about a single student. */
function outward(
  cell: string | number,
  { kind }: SourceColumn,
  outcome: ShareOutcome | undefined,
): TableCell {
  if (outcome === 'held' || (outcome === 'bounded' && kind !== 'share')) return heldBack
  if (kind === 'share' && typeof cell === 'number') return boundedShare(cell)
  return typeof cell === 'number' && kind === 'figure' ? Number(cell.toPrecision(3)) : cell
}

function releaseCounts(source: SourceCounts, minimum: number): Released {
  const { cells, rowTotals, columnTotals, total } = withholdCounts(source, minimum)
  const values = withTotals(source.counts)
  const show = (count: number | undefined, isHeld: boolean | undefined): TableCell =>
    isHeld === false ? (count ?? 0) : heldBack
  const rows = source.rows.map((label, row): readonly TableCell[] => [
    label,
    ...(source.counts[row] ?? []).map((count, column) => show(count, cells[row]?.[column])),
    show(values[row]?.at(-1), rowTotals[row]),
  ])
  const last = source.counts.length
  const totals: readonly TableCell[] = [
    'All',
    ...columnTotals.map((isHeld, column) => show(values[last]?.[column], isHeld)),
    show(values[last]?.at(-1), total),
  ]
  const shown = source.totals === 'of rows' ? rows : [...rows, totals]
  return {
    columns: [...source.columns, 'All'],
    rows: shown,
    withheld: shown.flat().filter(isWithheld).length,
  }
}

const isWithheld = (cell: TableCell): boolean =>
  cell === heldBack || cell === '< 5%' || cell === '> 95%'
