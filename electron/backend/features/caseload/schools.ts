/** The schools of the caseload, by name. */
import type { z } from 'zod'
import type { school } from '#shared/contracts/caseload.ts'
import type { ReadDb } from '../../database/connection.ts'

export async function listSchools(
  read: ReadDb,
  { includeArchived = false }: { readonly includeArchived?: boolean } = {},
): Promise<z.input<typeof school>[]> {
  const rows = await read
    .selectFrom('school')
    .selectAll()
    .$if(!includeArchived, (schools) => schools.where('archivedOn', 'is', null))
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, titleI: row.titleI === 1 }))
}
