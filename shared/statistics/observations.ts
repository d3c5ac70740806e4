// The door of every statistic: absent values are counted, impossible ones refused. A NaN that
// slips through would turn up three pages later as an empty cell that nobody can explain.

/** A score, or null when the student was expected but has none. */
export type Observation = number | null

/** The values that are there, in order. @throws RangeError on NaN or an infinite value. */
export function presentValues(values: readonly Observation[]): readonly number[] {
  return values.filter((value) => {
    if (value !== null) requireFinite(value)
    return value !== null
  })
}

/** @throws RangeError on NaN or an infinite value. */
export function requireFinite(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${String(value)}`)
}
