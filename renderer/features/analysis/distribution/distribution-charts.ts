/** From the results of the backend to what the charts take. */
import { asEstimate } from '#renderer/ui/charts/chart-source.ts'
import type { DistributionData } from '#shared/charts/distribution.ts'
import type { LevelShares } from '#shared/charts/level-shares.ts'
import type { Distribution, LevelsOverTime } from '#shared/contracts/analysis/distribution.ts'

export function chartData(distribution: Distribution): DistributionData {
  const { measure, unit, bins, cuts, n, median, quartile1, quartile3 } = distribution
  const isKnown = median.value !== null && quartile1.value !== null && quartile3.value !== null
  return {
    measure: measure.label,
    unit,
    bins,
    cuts,
    n,
    missing: median.missing,
    middle: isKnown
      ? {
          median: median.value ?? 0,
          quartile1: quartile1.value ?? 0,
          quartile3: quartile3.value ?? 0,
        }
      : null,
  }
}

/** The school year only where a window came in more than one. */
export function levelsData({ names, windows, source }: LevelsOverTime): LevelShares {
  const years = new Set(windows.map(({ schoolYear }) => schoolYear))
  return {
    names,
    spokenOf: source === 'cut' ? 'highest' : 'lowest',
    windows: windows.map(({ window, schoolYear, n, shares }) => ({
      label: years.size > 1 ? `${window} ${schoolYear}` : window,
      n,
      shares: shares.map(({ count, share }) => ({ count, share: asEstimate(share) })),
    })),
  }
}
