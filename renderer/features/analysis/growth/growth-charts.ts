/** What of the growth result each picture shows. */
import { asEstimate } from '#renderer/ui/charts/chart-source.ts'
import type { BeforeAfter } from '#shared/charts/before-after.ts'
import type { PairedSlopes } from '#shared/charts/paired-slopes.ts'
import type { TransitionFlow } from '#shared/charts/transition-flow.ts'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Growth, LevelMoves } from '#shared/contracts/analysis/growth.ts'

export const slopesOf = ({
  pairs,
  before,
  after,
  measure,
  unit,
  overall,
}: Growth): PairedSlopes => ({
  beforeLabel: windowLabel(before, after),
  afterLabel: windowLabel(after, before),
  measure,
  unit,
  students: pairs,
  before: asEstimate(overall.before),
  after: asEstimate(overall.after),
  difference: asEstimate(overall.difference),
})

export const flowOf = ({ before, after }: Growth, moves: LevelMoves): TransitionFlow => ({
  beforeLabel: windowLabel(before, after),
  afterLabel: windowLabel(after, before),
  levels: moves.levels,
  counts: moves.counts,
})

export const sharesOf = ({ standards, before, after }: Growth): BeforeAfter => ({
  beforeLabel: windowLabel(before, after),
  afterLabel: windowLabel(after, before),
  measure: 'Share of students at the cut',
  rows: standards.map(({ code, title, before: earlier, after: later }) => ({
    label: `${code} ${title}`,
    before: counted(earlier),
    after: counted(later),
  })),
})

/** `Fall`, with the year where both windows have one name. */
export const windowLabel = (
  { window, schoolYear }: Growth['before'],
  other: Growth['before'],
): string => (window === other.window ? `${window} ${schoolYear}` : window)

const counted = (share: EstimateShape) => ({
  count: Math.round((share.value ?? 0) * share.n),
  share: asEstimate(share),
})
