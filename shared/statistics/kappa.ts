// How far two ratings in levels agree beyond chance: two windows, or two people who scored a task.

import { sumOf } from './moments.ts'
import { noInterval, noIntervalComputed, noValue, type Estimate } from './result.ts'

export type Agreement = {
  /** Share of students with the same level both times. */
  readonly observed: number | null
  /** Cohen's kappa, at most 1; 0 is what chance gives. */
  readonly kappa: Estimate
}

/**
 * κ = (p_o − p_e)/(1 − p_e) (Cohen 1960). Weighted quadratically, a difference of two levels
 * counts four times one of one level (Cohen 1968).
 * A reason instead under two students, or when chance alone would always agree.
 * @param counts rows first, columns second rating, both with the same levels in order
 */
export function agreement(
  counts: readonly (readonly number[])[],
  { weights = 'none' }: { readonly weights?: 'none' | 'quadratic' } = {},
): Agreement {
  const n = sumOf(counts.flat())
  const base = { n, missing: 0, method: 'kappa' } as const
  if (n < 2) {
    return { observed: null, kappa: noValue(base, `Agreement needs two students, not ${n}.`) }
  }
  const rows = counts.map(sumOf)
  const columns = counts.map((_, level) => sumOf(counts.map((row) => row[level] ?? 0)))
  const distance = (i: number, j: number) => (weights === 'none' ? Number(i !== j) : (i - j) ** 2)
  const total = (cell: (i: number, j: number) => number) =>
    sumOf(counts.flatMap((row, i) => row.map((_, j) => distance(i, j) * cell(i, j))))
  const apart = total((i, j) => counts[i]?.[j] ?? 0)
  const apartByChance = total((i, j) => ((rows[i] ?? 0) * (columns[j] ?? 0)) / n)
  const observed = sumOf(counts.map((row, level) => row[level] ?? 0)) / n
  if (apartByChance === 0) {
    return { observed, kappa: noValue(base, 'All students are in one level both times.') }
  }
  return { observed, kappa: noInterval(base, 1 - apart / apartByChance, noIntervalComputed) }
}
