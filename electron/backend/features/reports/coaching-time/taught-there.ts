/** Who teaches where and in which grades while coaching is counted. */
import { sql } from 'kysely'
import type { ReportDb } from '../../../database/report-connection.ts'
import type { Period } from '../../time/index.ts'
import type { Teacher } from './bands.ts'

export type Where = { readonly period: Period; readonly schoolId: number | null }

/** Those who taught there in the period, with the grades of their classes. */
export async function teachersOf(read: ReportDb, { period, schoolId }: Where): Promise<Teacher[]> {
  const { rows } = await sql<{ id: number; grades: string }>`
    SELECT teacher.id, json_group_array(DISTINCT class.grade) FILTER (WHERE class.grade IS NOT NULL) AS grades
    FROM teacher
    JOIN teachingAssignment AS assignment ON assignment.teacherId = teacher.id
      AND assignment.startsOn <= ${period.to}
      AND (assignment.endsOn IS NULL OR assignment.endsOn >= ${period.from})
    JOIN class ON class.id = assignment.classId
      AND (${schoolId} IS NULL OR class.schoolId = ${schoolId})
    WHERE teacher.archivedOn IS NULL
    GROUP BY teacher.id`.execute(read)
  return rows.map(({ id, grades }) => ({ id, grades: JSON.parse(grades) as string[] }))
}
