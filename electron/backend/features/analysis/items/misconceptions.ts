/** For the packet: students by the idea that their wrong answers point to. */
import { sql } from 'kysely'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { AdministrationId, StudentId } from '#shared/domain/ids.ts'
import { cutInto, evenSizes } from '#shared/domain/small-groups/group-sizes.ts'
import { fewestChoices, usualSizes } from '#shared/domain/small-groups/model.ts'
import { clearestFirst, countNeeds } from '#shared/domain/small-groups/strongest-need.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { administrationById } from '../scope/administrations.ts'
import { heldOn, isTeacherOf, sittingsInScope, type Sample } from '../scope/in-scope.ts'
import { itemAnswers, type ItemAnswers } from './item-answers.ts'
import { studentIdeas } from './student-ideas.ts'
import { namedStudents, type NamedStudent } from '../scope/students.ts'

export type GroupedStudent = {
  readonly id: StudentId
  readonly name: string
  readonly code: string
  /** How many answers point to the idea. */
  readonly choices: number
}

export type MisconceptionGroup = {
  readonly misconception: string
  readonly n: number
  /** By class on the test day, in the order of `MisconceptionGroups.classes`. */
  readonly classes: readonly {
    readonly id: number | null
    /** Of at most six students each, as even as can be; empty where no student of the class is listed. */
    readonly groups: readonly (readonly GroupedStudent[])[]
  }[]
}

export type MisconceptionGroups = {
  /** Students with answers. */
  readonly n: number
  readonly items: number
  readonly listed: number
  readonly withoutPattern: number
  readonly classes: readonly {
    readonly id: number | null
    readonly label: string
    readonly teachers: string
  }[]
  /** The most frequent idea first. */
  readonly groups: readonly MisconceptionGroup[]
}

/**
 * A student stands under the idea chosen most often, at least twice; of two chosen equally often,
 * under the one that more students chose twice, then by name. Answers that match the key never count.
 * @throws {CallError} `NOT_FOUND` when the administration is not there
 */
export async function misconceptionGroups(
  read: ReadDb,
  input: { readonly scope: Scope; readonly administrationId: AdministrationId },
): Promise<MisconceptionGroups> {
  const administration = await administrationById(read, input.administrationId)
  const sample: Sample = { scope: input.scope, administration }
  const answers = await itemAnswers(read, sample)
  const ideas = mostChosen(answers)
  const names = await namedStudents(read, [...ideas.keys()])
  const places = await classesOf(read, sample)
  const classes = distinctClasses(answers.students.map((id) => placeOf(places, id)))
  const listed = [...ideas].flatMap(([id, idea]) => {
    const student = names.get(id)
    return student ? [{ ...idea, student, classId: placeOf(places, id).id }] : []
  })
  const groups = [...Map.groupBy(listed, ({ misconception }) => misconception)]
    .map(([misconception, members]) => ({
      misconception,
      n: members.length,
      classes: classes.map(({ id }) => ({
        id,
        groups: evenGroups(members.filter(({ classId }) => classId === id).toSorted(byName)),
      })),
    }))
    .toSorted((a, b) => b.n - a.n || a.misconception.localeCompare(b.misconception, 'en'))
  const n = answers.students.length
  return {
    n,
    items: answers.items.length,
    listed: listed.length,
    withoutPattern: n - listed.length,
    classes,
    groups,
  }
}

type Idea = { readonly misconception: string; readonly choices: number }
type Listed = Idea & { readonly student: NamedStudent; readonly classId: number | null }

/** By the rule that small groups go by too. */
function mostChosen(answers: ItemAnswers): ReadonlyMap<StudentId, Idea> {
  const students = studentIdeas(answers).map(({ studentId, ideas }) => ({
    studentId,
    signs: ideas
      .filter(({ answers: own }) => own.length >= fewestChoices)
      .map(({ misconception, answers: own }) => ({
        need: misconception,
        strength: own.length,
        isThin: false,
      })),
  }))
  const studentsWith = countNeeds(students)
  return new Map(
    students.flatMap(({ studentId, signs }) => {
      const [top] = clearestFirst(signs, studentsWith)
      return top ? [[studentId, { misconception: top.need, choices: top.strength }] as const] : []
    }),
  )
}

/** Seven students become four and three, never six and one. */
function evenGroups(members: readonly Listed[]): readonly (readonly GroupedStudent[])[] {
  const sizes = evenSizes(members.length, Math.ceil(members.length / usualSizes.largest))
  return cutInto(members, sizes).map((group) =>
    group.map(({ student, choices }) => ({
      id: student.id,
      name: student.name,
      code: student.code,
      choices,
    })),
  )
}

const byName = (a: Listed, b: Listed): number =>
  a.student.sortName.localeCompare(b.student.sortName, 'en')

export type Place = MisconceptionGroups['classes'][number]

/** The class of each student on the test day; within the scope where it is a class or a teacher. */
export async function classesOf(
  read: ReadDb,
  sample: Sample,
): Promise<ReadonlyMap<StudentId, Place>> {
  const { scope } = sample
  const day = sql.ref('mine.testedOn')
  const ofTeachers = sql`AND enrolment.classId IN (
    SELECT classId FROM teachingAssignment AS assigned WHERE ${isTeacherOf(scope, 'assigned')})`
  const within = {
    district: sql``,
    school: sql`AND enrolment.schoolId = ${scope.id}`,
    class: sql`AND enrolment.classId = ${scope.id}`,
    teacher: ofTeachers,
    cycle: ofTeachers,
  }[scope.kind]
  const { rows } = await sql<Place & { studentId: StudentId }>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT mine.studentId, class.id, class.name AS label,
      COALESCE((SELECT group_concat(familyName, ', ' ORDER BY familyName) FROM teacher
        WHERE id IN (SELECT assignment.teacherId FROM teachingAssignment AS assignment
          WHERE assignment.classId = class.id AND ${heldOn('assignment', day)})), '') AS teachers
    FROM mine CROSS JOIN enrolment ON enrolment.studentId = mine.studentId
      AND ${heldOn('enrolment', day)} ${within}
    CROSS JOIN class ON class.id = enrolment.classId
    ORDER BY enrolment.startsOn, enrolment.id`.execute(read)
  return new Map(rows.map(({ studentId, ...place }) => [studentId, place]))
}

const NO_CLASS: Place = { id: null, label: 'No class on record', teachers: '' }

const placeOf = (places: ReadonlyMap<StudentId, Place>, id: StudentId): Place =>
  places.get(id) ?? NO_CLASS

function distinctClasses(places: readonly Place[]): readonly Place[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  return [...byId.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}
