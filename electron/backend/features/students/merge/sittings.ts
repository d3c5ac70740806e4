/**
 * Tests of two records that become one. A test that only one has moves. Of a test that both have one is
 * kept whole; what the other has besides is added only when both were taken on the same day, since values
 * of two days are not one test.
 */
import { sql } from 'kysely'
import type { MergeChoice } from '#shared/contracts/students.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { WriteDb } from '../../../database/open-workspace.ts'
import { testName } from '../student-page.ts'

export type Pair = { readonly keepId: number; readonly otherId: number }

export type SharedSitting = {
  readonly administrationId: number
  readonly test: string
  readonly keepSitting: number
  readonly otherSitting: number
  readonly keepOn: string
  readonly otherOn: string
}

export async function sharedSittings(
  read: ReadDb | WriteDb,
  { keepId, otherId }: Pair,
): Promise<readonly SharedSitting[]> {
  const { rows } = await sql<SharedSitting>`
    SELECT kept.administrationId, ${testName} AS test, kept.id AS keepSitting,
      other.id AS otherSitting, kept.testedOn AS keepOn, other.testedOn AS otherOn
    FROM sitting AS kept JOIN sitting AS other
      ON other.administrationId = kept.administrationId AND other.studentId = ${otherId}
    JOIN administration ON administration.id = kept.administrationId
    JOIN assessment ON assessment.id = administration.assessmentId
    WHERE kept.studentId = ${keepId} ORDER BY kept.testedOn DESC`.execute(read)
  return rows
}

export async function joinSittings(
  tx: WriteDb,
  pair: Pair,
  tests: Readonly<Record<string, MergeChoice>>,
): Promise<void> {
  for (const shared of await sharedSittings(tx, pair)) {
    const isOther = tests[String(shared.administrationId)] === 'other'
    const [stays, goes] = isOther
      ? [shared.otherSitting, shared.keepSitting]
      : [shared.keepSitting, shared.otherSitting]
    const isSameDay = shared.keepOn === shared.otherOn
    await joinValues(tx, { stays, goes, isSameDay })
    await tx.deleteFrom('sitting').where('id', '=', goes).execute()
  }
  await tx
    .updateTable('sitting')
    .set({ studentId: pair.keepId })
    .where('studentId', '=', pair.otherId)
    .execute()
}

const valueTables = [
  ['score', 'measureId'],
  ['itemResponse', 'itemId'],
] as const

async function joinValues(
  tx: WriteDb,
  { stays, goes, isSameDay }: { stays: number; goes: number; isSameDay: boolean },
): Promise<void> {
  for (const [table, target] of valueTables) {
    const isDoubled = isSameDay
      ? sql`AND ${sql.id(target)} IN (
          SELECT ${sql.id(target)} FROM ${sql.id(table)} WHERE sittingId = ${stays})`
      : sql``
    await sql`DELETE FROM ${sql.id(table)} WHERE sittingId = ${goes} ${isDoubled}`.execute(tx)
    await sql`UPDATE ${sql.id(table)} SET sittingId = ${stays} WHERE sittingId = ${goes}`.execute(
      tx,
    )
  }
}
