/** What one student's results say, read from a test or from a kept set: the groups are made from it. */
import type { z } from 'zod'
import type { GroupRules, needEvidence } from '#shared/contracts/small-groups/board.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import {
  fewestChoices,
  type Candidate,
  type NoSign,
  type Sign,
} from '#shared/domain/small-groups/model.ts'
import { isAtCut } from '#shared/statistics/mastery.ts'

export type NeedEvidence = z.output<typeof needEvidence>

export type MemberResult = {
  readonly studentId: StudentId
  readonly classId: number | null
  /** Read where the evidence shows no need. */
  readonly without: NoSign
  /** Share of the points; null without a result. */
  readonly level: number | null
  readonly evidence: readonly NeedEvidence[]
}

export type SignRules = Pick<GroupRules, 'basis' | 'standard' | 'cut'>

/** Whether the evidence shows the need: an idea chosen at least twice, a standard below the cut. */
export function showsNeed(
  { points, possible }: Pick<NeedEvidence, 'points' | 'possible'>,
  { basis, cut }: Pick<SignRules, 'basis' | 'cut'>,
): boolean {
  return basis === 'misconception' ? points >= fewestChoices : !isAtCut(points, { possible, cut })
}

export function signsOf(
  { evidence }: Pick<MemberResult, 'evidence'>,
  rules: SignRules,
): readonly Sign[] {
  const { basis, standard, cut } = rules
  return evidence
    .filter((one) => showsNeed(one, rules))
    .filter(({ need }) => basis === 'misconception' || standard === null || need === standard)
    .map(({ need, points, possible, isThin }) =>
      basis === 'misconception'
        ? // How often, whatever the number of items: the rule of the packet.
          { need, strength: points, isThin: false }
        : { need, strength: cut - points / possible, isThin },
    )
}

/** @param order by which ties go, for instance the family name. */
export const candidateOf = (
  member: MemberResult,
  { rules, order }: { readonly rules: SignRules; readonly order: string },
): Candidate => ({
  id: member.studentId,
  classId: member.classId,
  order,
  signs: signsOf(member, rules),
  without: member.without,
  level: member.level,
})
