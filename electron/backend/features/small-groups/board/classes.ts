/** The classes that groups belong to: what they are called, who teaches them, who has left them. */
import { sql } from 'kysely'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'

export type ClassLabel = {
  readonly id: number | null
  readonly label: string
  readonly teachers: string
}

/** By name; students without a class on record come last. @param day `YYYY-MM-DD`, for the teachers */
export async function classLabels(
  read: ReadDb,
  ids: ReadonlySet<number | null>,
  day: string | null,
): Promise<ClassLabel[]> {
  const { rows } = await sql<ClassLabel>`
    SELECT class.id, class.name AS label,
      COALESCE((SELECT group_concat(familyName, ', ' ORDER BY familyName) FROM teacher
        WHERE id IN (SELECT teacherId FROM teachingAssignment AS assignment
          WHERE assignment.classId = class.id AND assignment.startsOn <= ${day}
            AND (assignment.endsOn IS NULL OR assignment.endsOn >= ${day}))), '') AS teachers
    FROM json_each(${JSON.stringify([...ids].filter((id) => id !== null))}) AS wanted
    JOIN class ON class.id = wanted.value`.execute(read)
  const none = ids.has(null) ? [{ id: null, label: 'No class on record', teachers: '' }] : []
  return [
    ...rows.toSorted((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
    ...none,
  ]
}

type Placed = { readonly studentId: StudentId; readonly classId: number | null }

/** Of those who were in a class, who is not in it on this day. */
export async function studentsGone(
  read: ReadDb,
  placed: readonly Placed[],
  today: string,
): Promise<ReadonlySet<StudentId>> {
  const pairs = placed.flatMap(({ studentId, classId }) =>
    classId === null ? [] : [[studentId, classId]],
  )
  const { rows } = await sql<{ studentId: StudentId }>`
    SELECT pair.value ->> 0 AS studentId FROM json_each(${JSON.stringify(pairs)}) AS pair
    WHERE NOT EXISTS (SELECT 1 FROM enrolment
      WHERE enrolment.studentId = pair.value ->> 0 AND enrolment.classId = pair.value ->> 1
        AND enrolment.startsOn <= ${today}
        AND (enrolment.endsOn IS NULL OR enrolment.endsOn >= ${today}))`.execute(read)
  return new Set(rows.map(({ studentId }) => studentId))
}
