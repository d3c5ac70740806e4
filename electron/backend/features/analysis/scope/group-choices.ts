/** Which student groups there are to narrow a scope by. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { groupChoice } from '#shared/contracts/analysis/scope.ts'
import type { ReadDb } from '../../../database/connection.ts'

/** By attribute, then value. */
export async function listGroupChoices(read: ReadDb): Promise<z.output<typeof groupChoice>[]> {
  const { rows } = await sql<z.output<typeof groupChoice>>`
    SELECT attribute, value, COUNT(DISTINCT studentId) AS students FROM studentGroup
    WHERE attribute <> '' AND value <> ''
    GROUP BY attribute, value ORDER BY attribute, value`.execute(read)
  return [...rows]
}
