/** Groups proposed from one test: nothing is stored, and the same choices give the same groups. */
import type { z } from 'zod'
import {
  groupRules,
  type GroupChoices,
  type GroupRules,
  type proposal,
} from '#shared/contracts/small-groups/board.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import type { FixedGroup, Proposal } from '#shared/domain/small-groups/model.ts'
import { proposeGroups } from '#shared/domain/small-groups/propose.ts'
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { namedStudents } from '../analysis/index.ts'
import { buildBoard, type BoardGroup, type BoardMember, type BoardSource } from './board/board.ts'
import { groupLabel, needLabels, type NeedLabel } from './board/words.ts'
import { gatherMembers, type Gathered } from './results/gather.ts'
import { candidateOf, signsOf, type MemberResult } from './results/member-result.ts'

/** @throws {CallError} `NOT_FOUND`, `TOO_MANY_STUDENTS` */
export async function proposedBoard(
  read: ReadDb,
  choices: GroupChoices,
): Promise<z.input<typeof proposal>> {
  const gathered = await gatherMembers(read, choices)
  const source = await proposedSource(read, gathered, choices)
  return {
    ...(await buildBoard(read, source)),
    standards: await standardsMeasured(read, gathered),
    hasIdeas: await hasIdeas(read, gathered),
  }
}

export async function proposedSource(
  read: ReadDb,
  { scopeLabel, administration, members }: Gathered,
  choices: GroupChoices,
): Promise<BoardSource> {
  const rules = groupRules.parse(choices)
  const { assessment, window, endsOn: on, id } = administration
  const proposed = await proposeFor(read, members, rules)
  return {
    scopeLabel,
    test: { id, on, name: testName(assessment, window) },
    rules,
    ...placed(members, proposed, { rules, labelOf: await needLabels(read, rules.basis) }),
    today: null,
  }
}

/** A window is left out where the test's name has it already. */
export const testName = (assessment: string, window: string): string =>
  assessment.toLowerCase().includes(window.toLowerCase()) ? assessment : `${assessment}, ${window}`

/** Ties go by family name. @param fixed groups in which somebody is locked */
export async function proposeFor(
  read: ReadDb,
  members: readonly MemberResult[],
  rules: GroupRules,
  fixed: readonly FixedGroup[] = [],
): Promise<Proposal> {
  const names = await namedStudents(
    read,
    members.map(({ studentId }) => studentId),
  )
  return proposeGroups(
    members.map((member) =>
      candidateOf(member, { rules, order: names.get(member.studentId)?.sortName ?? '' }),
    ),
    { ...rules, focus: rules.standard },
    fixed,
  )
}

function placed(
  members: readonly MemberResult[],
  { groups, leftOver }: Proposal,
  { rules, labelOf }: { readonly rules: GroupRules; readonly labelOf: NeedLabel },
): Pick<BoardSource, 'groups' | 'members'> {
  const byId = new Map(members.map((member) => [Number(member.studentId), member]))
  const at = (id: number, place: Pick<BoardMember, 'group' | 'reason'>): BoardMember[] => {
    const member = byId.get(id)
    return member ? [{ ...member, isLocked: false, ...place }] : []
  }
  return {
    groups: namedGroups(groups, rules, labelOf),
    members: [
      ...groups.flatMap((group, index) =>
        group.members.flatMap((id) => at(id, { group: index, reason: 'by-hand' })),
      ),
      ...leftOver.flatMap(({ id, reason }) => at(id, { group: null, reason })),
    ],
  }
}

/** Numbered where a class has several of one need. */
export function namedGroups(
  groups: Proposal['groups'],
  rules: GroupRules,
  labelOf: NeedLabel,
): BoardGroup[] {
  const key = ({ classId, need }: Proposal['groups'][number]) => `${classId} ${need}`
  const alike = Map.groupBy(groups, key)
  return groups.map((group) => {
    const same = alike.get(key(group)) ?? []
    const label = groupLabel(group.need, rules, labelOf)
    return {
      id: null,
      classId: group.classId,
      need: group.need,
      name: same.length > 1 ? `${label} ${same.indexOf(group) + 1}` : label,
      teach: '',
      meets: '',
      staff: '',
    }
  })
}

/** Why a student is in no group; of one in a group, what would be said if nothing showed. */
export const storedReason = (member: MemberResult, rules: GroupRules): string =>
  signsOf(member, rules).length > 0 ? 'grouped' : member.without

async function standardsMeasured(read: ReadDb, { administration }: Gathered) {
  const rows = await read
    .selectFrom('item')
    .select('standardCode as code')
    .distinct()
    .where('assessmentId', '=', administration.assessmentId)
    .execute()
  const codes = new Set([
    ...administration.measures.flatMap(({ kind, code }) => (kind === 'standard' ? [code] : [])),
    ...rows.flatMap(({ code }) => code ?? []),
  ])
  const { titleOf } = await standardsOf(read)
  return [...codes].toSorted(compareStandardCodes).map((code) => ({ code, title: titleOf(code) }))
}

async function hasIdeas(read: ReadDb, { administration }: Gathered): Promise<boolean> {
  if (!administration.hasItems) return false
  const found = await read
    .selectFrom('itemOption')
    .innerJoin('item', 'item.id', 'itemOption.itemId')
    .select('itemOption.id')
    .where('item.assessmentId', '=', administration.assessmentId)
    .where('itemOption.misconception', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
