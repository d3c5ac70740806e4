/** How needs, evidence and reasons are called. */
import type { GroupRules, RestReason } from '#shared/contracts/small-groups/board.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import type { MemberResult, NeedEvidence } from '../results/member-result.ts'

export type NeedLabel = (need: string) => string

/** A standard has its title in front of its code; a misconception is its own name. */
export async function needLabels(read: ReadDb, basis: GroupRules['basis']): Promise<NeedLabel> {
  const { named } = await standardsOf(read)
  return (need) => (basis === 'standard' ? named(need) : need)
}

/** "Mixed" where a group is about no one need. */
export const groupLabel = (
  need: string | null,
  { arrangement }: Pick<GroupRules, 'arrangement'>,
  labelOf: NeedLabel,
): string =>
  arrangement === 'balanced'
    ? need === null
      ? 'Mixed group'
      : `Mixed group, ${labelOf(need)}`
    : need === null
      ? 'Group'
      : labelOf(need)

/** "3 of 4 answers", "2 of 5 points". */
export const shownBy = (
  { points, possible }: Pick<NeedEvidence, 'points' | 'possible'>,
  basis: GroupRules['basis'],
): string => {
  const noun = basis === 'standard' ? 'point' : 'answer'
  return `${figure(points)} of ${figure(possible)} ${possible === 1 ? noun : `${noun}s`}`
}

/** Half points keep their half. */
const figure = (points: number): string => String(Math.round(points * 10) / 10)

/** What a student's row says, in a group about a need or anywhere else. */
export function showsText(
  { evidence, level }: Pick<MemberResult, 'evidence' | 'level'>,
  { need, basis }: { readonly need: string | null; readonly basis: GroupRules['basis'] },
): string {
  const own = evidence.find((one) => one.need === need)
  if (own) return shownBy(own, basis)
  if (need !== null && basis === 'misconception' && level !== null) return 'not chosen'
  return level === null ? '' : `${formatPercent(level)} of points`
}

export const restTitles: Readonly<Record<RestReason, string>> = {
  'no-pattern': 'No clear pattern',
  'too-few': 'Too few with the same need',
  'no-room': 'No room in a group',
  'by-hand': 'Taken out by hand',
  'no-score': 'No result on this',
  absent: 'Absent from the test',
  'at-cut': 'At the cut: no group needed',
}
