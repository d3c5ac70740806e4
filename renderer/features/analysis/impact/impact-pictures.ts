/** The data of the three pictures, from the result: the same numbers as in words and tables. */
import { asEstimate } from '#renderer/ui/charts/chart-source.ts'
import type { BaselineStrip } from '#shared/charts/baseline-strip.ts'
import type { DifferenceInDifferencesPicture } from '#shared/charts/difference-in-differences-words.ts'
import type { ImpactGroupShape, ImpactResult } from '#shared/contracts/analysis/impact.ts'

export const baselineOf = ({ baseline, coached, comparison }: ImpactResult): BaselineStrip => ({
  gap: asEstimate(baseline.gap),
  sentence: baseline.sentence,
  coachedN: coached.before.n,
  comparisonN: comparison.before.n,
})

/** Null where no statement may be made: then there is no picture of a difference either. */
export function differenceOf(impact: ImpactResult): DifferenceInDifferencesPicture | null {
  const { headline, before, after, unit, measure, coached, comparison } = impact
  if (headline === null) return null
  return {
    beforeLabel: before.window,
    afterLabel: after.window,
    unit,
    measure,
    coached: meansOf('coached', coached),
    comparison: meansOf('comparison', comparison),
    difference: asEstimate(headline.points),
  }
}

const meansOf = (label: string, { before, after }: ImpactGroupShape) => ({
  label,
  before: asEstimate(before),
  after: asEstimate(after),
})
