/**
 * Whom the coached can be compared with. Suggested are teachers of the same course and grade whose
 * students took the test both times and who were in no cycle in between; every other one has its
 * reason. Pure.
 */
import type { Course, ImpactCandidate } from '#shared/contracts/analysis/impact.ts'
import type { TaughtClass, TeacherSitting } from '../scope/sittings-of-teachers.ts'
import { coachedBetween, type CycleMembership, type TestDays } from './coached-time.ts'
import { courseLabel, isCourse, isRelated } from './courses.ts'

/** Scored sittings of both windows. */
export type Sittings = {
  readonly before: readonly TeacherSitting[]
  readonly after: readonly TeacherSitting[]
}

type Facts = {
  readonly classes: readonly TaughtClass[]
  readonly course: Course
  readonly sittings: Sittings
  readonly memberships: readonly CycleMembership[]
  /** Teachers of the chosen cycles who were coached between the tests. */
  readonly coached: ReadonlySet<number>
  readonly days: TestDays
  /** Names of the windows, for the reasons. */
  readonly windows: readonly [string, string]
  /** Null: the suggested ones. */
  readonly chosen: ReadonlySet<number> | null
  /** Days of sessions with each teacher. */
  readonly sessions: ReadonlyMap<number, readonly string[]>
}

export type Candidate = ImpactCandidate & { readonly ownClasses: readonly TaughtClass[] }

/** By name, as the classes come. */
export function candidatesOf(facts: Facts): readonly Candidate[] {
  const { classes, course, coached } = facts
  const others = classes.filter(
    (one) => !coached.has(one.teacherId) && (isCourse(one, course) || isRelated(one, course)),
  )
  return [...Map.groupBy(others, ({ teacherId }) => teacherId).values()].flatMap((taught) => {
    const same = taught.filter((one) => isCourse(one, course))
    const [first] = taught
    return first ? [candidateOf(first, same.length > 0 ? same : taught, facts)] : []
  })
}

function candidateOf(
  { teacherId, teacher }: TaughtClass,
  ownClasses: readonly TaughtClass[],
  facts: Facts,
): Candidate {
  const students = testedTwice(facts.sittings, { teacherId, classes: ownClasses })
  const own = ownDays(facts.sittings, { teacherId, otherwise: facts.days })
  const { status, reason } = statusOf({ teacherId, ownClasses, students, own }, facts)
  const held = facts.sessions.get(teacherId) ?? []
  const isChosen = facts.chosen === null ? status === 'suggested' : facts.chosen.has(teacherId)
  return {
    teacherId,
    name: teacher,
    schools: [...new Set(ownClasses.map(({ school }) => school))],
    classes: ownClasses.map(({ name }) => name),
    students: students.both,
    status,
    isCompared: status !== 'excluded' && isChosen,
    reason,
    sessions: held.filter((day) => day >= own.first && day <= own.last).length,
    ownClasses,
  }
}

type One = {
  readonly teacherId: number
  readonly ownClasses: readonly TaughtClass[]
  readonly students: ReturnType<typeof testedTwice>
  readonly own: TestDays
}

function statusOf(
  { teacherId, ownClasses, students, own }: One,
  facts: Facts,
): Pick<ImpactCandidate, 'status' | 'reason'> {
  const { memberships, windows, course } = facts
  const [coaching] = coachedBetween(memberships, teacherId, own)
  if (coaching) {
    return { status: 'excluded', reason: `Coached in this time too: ${coaching.title}.` }
  }
  if (students.both === 0) {
    const missed = windows.filter((_, index) => [students.before, students.after][index] === 0)
    const which = missed.length === 1 ? ` in ${missed[0] ?? ''}` : ''
    const reason =
      missed.length === 0
        ? 'No student of these classes has both scores.'
        : `No student of these classes took this test${which}.`
    return { status: 'excluded', reason }
  }
  if (ownClasses.every((one) => isCourse(one, course))) return { status: 'suggested', reason: '' }
  const taught = new Set(ownClasses.map(courseLabel))
  return { status: 'possible', reason: `Teaches ${[...taught].join(' and ')}.` }
}

function testedTwice(
  { before, after }: Sittings,
  of: { readonly teacherId: number; readonly classes: readonly TaughtClass[] },
) {
  const wanted = new Set(of.classes.map(({ classId }) => classId))
  const own = (sittings: readonly TeacherSitting[]) =>
    new Set(
      sittings
        .filter(({ teacherId, classId }) => teacherId === of.teacherId && wanted.has(classId))
        .map(({ studentId }) => studentId),
    )
  const [first, second] = [own(before), own(after)]
  return {
    before: first.size,
    after: second.size,
    both: [...first].filter((student) => second.has(student)).length,
  }
}

/**
 * The days by which half of this teacher's own students had sat, so that one make-up test decides
 * nothing; those of everyone where there are none.
 */
export function ownDays(
  { before, after }: Sittings,
  { teacherId, otherwise }: { readonly teacherId: number; readonly otherwise: TestDays },
): TestDays {
  const middleOf = (sittings: readonly TeacherSitting[]) => {
    const days = sittings
      .filter((sitting) => sitting.teacherId === teacherId)
      .map(({ testedOn }) => testedOn)
      .toSorted()
    return days[Math.floor((days.length - 1) / 2)]
  }
  return {
    first: middleOf(before) ?? otherwise.first,
    last: middleOf(after) ?? otherwise.last,
  }
}
