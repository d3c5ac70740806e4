// Quantiles and median, the way R and spreadsheets compute them by default.

/**
 * Type 7 (Hyndman & Fan 1996): position (n − 1)·p, straight line between the two neighbours.
 * NaN for an empty list: callers check n first.
 * @param sorted ascending
 * @param p 0 to 1
 */
export function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? below
  return below + (position - Math.floor(position)) * (above - below)
}

/** Of values in any order. NaN for an empty list. */
export function medianOf(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}
