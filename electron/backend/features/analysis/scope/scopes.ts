/** Whose students can be looked at: the district, its schools, teachers, classes and cycles, and their names. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Scope, scopeChoice } from '#shared/contracts/analysis/scope.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'

type Choice = z.output<typeof scopeChoice>

/** Everything that can be chosen, by kind, group and name. */
export async function listScopes(read: ReadDb): Promise<Choice[]> {
  const { rows: schools } = await sql<Listed>`
    SELECT school.id, school.name AS label, 'Schools' AS "group",
      (SELECT group_concat(DISTINCT grade) FROM class WHERE class.schoolId = school.id) AS grades
    FROM school WHERE school.archivedOn IS NULL ORDER BY school.name`.execute(read)
  const { rows: teachers } = await sql<Listed>`
    SELECT teacher.id, teacher.givenName || ' ' || teacher.familyName AS label,
      COALESCE(MIN(school.name), 'No class yet') AS "group", group_concat(DISTINCT class.grade) AS grades
    FROM teacher
    LEFT JOIN teachingAssignment AS assignment ON assignment.teacherId = teacher.id
    LEFT JOIN class ON class.id = assignment.classId
    LEFT JOIN school ON school.id = class.schoolId
    WHERE teacher.archivedOn IS NULL
    GROUP BY teacher.id ORDER BY "group", teacher.familyName, teacher.givenName`.execute(read)
  const { rows: classes } = await sql<Listed>`
    SELECT class.id, class.name AS label, school.name AS "group", class.grade AS grades
    FROM class JOIN school ON school.id = class.schoolId
    ORDER BY school.name, class.name`.execute(read)
  const { rows: cycles } = await sql<Listed>`
    SELECT cycle.id, cycle.title AS label, 'Coaching cycles' AS "group",
      group_concat(DISTINCT class.grade) AS grades
    FROM coachingCycle AS cycle
    LEFT JOIN cycleMember AS member ON member.cycleId = cycle.id
    LEFT JOIN teachingAssignment AS assignment ON assignment.teacherId = member.teacherId
    LEFT JOIN class ON class.id = assignment.classId
    GROUP BY cycle.id ORDER BY cycle.status, cycle.startsOn DESC, cycle.title`.execute(read)
  const every = [...new Set([...schools, ...classes].flatMap(gradesOf))].toSorted(compareGrades)
  return [
    { kind: 'district', id: null, label: DISTRICT, group: 'District', grades: every },
    ...schools.map(choiceOf('school')),
    ...teachers.map(choiceOf('teacher')),
    ...classes.map(choiceOf('class')),
    ...cycles.map(choiceOf('cycle')),
  ]
}

/**
 * What the scope is called on screen, for instance "Elena Rivera, grade 4, English learner: yes".
 * @throws {CallError} `NOT_FOUND`
 */
export async function scopeLabel(read: ReadDb, scope: Scope): Promise<string> {
  const name = scope.kind === 'district' ? DISTRICT : await nameOf(read, scope)
  const { grade, group } = scope
  return [
    name,
    ...(grade === null ? [] : [gradeInWords(grade)]),
    ...(group === null ? [] : [`${group.attribute}: ${group.value}`]),
  ].join(', ')
}

/** "grade 4", "kindergarten". */
export const gradeInWords = (grade: string): string =>
  /^k/i.test(grade) ? 'kindergarten' : `grade ${grade}`

export const compareGrades = (a: string, b: string): number =>
  gradeRank(a) - gradeRank(b) || a.localeCompare(b, 'en')

const DISTRICT = 'All schools'

type Listed = { id: number; label: string; group: string; grades: string | null }

const gradesOf = ({ grades }: Pick<Listed, 'grades'>): readonly string[] =>
  (grades?.split(',') ?? []).filter(Boolean)

const choiceOf =
  (kind: Choice['kind']) =>
  ({ id, label, group, grades }: Listed): Choice => ({
    kind,
    id,
    label,
    group,
    grades: gradesOf({ grades }).toSorted(compareGrades),
  })

function gradeRank(grade: string): number {
  if (/^p/i.test(grade)) return -1
  return /^k/i.test(grade) ? 0 : Number.parseInt(grade, 10) || 99
}

async function nameOf(read: ReadDb, { kind, id }: Pick<Scope, 'kind' | 'id'>): Promise<string> {
  const found = id === null ? undefined : await namedRow(read, { kind, id })
  if (found !== undefined) return found.name
  throw new CallError('NOT_FOUND', { data: { what: `This ${kind} is no longer here.` } })
}

function namedRow(read: ReadDb, { kind, id }: { kind: Scope['kind']; id: number }) {
  if (kind === 'teacher') {
    return read
      .selectFrom('teacher')
      .select(sql<string>`givenName || ' ' || familyName`.as('name'))
      .where('id', '=', id)
      .executeTakeFirst()
  }
  if (kind === 'cycle') {
    return read
      .selectFrom('coachingCycle')
      .select('title as name')
      .where('id', '=', id)
      .executeTakeFirst()
  }
  const table = kind === 'class' ? 'class' : 'school'
  return read.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst()
}
