/** How many students show each need, with n and interval. Pure. */
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { signsOf, type MemberResult } from '../results/member-result.ts'
import type { Board } from './shapes.ts'
import type { NeedLabel } from './words.ts'

/**
 * The need that most students show first. Of a misconception, n is everyone with a result; of a
 * standard, everyone with points on it.
 */
export function needFacts(
  members: readonly MemberResult[],
  rules: GroupRules,
  labelOf: NeedLabel,
): Board['needs'] {
  const tested = members.filter(({ level }) => level !== null).length
  const shown = members.flatMap((member) => signsOf(member, rules))
  const measured = Map.groupBy(
    members.flatMap(({ evidence }) => evidence),
    ({ need }) => need,
  )
  return [...Map.groupBy(shown, ({ need }) => need)]
    .map(([need, { length: students }]) => {
      const evidence = measured.get(need) ?? []
      const n = rules.basis === 'standard' ? evidence.length : tested
      return {
        need,
        label: labelOf(need),
        isThin: evidence.every(({ isThin }) => isThin),
        share: wilsonShare(students, n, { missing: members.length - n }),
        students,
      }
    })
    .toSorted((a, b) => b.students - a.students || a.need.localeCompare(b.need, 'en'))
}
