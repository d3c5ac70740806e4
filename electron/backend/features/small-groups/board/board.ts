/** Puts groups and their students together as the board shows them, proposed and kept ones alike. */
import type { GroupRules, RestReason } from '#shared/contracts/small-groups/board.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { clearestFirst, countNeeds } from '#shared/domain/small-groups/strongest-need.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { methodsUsed, namedStudents } from '../../analysis/index.ts'
import { signsOf, type MemberResult } from '../results/member-result.ts'
import { boardLimits, boardSentences } from './board-sentences.ts'
import { classLabels, studentsGone } from './classes.ts'
import { groupEvidence } from './group-evidence.ts'
import { needFacts } from './need-facts.ts'
import { optionTexts, type OptionText } from './option-texts.ts'
import type { Board, GroupStudent, SmallGroup } from './shapes.ts'
import { needLabels, restTitles, shownBy, showsText, type NeedLabel } from './words.ts'

export type BoardMember = MemberResult & {
  /** Place of the group in `groups`; null for none. */
  readonly group: number | null
  readonly isLocked: boolean
  /** Read where there is no group. */
  readonly reason: RestReason
}

export type BoardGroup = Pick<SmallGroup, 'name' | 'need' | 'teach' | 'meets' | 'staff'> & {
  readonly id: number | null
  readonly classId: number | null
}

export type BoardSource = {
  readonly scopeLabel: string
  readonly test: { readonly id: number | null; readonly name: string; readonly on: string | null }
  readonly rules: GroupRules
  readonly groups: readonly BoardGroup[]
  /** In the order in which they stand in their groups. */
  readonly members: readonly BoardMember[]
  /** The day on which to see who has left; null for groups that are not kept. */
  readonly today: string | null
}

export async function buildBoard(read: ReadDb, source: BoardSource): Promise<Board> {
  const { rules, members, test } = source
  const studentOf = await studentsOnBoard(read, source)
  const textOf = await optionTexts(read, test.id)
  const classIds = new Set([
    ...members.map(({ classId }) => classId),
    ...source.groups.map(({ classId }) => classId),
  ])
  const classes = rules.mixesClasses ? [] : await classLabels(read, classIds, test.on)
  const labelOf = await needLabels(read, rules.basis)
  const shown = {
    tested: members.filter(({ level }) => level !== null).length,
    needs: needFacts(members, rules, labelOf),
    groups: groupsOf(source, { studentOf, textOf }),
    rest: restOf(source, { studentOf, labelOf }),
    rules,
  }
  return {
    ...shown,
    scopeLabel: source.scopeLabel,
    test,
    classes,
    sentences: boardSentences(shown),
    limits: boardLimits(shown),
    methods: methodsUsed(shown.needs.map(({ share }) => share)),
  }
}

type StudentOf = (member: BoardMember, need: string | null) => GroupStudent

async function studentsOnBoard(
  read: ReadDb,
  { members, rules, today }: BoardSource,
): Promise<StudentOf> {
  const names = await namedStudents(
    read,
    members.map(({ studentId }) => studentId),
  )
  const gone = today === null ? new Set<StudentId>() : await studentsGone(read, members, today)
  const studentsWith = countNeeds(members.map((member) => ({ signs: signsOf(member, rules) })))
  return (member, need) => {
    const { studentId: id, classId } = member
    const named = names.get(id)
    const order = clearestFirst(signsOf(member, rules), studentsWith).map((sign) => sign.need)
    const rank = (of: string) => (order.includes(of) ? order.indexOf(of) : order.length)
    return {
      id,
      name: named?.name ?? '',
      code: named?.code ?? '',
      classId,
      isLocked: member.isLocked,
      hasLeft: gone.has(id),
      shows: showsText(member, { need, basis: rules.basis }),
      evidence: member.evidence.toSorted((a, b) => rank(a.need) - rank(b.need)),
    }
  }
}

type Lookups = { readonly studentOf: StudentOf; readonly textOf: OptionText }

function groupsOf(
  { groups, members, rules }: BoardSource,
  { studentOf, textOf }: Lookups,
): SmallGroup[] {
  return groups.map((group, index) => {
    const own = members.filter((member) => member.group === index)
    return {
      ...group,
      students: own.map((member) => studentOf(member, group.need)),
      ...groupEvidence(own, { need: group.need, rules, textOf }),
    }
  })
}

const reasons = Object.keys(restTitles) as RestReason[]

/** In the order in which a teacher would take them up. */
function restOf(
  { members, rules }: BoardSource,
  { studentOf, labelOf }: { readonly studentOf: StudentOf; readonly labelOf: NeedLabel },
): Board['rest'] {
  const free = Map.groupBy(
    members.filter(({ group }) => group === null),
    ({ reason }) => reason,
  )
  return reasons.flatMap((reason) => {
    const own = free.get(reason)
    if (!own) return []
    const students = own.map((member) => {
      const student = studentOf(member, rules.standard)
      const [first] = signsOf(member, rules).length > 0 ? student.evidence : []
      return first
        ? {
            ...student,
            shows: `${labelOf(first.need)}, ${shownBy(first, rules.basis)}`,
          }
        : student
    })
    return [{ reason, title: restTitles[reason], students }]
  })
}
