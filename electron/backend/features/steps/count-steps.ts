/** How many steps are open for each teacher or cycle. Says in SQL what `stepCall` says of one step. */
import { sql } from 'kysely'
import type { ReadDb } from '../../database/connection.ts'

export type StepCounts = { readonly open: number; readonly overdue: number }

/** By the id of the teacher or cycle; without an entry there is none. */
export async function countSteps(
  read: ReadDb,
  by: 'teacherId' | 'cycleId',
  today: string,
): Promise<ReadonlyMap<number, StepCounts>> {
  const key = sql.ref(by)
  const { rows } = await sql<StepCounts & { of: number }>`
    SELECT ${key} AS "of", COUNT(*) AS open, COUNT(*) FILTER (WHERE ${callDay} < ${today}) AS overdue
    FROM actionStep
    WHERE status IN ('open', 'practising') AND ${key} IS NOT NULL
    GROUP BY ${key}`.execute(read)
  return new Map(rows.map(({ of, open, overdue }) => [of, { open, overdue }]))
}

/** MIN of two values is NULL in SQLite when one of them is. */
const callDay = sql.raw(`CASE status
  WHEN 'practising' THEN COALESCE(checkBackOn, dueOn)
  ELSE MIN(COALESCE(dueOn, checkBackOn), COALESCE(checkBackOn, dueOn)) END`)
