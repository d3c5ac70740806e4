/** What moves when two records are merged, and which records may be of one person. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { mergeCalls } from '#shared/contracts/teacher-merge.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { referringTables, teacherReferences } from './references.ts'
import { keysOf, sameKeys } from '#shared/domain/same-person.ts'

type Output<Name extends 'mergeMoves' | 'duplicates'> = z.input<(typeof mergeCalls)[Name]['output']>

/** Rows of the record that goes, by kind; kinds without any are left out. */
export async function mergeMoves(read: ReadDb, otherId: TeacherId): Promise<Output<'mergeMoves'>> {
  const moves: Output<'mergeMoves'> = []
  for (const table of referringTables) {
    const { rows } = await sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM ${sql.table(table)} WHERE teacherId = ${otherId}`.execute(read)
    const count = rows[0]?.n ?? 0
    const [one, many] = teacherReferences[table].words
    if (count > 0) moves.push({ what: count === 1 ? one : many, count })
  }
  return moves
}

/** Archived records included: that is where a second one often hides. */
export async function listDuplicates(read: ReadDb): Promise<Output<'duplicates'>> {
  const people = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName', 'email', 'archivedOn'])
    .orderBy('id')
    .execute()
  const keyed = people.map((person) => ({ person, keys: keysOf(person) }))
  return keyed.flatMap((first, index) =>
    keyed.slice(index + 1).flatMap((second) => {
      const why = sameKeys(first.keys, second.keys)
      return why === null ? [] : [{ first: first.person, second: second.person, why }]
    }),
  )
}
