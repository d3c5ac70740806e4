// Scores in classes of equal, round width, for a picture and its table.

export type Bin = {
  readonly low: number
  /** Belongs to the next bin, but for the last one's. */
  readonly high: number
  readonly count: number
}

type Scale = {
  /** Ends of the scale where it has any: no bin goes beyond. */
  readonly minimum: number | null
  readonly maximum: number | null
  /** Whole points: then no bin is narrower than one. */
  readonly isWhole: boolean
}

const mostBins = 20

/** The fewest bins of a round width (1, 2, 2.5 or 5 times a power of ten) that are at least eight where that can be. */
export function histogram(values: readonly number[], scale: Scale): readonly Bin[] {
  const low = scale.minimum ?? Math.min(...values)
  const high = scale.maximum ?? Math.max(...values)
  if (values.length === 0) return []
  const width = roundWidth((high - low) / 12, scale.isWhole)
  const first = Math.floor(low / width + slack)
  const count = Math.max(1, Math.ceil(high / width - slack) - first)
  // A whole top score that starts a bin gets a bin of its own: 5 of 5 is not "4 to 5".
  const bins = scale.isWhole && width === 1 ? count + 1 : count
  const counts = Array.from({ length: Math.min(bins, mostBins * 2) }, () => 0)
  for (const value of values) {
    const place = Math.min(counts.length - 1, Math.floor(value / width + slack) - first)
    counts[Math.max(0, place)] = (counts[Math.max(0, place)] ?? 0) + 1
  }
  return counts.map((own, index) => ({
    low: rounded((first + index) * width),
    high: rounded((first + index + 1) * width),
    count: own,
  }))
}

/** 0.6 / 0.1 is 5.999…, and each score must fall into one bin. */
const slack = 1e-9

const rounded = (value: number): number => Number(value.toPrecision(12))

/** The next of 1, 2, 2.5 and 5 times a power of ten; 1, 2, 5 for whole points. */
function roundWidth(width: number, isWhole: boolean): number {
  const least = isWhole ? Math.max(1, width) : width || 1
  const power = 10 ** Math.floor(Math.log10(least) + slack)
  const steps = isWhole && power < 10 ? [1, 2, 5] : [1, 2, 2.5, 5]
  return power * (steps.find((step) => step * power >= least - slack) ?? 10)
}
