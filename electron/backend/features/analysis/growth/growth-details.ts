/** The statistics beside the headline of growth, for whoever wants to check or cite them. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { formatInterval, formatNumber, formatP } from '#shared/statistics/format.ts'
import type { PairedDifference } from '#shared/statistics/paired-difference.ts'
import { wilcoxonSignedRank } from '#shared/statistics/wilcoxon-signed-rank.ts'
import type { Pair } from './pair-scores.ts'

type Detail = Growth['details'][number]

export function growthDetails(
  { test, dZ }: PairedDifference,
  pairs: readonly Pair[],
): readonly Detail[] {
  const figures =
    test === null
      ? []
      : [
          { label: 't', value: formatNumber(test.t) },
          { label: 'df', value: String(test.df) },
          { label: 'p', value: formatP(test.p) },
        ]
  const dz =
    dZ.value === null
      ? (dZ.reason ?? '')
      : `${formatNumber(dZ.value)}${dZ.interval ? `, interval ${formatInterval(dZ.interval)}` : ''}`
  return [...figures, { label: 'd_z', value: dz }, ranks(pairs)]
}

function ranks(pairs: readonly Pair[]): Detail {
  const { test, isExact } = wilcoxonSignedRank(
    pairs.map(({ before }) => before),
    pairs.map(({ after }) => after),
  )
  if (test.value === null || test.p === null) {
    return { label: 'Wilcoxon', value: test.reason ?? '' }
  }
  const statistic = `${isExact ? 'W' : 'z'} ${formatNumber(test.value)}`
  return { label: 'Wilcoxon', value: `${statistic}, p ${formatP(test.p)}` }
}
