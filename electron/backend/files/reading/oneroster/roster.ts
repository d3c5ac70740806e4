/** Enrolments with the student, the place and the teacher of each, then users who have none. */
import { csvRows, isDeleted } from './csv-file.ts'
import type { Person } from './people.ts'
import { termOf } from './places.ts'
import type { Export } from './sheets.ts'

const header = [
  ...['Student ID', 'State Student ID', 'Last Name', 'First Name', 'Birth Date', 'Grade', 'School'],
  ...['Class', 'Course', 'Teacher', 'Teacher Email', 'Begin Date', 'End Date', 'Role', 'Status'],
]

/** One row for each row of enrollments.csv, and for each user whom no enrolment names. */
export async function* rosterRows(all: Export): AsyncGenerator<string[]> {
  yield header
  const { bundle, people, places } = all
  const teachers = await readTeachers(all)
  const named = new Set<string>()
  for await (const row of csvRows(await bundle.open('enrollments'))) {
    const userId = row('userSourcedId')
    named.add(userId)
    const person = people.get(userId)
    const own = places.classes.get(row('classSourcedId'))
    const term = termOf(places, own)
    const teacher = teachers.get(row('classSourcedId'))
    const isGone = isDeleted(row) || person?.isDeleted === true
    yield [
      ...personCells(person, userId),
      places.schools.get(row('schoolSourcedId') || (own?.schoolId ?? '')) ?? '',
      ...[own?.title ?? '', places.courses.get(own?.courseId ?? '') ?? ''],
      ...(teacher ? [`${teacher.family}, ${teacher.given}`, teacher.email] : ['', '']),
      ...[row('beginDate') || term.startsOn, row('endDate') || term.endsOn],
      ...[row('role').toLowerCase() || (person?.role ?? ''), isGone ? 'tobedeleted' : 'active'],
    ]
  }
  for (const [id, person] of people)
    if (!named.has(id))
      yield [
        ...personCells(person, id),
        ...[places.schools.get(person.orgId) ?? '', '', '', '', '', '', ''],
        ...[person.role, person.isDeleted ? 'tobedeleted' : 'active'],
      ]
}

/** Of several teachers of a class the primary one, else the first. */
async function readTeachers({ bundle, people }: Export): Promise<ReadonlyMap<string, Person>> {
  const teachers = new Map<string, Person>()
  for await (const row of csvRows(await bundle.open('enrollments'))) {
    const person = people.get(row('userSourcedId'))
    const classId = row('classSourcedId')
    if (!/^teacher$/i.test(row('role')) || !person || isDeleted(row) || person.isDeleted) continue
    if (!teachers.has(classId) || /^true$/i.test(row('primary'))) teachers.set(classId, person)
  }
  return teachers
}

/** Of a user that users.csv does not have, the id is known and nothing else. */
export const personCells = (person: Person | undefined, id: string): readonly string[] =>
  person
    ? [person.localId, person.stateId, person.family, person.given, person.bornOn, person.grade]
    : [id, '', '', '', '', '']
