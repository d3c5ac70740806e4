// Mean, spread and correlation that the statistics share. Two passes, so that scores around
// 1,500 with a spread of 3 keep their digits (a one-pass sum of squares loses them).

/** Arithmetic mean. NaN for an empty list: callers check n first. */
export function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}

/** Variance with n − 1. NaN under two values: callers check n first. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1)
}

/**
 * Pearson correlation of paired lists of equal length, or null when either list does not vary.
 * r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)²·Σ(y−ȳ)²)
 */
export function correlationOf(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError('A correlation needs lists of equal length')
  if (!varies(x) || !varies(y)) return null
  const meanX = meanOf(x)
  const meanY = meanOf(y)
  const dx = x.map((value) => value - meanX)
  const dy = y.map((value) => value - meanY)
  const products = sumOf(dx.map((value, row) => value * (dy[row] ?? 0)))
  return products / Math.sqrt(sumOf(dx.map((v) => v * v)) * sumOf(dy.map((v) => v * v)))
}

/** Whether the list holds two different values; asked of the values, since a variance of
 *  equal decimals can come out as 1e-34 instead of zero. */
export function varies(values: readonly number[]): boolean {
  return values.some((value) => Math.abs(value - (values[0] ?? value)) > 1e-9)
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
