/** How many students of a scope sat a test, and on which days. */
import { sql } from 'kysely'
import type { ReadDb } from '../../../database/connection.ts'
import { sittingsInScope, type Sample } from './in-scope.ts'

export type SittingDays = {
  /** Students with a score or a response. */
  readonly n: number
  readonly startsOn: string | null
  readonly endsOn: string | null
}

export async function sittingDays(read: ReadDb, sample: Sample): Promise<SittingDays> {
  const { rows } = await sql<SittingDays>`
    SELECT COUNT(DISTINCT studentId) AS n, MIN(testedOn) AS startsOn, MAX(testedOn) AS endsOn
    FROM (${sittingsInScope(sample)})`.execute(read)
  return rows[0] ?? { n: 0, startsOn: null, endsOn: null }
}
