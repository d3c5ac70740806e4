/** What a file's classes mean for one teacher: there already, other days, or new. Pure. */
import { addDays, dayInWords } from '#shared/domain/days.ts'
import { folded } from '#shared/domain/fold-text.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import type { KnownAssignment, Snapshot } from './snapshot.ts'
import type { WantedClass } from './wanted-rows.ts'

type Days = { readonly startsOn: string; readonly endsOn: string | null }

export type ClassPlan =
  | { readonly kind: 'keep' }
  /** The same class was in an earlier row. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly why: string }
  | (Days & { readonly kind: 'change'; readonly assignment: KnownAssignment })
  | (Days & { readonly kind: 'add'; readonly wanted: WantedClass })

/** What earlier rows of the file were about, for one teacher. Each class that is planned is added. */
export type Claimed = {
  readonly assignments: Set<KnownAssignment>
  readonly wanted: Set<string>
  /** Days of classes that the file names. */
  readonly named: (Days & { readonly key: string })[]
}

export const nothingClaimed = (): Claimed => ({
  assignments: new Set(),
  wanted: new Set(),
  named: [],
})

/** @param assignments of the teacher */
export function planClass(
  wanted: WantedClass,
  assignments: readonly KnownAssignment[],
  around: { readonly snapshot: Snapshot; readonly claimed: Claimed },
): ClassPlan {
  const { snapshot, claimed } = around
  const isRepeated = claimed.wanted.has(keyOf(wanted))
  claimed.wanted.add(keyOf(wanted))
  const alike = assignments.filter(
    (assignment) => !claimed.assignments.has(assignment) && isAlike(wanted, assignment, snapshot),
  )
  const found =
    wanted.startsOn === null ? withoutDays(wanted, alike, snapshot) : sameDays(wanted, alike)
  if (!found && isRepeated) return { kind: 'repeated' }
  const days = found ? daysOf(wanted, found) : newDays(wanted, alike, snapshot)
  const why = conflict(wanted, days, { found, assignments, claimed })
  if (why !== null) return { kind: 'refused', why }
  if (wanted.section !== null) claimed.named.push({ ...days, key: sectionKey(wanted) })
  if (!found) return { kind: 'add', wanted, ...days }
  claimed.assignments.add(found)
  const isSame = days.startsOn === found.startsOn && days.endsOn === found.endsOn
  return isSame ? { kind: 'keep' } : { kind: 'change', assignment: found, ...days }
}

const plain = (text: string | null): string | null => (text === null ? null : folded(text))
const keyOf = ({ school, course, grade, section, startsOn }: WantedClass): string =>
  JSON.stringify([...[school, course, grade, section].map(plain), startsOn])
const sectionKey = ({ school, section }: WantedClass): string =>
  JSON.stringify([school, section].map(plain))

/** By the class's own name where the file has one, else by what is taught. */
function isAlike(wanted: WantedClass, assignment: KnownAssignment, { schools }: Snapshot): boolean {
  if (findSchool(schools, wanted.school)?.id !== assignment.schoolId) return false
  if (wanted.section !== null) return folded(wanted.section) === folded(assignment.section)
  const isSameGrade =
    wanted.grade === null || wanted.grade === (parseGrade(assignment.grade ?? '') ?? '')
  return isSameGrade && folded(wanted.course) === folded(assignment.course)
}

/** By name, else by code. */
export const findSchool = <School extends { readonly name: string; readonly code: string | null }>(
  schools: readonly School[],
  typed: string,
): School | undefined =>
  schools.find(({ name }) => folded(name) === folded(typed)) ??
  schools.find(({ code }) => code !== null && folded(code) === folded(typed))

/** The one that ends on that day, else one that holds or is to come: without days a file speaks of now. */
const withoutDays = (
  wanted: WantedClass,
  alike: readonly KnownAssignment[],
  { today }: Snapshot,
): KnownAssignment | undefined =>
  alike.find(({ endsOn }) => endsOn !== null && endsOn === wanted.endsOn) ??
  alike.find(({ endsOn }) => endsOn === null || endsOn >= today)

/** From the same day, else in days that overlap: then the days were corrected. */
function sameDays(
  { startsOn, endsOn }: WantedClass,
  alike: readonly KnownAssignment[],
): KnownAssignment | undefined {
  const days = { startsOn: startsOn ?? '', endsOn }
  return (
    alike.find((assignment) => assignment.startsOn === startsOn) ??
    alike.find((assignment) => overlap(assignment, days))
  )
}

/** An empty cell says nothing, so an end that is known stays. */
const daysOf = (wanted: WantedClass, found: KnownAssignment): Days => ({
  startsOn: wanted.startsOn ?? found.startsOn,
  endsOn: wanted.endsOn ?? found.endsOn,
})

/** Without a day it starts with the school year, or right after the class was taught before. */
function newDays(
  { startsOn, endsOn }: WantedClass,
  alike: readonly KnownAssignment[],
  { yearStartsOn }: Snapshot,
): Days {
  const ended = alike.map((assignment) => addDays(assignment.endsOn ?? yearStartsOn, 1))
  const usual = [yearStartsOn, ...ended].toSorted().at(-1) ?? yearStartsOn
  const isOver = endsOn !== null && endsOn < usual
  return { startsOn: startsOn ?? (isOver ? endsOn : usual), endsOn }
}

type Beside = {
  readonly found: KnownAssignment | undefined
  readonly assignments: readonly KnownAssignment[]
  readonly claimed: Claimed
}

/** A teacher has one class once at a time. @returns why not, or null. */
function conflict(
  wanted: WantedClass,
  days: Days,
  { found, assignments, claimed }: Beside,
): string | null {
  if (days.endsOn !== null && days.endsOn < days.startsOn)
    return `It would end before it starts on ${dayInWords(days.startsOn)}.`
  const inFile = claimed.named.some(
    ({ key, ...other }) => key === sectionKey(wanted) && overlap(other, days),
  )
  if (wanted.section !== null && inFile)
    return 'An earlier row has the same class in days that overlap these.'
  const other = assignments.find(
    (one) => one !== found && one.classId === found?.classId && overlap(one, days),
  )
  return other ? `The class is there from ${dayInWords(other.startsOn)} as well.` : null
}

const overlap = (a: Days, b: Days): boolean =>
  (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)
