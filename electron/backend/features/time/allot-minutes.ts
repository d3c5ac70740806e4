/** Whole minutes of one session over its categories, so that every table adds up to the minute. Pure. */
import type { CategoryKey } from '#shared/contracts/time.ts'

/** One part of a session's time, in percent of it. */
export type Share = { readonly key: CategoryKey; readonly percent: number }

/** Splits are typed by hand (33.3 + 33.3 + 33.4): less than this is no time left open. */
const ROUNDING = 0.01

/**
 * A session's split; what it leaves open is `not split yet`. Without a split all of it goes to the
 * category of its type.
 */
export function sharesOf(
  split: readonly Share[],
  categoryOfType: CategoryKey | undefined,
): readonly Share[] {
  if (split.length === 0) return [{ key: categoryOfType ?? 'no category', percent: 100 }]
  const open = 100 - split.reduce((sum, { percent }) => sum + percent, 0)
  return open > ROUNDING ? [...split, { key: 'not split yet', percent: open }] : split
}

/**
 * Each share's whole minutes, in the order of `shares`; they add up to `minutes` exactly.
 * Source: largest remainder method (Hamilton 1792); of equal remainders the earlier share goes first.
 */
export function allotMinutes(minutes: number, shares: readonly Share[]): readonly number[] {
  const whole = shares.reduce((sum, { percent }) => sum + percent, 0)
  const exact = shares.map(({ percent }) => (minutes * percent) / whole)
  // 45 min × 20% is 9, also where floating point says 8.999999999999998.
  const floors = exact.map((value) => Math.floor(value + 1e-9))
  const left = minutes - floors.reduce((sum, value) => sum + value, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0))
}
