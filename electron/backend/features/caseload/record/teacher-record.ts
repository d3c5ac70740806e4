/** A teacher's record as it is edited: every field, every assignment with its history, who may see what. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { teacherRecord as shape } from '#shared/contracts/teacher-record.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'

type Record = z.input<typeof shape>

/** @returns null when there is no such teacher. */
export async function teacherRecord(
  read: ReadDb,
  { id, today }: { readonly id: TeacherId; readonly today: string },
): Promise<Record | null> {
  const teacher = await read
    .selectFrom('teacher')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) return null
  return {
    ...teacher,
    tags: teacher.tags.split('\n').filter(Boolean),
    assignments: await assignmentsOf(read, { id, today }),
    disclosureChoices: await read
      .selectFrom('disclosureChoice')
      .select(['field', 'disclosure'])
      .where('teacherId', '=', id)
      .orderBy('field')
      .execute(),
  }
}

async function assignmentsOf(
  read: ReadDb,
  { id, today }: { readonly id: TeacherId; readonly today: string },
): Promise<Record['assignments']> {
  const { rows } = await sql<Record['assignments'][number]>`
    SELECT assignment.id, class.id AS classId, class.name AS className, class.schoolId,
      school.name AS school, class.course, class.grade, assignment.startsOn, assignment.endsOn,
      (SELECT COUNT(DISTINCT enrolment.studentId) FROM enrolment
       WHERE enrolment.classId = class.id
         AND enrolment.startsOn <= MIN(COALESCE(assignment.endsOn, ${today}), ${today})
         AND (enrolment.endsOn IS NULL
           OR enrolment.endsOn >= MIN(COALESCE(assignment.endsOn, ${today}), ${today}))) AS students
    FROM teachingAssignment AS assignment
    JOIN class ON class.id = assignment.classId
    JOIN school ON school.id = class.schoolId
    WHERE assignment.teacherId = ${id}
    ORDER BY assignment.startsOn DESC, school.name, class.name`.execute(read)
  return rows
}
