/** Which school a report is about, where its choices say so; the only one there is otherwise. */
import { sql } from 'kysely'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import type { ReportDb } from '../../database/report-connection.ts'

type Subject = { readonly kind: string; readonly id: number | null }

/** @returns null where it is about several schools */
export async function schoolOf(read: ReportDb, choices: ReportChoices): Promise<number | null> {
  const subject = subjectOf(choices)
  const own = subject === null ? [] : await schoolsOf(read, subject)
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null
  const all = await read.selectFrom('school').select('id').limit(2).execute()
  return all.length === 1 ? (all[0]?.id ?? null) : null
}

function subjectOf(choices: ReportChoices): Subject | null {
  if ('scope' in choices) return choices.scope
  if ('teacherId' in choices) return { kind: 'teacher', id: choices.teacherId }
  if ('cycleId' in choices) return { kind: 'cycle', id: choices.cycleId }
  if ('lessonId' in choices) return { kind: 'lesson', id: choices.lessonId }
  if ('observationId' in choices) return { kind: 'observation', id: choices.observationId }
  return null
}

async function schoolsOf(read: ReportDb, { kind, id }: Subject): Promise<readonly number[]> {
  if (id === null) return []
  const ofTeachers = (teachers: ReturnType<typeof sql>) => sql<{ id: number }>`
    SELECT DISTINCT class.schoolId AS id FROM teachingAssignment AS assignment
    JOIN class ON class.id = assignment.classId
    WHERE class.schoolId IS NOT NULL AND assignment.teacherId IN (${teachers})`
  const queries: Readonly<Record<string, ReturnType<typeof ofTeachers>>> = {
    school: sql<{ id: number }>`SELECT ${id} AS id`,
    class: sql<{ id: number }>`
      SELECT schoolId AS id FROM class WHERE id = ${id} AND schoolId IS NOT NULL`,
    lesson: sql<{ id: number }>`
      SELECT COALESCE(lesson.schoolId, class.schoolId) AS id FROM lesson
      LEFT JOIN class ON class.id = lesson.classId
      WHERE lesson.id = ${id} AND COALESCE(lesson.schoolId, class.schoolId) IS NOT NULL`,
    observation: ofTeachers(sql`SELECT teacherId FROM observation WHERE id = ${id}`),
    teacher: ofTeachers(sql`SELECT ${id}`),
    cycle: ofTeachers(sql`SELECT teacherId FROM cycleMember WHERE cycleId = ${id}`),
  }
  const found = await queries[kind]?.execute(read)
  return found ? found.rows.map((row) => row.id) : []
}
