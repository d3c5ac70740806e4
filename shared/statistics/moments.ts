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
  let products = 0
  let squaresX = 0
  let squaresY = 0
  // A plain loop: an item analysis does this 200 times over 1,200 students.
  for (let row = 0; row < x.length; row += 1) {
    const dx = (x[row] ?? 0) - meanX
    const dy = (y[row] ?? 0) - meanY
    products += dx * dy
    squaresX += dx * dx
    squaresY += dy * dy
  }
  return products / Math.sqrt(squaresX * squaresY)
}

/** Whether the list holds two different values; asked of the values, since a variance of
 *  equal decimals can come out as 1e-34 instead of zero. */
export function varies(values: readonly number[]): boolean {
  const [first = 0] = values
  return values.some((value) => Math.abs(value - first) > 1e-9)
}

export function sumOf(values: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0
  return sum
}
