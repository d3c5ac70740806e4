/** Groups of students with the same need, those in whom it shows most clearly together. */
import { cutInto, evenSizes, groupSizes } from './group-sizes.ts'
import type {
  Candidate,
  FixedGroup,
  GroupingRules,
  LeftOver,
  Proposal,
  ProposedGroup,
} from './model.ts'
import { leftOver, type Part } from './part.ts'
import { standUnderNeeds } from './strongest-need.ts'

/** Of one class. The need that most students have comes first. */
export function similarGroups(part: Part, rules: GroupingRules): Proposal {
  const withSigns = part.free.filter(({ signs }) => signs.length > 0)
  const open = new Set(part.fixed.flatMap(({ need }) => need ?? []))
  const { byNeed, tooFew } = standUnderNeeds(withSigns, {
    smallest: rules.smallest,
    studentsWith: part.studentsWith,
    open,
  })
  const needs = [...new Set([...byNeed.keys(), ...open])].toSorted(
    (a, b) =>
      (byNeed.get(b)?.length ?? 0) - (byNeed.get(a)?.length ?? 0) || a.localeCompare(b, 'en'),
  )
  const filled = needs.map((need) =>
    fillNeed(need, byNeed.get(need) ?? [], { part, rules, order: clearestInFirst(need) }),
  )
  const unnamed = part.fixed.filter(({ need }) => need === null).map(goOn)
  return {
    groups: [...filled.flatMap(({ groups }) => groups), ...unnamed],
    leftOver: [
      ...filled.flatMap((one) => one.leftOver),
      ...leftOver(tooFew, 'too-few'),
      ...leftOver(part.free.filter(({ signs }) => signs.length === 0)),
    ],
  }
}

type Filling = {
  readonly part: Part
  readonly rules: GroupingRules
  readonly order: (a: Candidate, b: Candidate) => number
}

/** Groups with somebody locked in are filled up first, so that all come out as even as can be. */
function fillNeed(
  need: string,
  students: readonly Candidate[],
  { part, rules, order }: Filling,
): { readonly groups: readonly ProposedGroup[]; readonly leftOver: readonly LeftOver[] } {
  const fixed = part.fixed.filter((group) => group.need === need)
  const { joined, rest } = join(fixed, students.toSorted(order), rules)
  const sizes = groupSizes(rest.length, rules)
  const made = cutInto(rest, sizes).map((members) => ({
    fixedId: null,
    classId: part.classId,
    need,
    members: members.map(({ id }) => id),
  }))
  const over = rest.slice(made.flatMap(({ members }) => members).length)
  return {
    groups: [...joined, ...made],
    leftOver: leftOver(over, made.length === 0 ? 'too-few' : 'no-room'),
  }
}

/** What fixed groups take; what remains is either nothing or makes groups of its own where it can. */
function join(
  fixed: readonly FixedGroup[],
  students: readonly Candidate[],
  { smallest, largest }: GroupingRules,
): { readonly joined: readonly ProposedGroup[]; readonly rest: readonly Candidate[] } {
  if (fixed.length === 0) return { joined: [], rest: students }
  const total = students.length + fixed.reduce((sum, { members }) => sum + members.length, 0)
  const sizes = evenSizes(total, Math.max(fixed.length, Math.ceil(total / largest)))
  const room = (group: FixedGroup, size: number) => Math.max(0, size - group.members.length)
  const even = fixed.map((group, index) => room(group, sizes[index] ?? 0))
  const remaining = students.length - even.reduce((sum, one) => sum + one, 0)
  const full = fixed.map((group) => room(group, largest))
  const takes = cutInto(students, remaining > 0 && remaining < smallest ? full : even)
  return {
    joined: fixed.map((group, index) => ({
      ...goOn(group),
      members: [...group.members, ...(takes[index] ?? []).map(({ id }) => id)],
    })),
    rest: students.slice(takes.flat().length),
  }
}

export const goOn = ({ id, classId, need, members }: FixedGroup): ProposedGroup => ({
  fixedId: id,
  classId,
  need,
  members,
})

function clearestInFirst(need: string): (a: Candidate, b: Candidate) => number {
  const strengthOf = ({ signs }: Candidate) =>
    signs.find((sign) => sign.need === need)?.strength ?? 0
  return (a, b) => {
    const gap = strengthOf(b) - strengthOf(a)
    return Math.abs(gap) < 1e-9 ? a.order.localeCompare(b.order, 'en') || a.id - b.id : gap
  }
}
