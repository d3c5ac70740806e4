/** The distribution as tables that may leave: counts of students, for `shared/disclosure`. */
import { binLabel } from '#shared/charts/distribution.ts'
import type { Distribution, LevelsOverTime } from '#shared/contracts/analysis/distribution.ts'
import type { SourceCounts } from '#shared/disclosure/release-table.ts'

const about = ({ scopeLabel, administration, measure }: Distribution): string =>
  `${measure.label}, ${scopeLabel}, ${administration.assessment}`

/** One row whose bins add up to n. */
export const scoresTable = (distribution: Distribution): SourceCounts => ({
  kind: 'counts',
  title: `Distribution, ${about(distribution)}, ${distribution.administration.window}`,
  columns: [
    distribution.measure.label,
    ...distribution.bins.map((_, index) => binLabel(distribution, index)),
  ],
  rows: ['Students'],
  counts: [distribution.bins.map(({ count }) => count)],
  totals: 'of rows',
})

export const levelsTable = (
  { names, windows }: LevelsOverTime,
  distribution: Distribution,
): SourceCounts => ({
  kind: 'counts',
  title: `Levels over time, ${about(distribution)}`,
  columns: ['Window', ...names],
  rows: windows.map(({ window, schoolYear }) => `${window} ${schoolYear}`),
  counts: windows.map(({ shares }) => shares.map(({ count }) => count)),
  totals: 'of rows',
})
