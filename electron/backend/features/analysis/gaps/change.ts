/** Whether the gaps changed since an earlier window, or the sentence why that cannot be said. */
import { CallError } from '#shared/rpc/errors.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { growthMeasure } from '../growth/growth-measure.ts'
import { pairedScores } from '../growth/growth.ts'
import type { Paired } from '../growth/pair-scores.ts'
import type { Sample } from '../scope/in-scope.ts'
import { gapOf, matchedChange, separateChange, type ComputedGap } from './gap-rules.ts'
import type { GroupScores } from './gap-rules.ts'
import type { WindowScores } from './group-scores.ts'

/** All scores of the earlier window, by the groups of its own test day. */
export type EarlierWindow = {
  readonly groups: readonly GroupScores[]
  readonly unit: WindowScores['unit']
}

export type Later = {
  readonly groups: readonly GroupScores[]
  readonly gaps: readonly ComputedGap[]
  readonly unit: WindowScores['unit']
  readonly groupOf: (id: StudentId) => string | null
  readonly cut: number
}

/** @returns the pairs of scores, or the sentence why the two windows cannot be compared */
export async function pairsOrReason(
  read: ReadDb,
  windows: { readonly before: Sample; readonly after: Sample },
  code: string | null,
): Promise<Paired | string> {
  const [before, after] = [windows.before.administration, windows.after.administration]
  try {
    return await pairedScores(read, windows, growthMeasure(before, after, code))
  } catch (error) {
    const what = error instanceof CallError && error.code === 'NOT_FOUND' ? whatOf(error) : null
    if (what === null) throw error
    return what
  }
}

/**
 * Each gap with its change; the same students both times where most have both scores.
 * @param earlierWindow read only where most have not
 */
export async function withChange(
  paired: Paired,
  later: Later,
  earlierWindow: () => Promise<EarlierWindow>,
): Promise<readonly ComputedGap[] | string> {
  const [first, second] = paired.maxima
  const isOneScale = first === null || second === null || first === second
  if (!isOneScale || paired.unit !== later.unit) return twoScales
  const tested = later.groups.reduce((sum, { scores }) => sum + scores.length, 0)
  if (paired.pairs.length * 2 >= tested) {
    return later.gaps.map((gap) => ({ ...gap, change: matched(gap, paired, later) }))
  }
  const { groups, unit } = await earlierWindow()
  if (unit !== later.unit) return twoScales
  return later.gaps.map((gap) => ({ ...gap, change: separate(gap, groups, later.cut) }))
}

const twoScales = 'The two windows are not on one scale: their gaps cannot be compared.'

/** Students by the group of the later test day. */
function matched(gap: ComputedGap, { pairs }: Paired, { groupOf, cut }: Later) {
  const own = pairs.filter(({ id }) => groupOf(id) === gap.first)
  const others = pairs.filter(({ id }) => {
    const group = groupOf(id)
    return group !== null && group !== gap.first && (gap.second ?? group) === group
  })
  return matchedChange(own, others, cut)
}

function separate(gap: ComputedGap, earlier: readonly GroupScores[], cut: number) {
  const nobody = { key: gap.first, label: '', scores: [], missing: 0 }
  const first = earlier.find(({ key }) => key === gap.first) ?? nobody
  const others = earlier.filter(({ key }) => key !== gap.first && (gap.second ?? key) === key)
  return separateChange(gapOf(first, others, cut), gap)
}

function whatOf({ data }: CallError): string | null {
  return typeof data === 'object' && data !== null && 'what' in data ? String(data.what) : null
}
