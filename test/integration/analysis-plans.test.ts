/** No analysis of one school reads a whole table: each statement's plan looks its rows up by an index. */
import { Kysely, sql } from 'kysely'
import { GenericSqliteDialect } from 'kysely-generic-sqlite'
import { expect, it } from 'vitest'
import type { Database } from '#backend/database/schema.ts'
import { closeSqlite, kyselyExecutor, openSqlite } from '#backend/database/sqlite.ts'
import { databaseFile } from '#backend/database/workspace-state.ts'
import {
  growthOf,
  itemsOf,
  masteryOf,
  misconceptionGroups,
} from '#backend/features/analysis/index.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import { FALL, HARBOR, openSmallDistrict, WINTER } from './analysis-fixture.ts'

const growing = /SCAN (score|sitting|enrolment|itemResponse|response|student|identity)\b/

it('every statement finds its rows by an index', async () => {
  const test = await openSmallDistrict()
  const sqlite = await openSqlite(databaseFile(test.folder), 'read')
  const statements: { readonly text: string; readonly parameters: readonly unknown[] }[] = []
  const read = new Kysely<Database>({
    dialect: new GenericSqliteDialect(() => kyselyExecutor(sqlite)),
    log: ({ query }) => {
      statements.push({ text: query.sql, parameters: query.parameters })
    },
  })
  try {
    const administrationId = WINTER as AdministrationId
    for (const scope of [
      { kind: 'school', id: HARBOR, grade: '4' },
      { kind: 'teacher', id: 1, grade: null },
      { kind: 'class', id: 1, grade: null },
    ] as const) {
      await masteryOf(read, { scope, administrationId, cut: 0.8 })
      const before = FALL as AdministrationId
      await growthOf(read, { scope, before, after: administrationId, measure: null, cut: 0.8 })
      await itemsOf(read, { scope, administrationId })
      await misconceptionGroups(read, { scope, administrationId })
    }
    const asked = [...statements]
    expect(asked.length).toBeGreaterThan(30)
    for (const { text, parameters } of asked) {
      const plan = await explain(read, text, parameters)
      expect(
        plan.filter((step) => growing.test(step)),
        text,
      ).toEqual([])
    }
  } finally {
    await closeSqlite(sqlite)
    await test.close()
  }
})

async function explain(
  read: Kysely<Database>,
  text: string,
  parameters: readonly unknown[],
): Promise<readonly string[]> {
  const pieces = text.split('?')
  const statement = sql.join(
    pieces.flatMap((piece, index) =>
      index < parameters.length ? [sql.raw(piece), sql`${parameters[index]}`] : [sql.raw(piece)],
    ),
    sql``,
  )
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${statement}`.execute(read)
  return rows.map(({ detail }) => detail)
}
