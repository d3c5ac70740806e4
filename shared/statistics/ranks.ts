// Ranks that tied values share, for the tests that work on ranks.

export type Ranking = {
  /** Rank of each value, 1 for the smallest; tied values share the mean of their places. */
  readonly ranks: readonly number[]
  /** Σ(t³ − t) over the ties of t values each; 0 without ties. */
  readonly tieTerm: number
}

/** Mid-ranks of the values, in the order given. */
export function rank(values: readonly number[]): Ranking {
  const order = values.map((_, row) => row).toSorted((a, b) => at(values, a) - at(values, b))
  const ranks = Array.from<number>({ length: values.length })
  let tieTerm = 0
  let start = 0
  while (start < order.length) {
    let end = start + 1
    while (end < order.length && valueAt(values, order, end) === valueAt(values, order, start)) {
      end += 1
    }
    const tied = end - start
    for (const row of order.slice(start, end)) ranks[row] = (start + 1 + end) / 2
    tieTerm += tied ** 3 - tied
    start = end
  }
  return { ranks, tieTerm }
}

function valueAt(values: readonly number[], order: readonly number[], place: number): number {
  return at(values, at(order, place))
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN
}
