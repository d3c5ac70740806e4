/** Groups of mixed strength: by level in turn, there and back, as teams are drafted. */
import { evenSizes, groupSizes } from './group-sizes.ts'
import type { Candidate, GroupingRules, Proposal } from './model.ts'
import { leftOver, type Part } from './part.ts'

/** Of one class: everyone with a result takes part, also those at the cut. */
export function balancedGroups(part: Part, rules: GroupingRules): Proposal {
  const free = part.free.filter(({ level }) => level !== null).toSorted(byLevel)
  const locked = part.fixed.map(({ members }) => members.length)
  const total = free.length + locked.reduce((sum, size) => sum + size, 0)
  const sizes = sizesOf(total, locked.length, rules)
  const seats = sizes.map((size, index) => Math.max(0, size - (locked[index] ?? 0)))
  const { seated, over } = draft(free, seats)
  const made = seated.map((members, index) => ({ members, fixed: part.fixed[index] ?? null }))
  const isGroup = ({ members, fixed }: (typeof made)[number]) =>
    fixed !== null || members.length >= rules.smallest
  return {
    groups: made.filter(isGroup).map(({ members, fixed }) => ({
      fixedId: fixed?.id ?? null,
      classId: part.classId,
      need: fixed ? fixed.need : rules.focus,
      members: [...(fixed?.members ?? []), ...members.map(({ id }) => id)],
    })),
    leftOver: [
      ...made.filter((one) => !isGroup(one)).flatMap(({ members }) => leftOver(members, 'too-few')),
      ...leftOver(over, sizes.length === 0 ? 'too-few' : 'no-room'),
      ...part.free
        .filter(({ level }) => level === null)
        .map(({ id, without }) => ({
          id,
          reason: without === 'absent' ? without : ('no-score' as const),
        })),
    ],
  }
}

/** At least as many groups as have somebody locked in. */
function sizesOf(students: number, fixed: number, rules: GroupingRules): readonly number[] {
  const sizes = groupSizes(students, rules)
  return sizes.length >= fixed ? sizes : evenSizes(Math.min(students, fixed * rules.largest), fixed)
}

/** Strongest first to groups 1, 2, 3, then 3, 2, 1, passing over those that are full. */
function draft(
  students: readonly Candidate[],
  seats: readonly number[],
): { readonly seated: readonly (readonly Candidate[])[]; readonly over: readonly Candidate[] } {
  const seated = seats.map((): Candidate[] => [])
  const isOpen = (index: number) => (seated[index]?.length ?? 0) < (seats[index] ?? 0)
  const over: Candidate[] = []
  let turn: number[] = []
  let isBack = false
  for (const student of students) {
    turn = turn.filter(isOpen)
    if (turn.length === 0) {
      const open = seats.map((_, index) => index).filter(isOpen)
      turn = isBack ? open.toReversed() : open
      isBack = !isBack
    }
    const next = turn.shift()
    if (next === undefined) over.push(student)
    else seated[next]?.push(student)
  }
  return { seated, over }
}

function byLevel(a: Candidate, b: Candidate): number {
  const gap = (b.level ?? 0) - (a.level ?? 0)
  return Math.abs(gap) < 1e-9 ? a.order.localeCompare(b.order, 'en') || a.id - b.id : gap
}
