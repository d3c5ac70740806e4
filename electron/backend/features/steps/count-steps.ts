/** How many steps each teacher has open, for lists of teachers. Says in SQL what `stepCall` says of one. */
import { sql } from 'kysely'
import type { ReadDb } from '../../database/connection.ts'

export type StepCounts = { readonly open: number; readonly overdue: number }

/** By teacher id; without an entry there is none. */
export async function countStepsByTeacher(
  read: ReadDb,
  today: string,
): Promise<ReadonlyMap<number, StepCounts>> {
  const { rows } = await sql<StepCounts & { teacherId: number }>`
    SELECT teacherId, COUNT(*) AS open, COUNT(*) FILTER (WHERE ${callDay} < ${today}) AS overdue
    FROM actionStep
    WHERE status IN ('open', 'practising') AND teacherId IS NOT NULL
    GROUP BY teacherId`.execute(read)
  return new Map(rows.map(({ teacherId, open, overdue }) => [teacherId, { open, overdue }]))
}

/** MIN of two values is NULL in SQLite when one of them is. */
const callDay = sql.raw(`CASE status
  WHEN 'practising' THEN COALESCE(checkBackOn, dueOn)
  ELSE MIN(COALESCE(dueOn, checkBackOn), COALESCE(checkBackOn, dueOn)) END`)
