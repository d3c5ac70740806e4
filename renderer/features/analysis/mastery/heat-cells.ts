/** Rules of the student grid: how a standard's code is set in a narrow head, which band a cell has. */
import { heatBands } from '#shared/charts/heat-bands.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'

export type HeatStudent = Mastery['students'][number]
type HeatCell = HeatStudent['cells'][number]

/** `4.NF.A.2` → `NF` over `A.2`; with several grades `4.NF`. Other names stay on one line. */
export function splitCode(code: string, showsGrade: boolean): readonly [string, string] {
  const found = /^([K\d]+)\.([A-Z]{1,3})\.(.+)$/.exec(code)
  if (!found) return ['', code]
  const [, grade = '', domain = '', rest = ''] = found
  return [showsGrade ? `${grade}.${domain}` : domain, rest]
}

/** Whether the codes are of more than one grade. */
export const hasSeveralGrades = (codes: readonly string[]): boolean =>
  new Set(codes.map((code) => code.split('.')[0])).size > 1

/** 0 to 3, weakest first, 3 at the cut; null where there is no score. 1e-9: 0.7 · 10 is not 7 in binary. */
export function bandOf(cell: HeatCell, cut: number): number | null {
  if (!cell || cell.points === null || !cell.possible) return null
  const share = cell.points / cell.possible + 1e-9
  return heatBands(cut).findLastIndex((band) => share >= band.from)
}

export const isAbsent = ({ cells }: HeatStudent): boolean =>
  cells.every((cell) => cell === null || cell.points === null)

/** A cell in words: `2 of 5 points`. */
export function cellInWords(cell: HeatCell): string {
  if (!cell) return 'not tested'
  if (cell.points === null) return cell.missing ?? 'no score'
  return cell.possible === null
    ? `${cell.points} points`
    : `${cell.points} of ${cell.possible} points`
}

export type HeatPosition = { readonly row: number; readonly column: number }

/** Where an arrow, Home, End or a page key leads; null for any other key. Stays inside the grid. */
export function moved(
  { row, column }: HeatPosition,
  key: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): HeatPosition | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const steps: Readonly<Record<string, HeatPosition>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - 10, column },
    PageDown: { row: row + 10, column },
    Home: { row: key.ctrlKey ? 0 : row, column: 0 },
    End: { row: key.ctrlKey ? last.row : row, column: last.column },
  }
  const to = steps[key.key]
  if (!to) return null
  return {
    row: Math.max(0, Math.min(last.row, to.row)),
    column: Math.max(0, Math.min(last.column, to.column)),
  }
}
