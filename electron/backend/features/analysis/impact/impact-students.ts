/**
 * Who stands in which group with which two scores: each student once, in the class of the second
 * test. Who has only one score, moved between the groups or was scored on what the others were not
 * does not count, and is counted as such. Pure.
 */
import type { StudentId } from '#shared/domain/ids.ts'
import type { ClassWindows } from '#shared/statistics/clustered-difference.ts'
import { pairScores, type Paired } from '../growth/pair-scores.ts'
import type { StudentScores } from '../growth/paired-scores.ts'
import type { TeacherSitting } from '../scope/sittings-of-teachers.ts'
import type { Sittings } from './candidates.ts'

export type ImpactStudent = {
  readonly id: StudentId
  readonly teacherId: number
  readonly classId: number
  readonly before: number | null
  readonly after: number | null
  readonly left: '' | 'only before' | 'only after' | 'other form'
}

export type GroupedStudents = {
  readonly unit: Paired['unit']
  readonly coached: readonly ImpactStudent[]
  readonly comparison: readonly ImpactStudent[]
  /** Students who went from one group to the other: in both, with one score each. */
  readonly moved: number
}

/** Codes of the standards or items scored both times, joined by "|". */
type Scores = readonly (StudentScores & { readonly parts: string | null })[]
/** Teachers in the order of the caseload. */
type Teachers = { readonly coached: readonly number[]; readonly comparison: readonly number[] }

/** @param sittings only of the classes that are compared */
export function groupStudents(
  sittings: Sittings,
  scores: Scores,
  { teachers, asShare }: { readonly teachers: Teachers; readonly asShare: boolean },
): GroupedStudents {
  const scored = (key: 'partsBefore' | 'partsAfter') =>
    new Set(scores.filter((one) => one[key] > 0).map(({ studentId }) => studentId))
  const seats: Seats = {
    before: seatsOf(sittings.before, scored('partsBefore'), teachers),
    after: seatsOf(sittings.after, scored('partsAfter'), teachers),
  }
  const { pairs, unit } = pairScores(onCommonForm(scores, seats), { asShare })
  const values = new Map(pairs.map((pair) => [pair.id, pair]))
  const ids = [...new Set([...seats.before.keys(), ...seats.after.keys()])]
  const studentsOf = (group: Group): readonly ImpactStudent[] =>
    ids.flatMap((id) => {
      const [was, is] = [seats.before.get(id), seats.after.get(id)]
      return studentOf({ id, group, was, is, pair: values.get(id) })
    })
  const moved = [...seats.after].filter(([id, { group }]) => {
    const first = seats.before.get(id)
    return first !== undefined && first.group !== group
  })
  return {
    unit,
    coached: studentsOf('coached'),
    comparison: studentsOf('comparison'),
    moved: moved.length,
  }
}

type Found = {
  readonly id: StudentId
  readonly group: Group
  readonly was: Seat | undefined
  readonly is: Seat | undefined
  /** Both scores on the common form. */
  readonly pair: { readonly before: number; readonly after: number } | undefined
}

/** None where the student was in this group at neither test. */
function studentOf({ id, group, was, is, pair }: Found): readonly ImpactStudent[] {
  const [first, second] = [was, is].map((seat) => (seat?.group === group ? seat : undefined))
  const seat = second ?? first
  if (!seat) return []
  const place = { id, teacherId: seat.teacherId, classId: seat.classId }
  const nothing = { ...place, before: null, after: null }
  if (!second) return [{ ...nothing, left: 'only before' }]
  if (!first) return [{ ...nothing, left: 'only after' }]
  if (!pair) return [{ ...nothing, left: 'other form' }]
  return [{ ...place, before: pair.before, after: pair.after, left: '' }]
}

/** One entry a teacher, as the statistics want it; lost students stay as missing. */
export function classWindows(students: readonly ImpactStudent[]): readonly ClassWindows[] {
  return [...Map.groupBy(students, ({ teacherId }) => teacherId)].map(([teacherId, of]) => ({
    teacher: String(teacherId),
    before: of.map(({ before }) => before),
    after: of.map(({ after }) => after),
  }))
}

type Group = 'coached' | 'comparison'
type Seat = { readonly group: Group; readonly teacherId: number; readonly classId: number }

type Seats = {
  readonly before: ReadonlyMap<StudentId, Seat>
  readonly after: ReadonlyMap<StudentId, Seat>
}

/** With a coached teacher beside another one a student is coached. */
function seatsOf(
  sittings: readonly TeacherSitting[],
  scored: ReadonlySet<StudentId>,
  { coached, comparison }: Teachers,
): ReadonlyMap<StudentId, Seat> {
  const order = new Map([...coached, ...comparison].map((id, index) => [id, index]))
  const seats = new Map<StudentId, Seat>()
  const placed = sittings
    .filter(({ teacherId, studentId }) => order.has(teacherId) && scored.has(studentId))
    .toSorted((a, b) => (order.get(a.teacherId) ?? 0) - (order.get(b.teacherId) ?? 0))
  for (const { studentId, teacherId, classId } of placed) {
    if (seats.has(studentId)) continue
    const group = (order.get(teacherId) ?? 0) < coached.length ? 'coached' : 'comparison'
    seats.set(studentId, { group, teacherId, classId })
  }
  return seats
}

/**
 * Students scored on nothing but what most coached students were scored on both times (most
 * students, where no coached one was): a mean over students of different forms would mix scales.
 */
function onCommonForm(scores: Scores, { before, after }: Seats): Scores {
  const taken = scores.filter(({ parts }) => parts !== null)
  const coached = taken.filter(({ studentId }) =>
    [before, after].every((seats) => seats.get(studentId)?.group === 'coached'),
  )
  const forms = Map.groupBy(coached.length > 0 ? coached : taken, ({ parts }) => parts ?? '')
  const [most] = [...forms].toSorted(([, a], [, b]) => b.length - a.length)
  const form = new Set(most?.[0].split('|'))
  return scores.filter(({ parts }) => parts?.split('|').every((part) => form.has(part)) ?? true)
}
