/** The classes behind teaching assignments: found, made, and changed without losing their students. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { recordCalls } from '#shared/contracts/teacher-record.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { WriteDb } from '../../../database/open-workspace.ts'

type ClassChoices = z.input<(typeof recordCalls)['classes']['output']>

/** The classes of a school with whoever ever taught them, for taking one over. */
export async function classesOf(read: ReadDb, schoolId: SchoolId): Promise<ClassChoices> {
  const { rows } = await sql<{
    id: number
    name: string
    course: string
    grade: string | null
    teachers: string | null
  }>`
    SELECT class.id, class.name, class.course, class.grade,
      (SELECT group_concat(givenName || ' ' || familyName, char(10)) FROM (
         SELECT DISTINCT teacher.givenName, teacher.familyName FROM teachingAssignment AS assignment
         JOIN teacher ON teacher.id = assignment.teacherId
         WHERE assignment.classId = class.id ORDER BY assignment.startsOn DESC)) AS teachers
    FROM class WHERE class.schoolId = ${schoolId} ORDER BY class.name`.execute(read)
  return rows.map(({ teachers, ...row }) => ({ ...row, teachers: teachers?.split('\n') ?? [] }))
}

type NewClass = {
  readonly schoolId: number
  readonly course: string
  readonly grade: string | null
  /** For instance after its teacher and course; a number follows where the school has one of that name. */
  readonly name: string
}

export async function newClass(
  tx: WriteDb,
  { schoolId, course, grade, name: wanted }: NewClass,
): Promise<number> {
  const name = await freeName(tx, { schoolId, wanted })
  const { id } = await tx
    .insertInto('class')
    .values({ schoolId, name, course, grade: gradeOf(grade) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type ClassChange = {
  readonly assignment: { readonly id: number; readonly classId: number }
  readonly changes: {
    readonly schoolId?: number | undefined
    readonly course?: string | undefined
    readonly grade?: string | null | undefined
  }
}

/** @returns the class that the assignment has afterwards: the same one, unless others hold it at its school. */
export async function changeClass(
  tx: WriteDb,
  { assignment, changes }: ClassChange,
): Promise<number> {
  const now = await tx
    .selectFrom('class')
    .selectAll()
    .where('id', '=', assignment.classId)
    .executeTakeFirstOrThrow()
  const next = {
    schoolId: changes.schoolId ?? now.schoolId,
    course: changes.course ?? now.course,
    grade: changes.grade === undefined ? now.grade : gradeOf(changes.grade),
  }
  const isMoved = next.schoolId !== now.schoolId
  const name = isMoved
    ? await freeName(tx, { schoolId: next.schoolId, wanted: now.name })
    : now.name
  if (isMoved && (await isHeld(tx, assignment))) {
    const { id } = await tx
      .insertInto('class')
      .values({ ...next, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  await tx
    .updateTable('class')
    .set({ ...next, name })
    .where('id', '=', now.id)
    .execute()
  return now.id
}

/** By students, now or once, or by the assignment of somebody else. */
async function isHeld(tx: WriteDb, { id, classId }: ClassChange['assignment']): Promise<boolean> {
  const student = await tx
    .selectFrom('enrolment')
    .select('id')
    .where('classId', '=', classId)
    .limit(1)
    .executeTakeFirst()
  const other = await tx
    .selectFrom('teachingAssignment')
    .select('id')
    .where('classId', '=', classId)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  return student !== undefined || other !== undefined
}

/** A class's name is unique at its school. */
async function freeName(
  tx: WriteDb,
  { schoolId, wanted }: { readonly schoolId: number; readonly wanted: string },
): Promise<string> {
  const rows = await tx
    .selectFrom('class')
    .select('name')
    .where('schoolId', '=', schoolId)
    .execute()
  const taken = new Set(rows.map((row) => row.name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`
    if (!taken.has(name)) return name
  }
}

/** `4th` and `Grade 4` are kept as `4`; what is no grade level (`ungraded`, `9-12`) stays as typed. */
const gradeOf = (typed: string | null): string | null =>
  typed === null ? null : (parseGrade(typed) ?? typed)
