/** What reports can read of observations: no aside and no private note, the rest only for its reader. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportReader } from '#backend/database/report-views.ts'
import { disclosures, mayShow, type Disclosure } from '#shared/domain/disclosure.ts'
import { addSchool, addTeacher, openCaseload } from '#test/support/coaching-seed.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

const readers: readonly ReportReader[] = ['teacher', 'school', 'district']
const hung = ['observationLookFor', 'observationStrategy', 'observationMark'] as const
let test: TestWorkspace
let teacherId: number

beforeAll(async () => {
  test = await openCaseload()
  teacherId = await addTeacher(test, 'Elena Rivera', { schoolId: await addSchool(test) })
  await test.workspace.mutate('Plant', async (tx) => {
    const { id } = await tx
      .insertInto('observation')
      .values({
        ...{ kind: 'observation', teacherId, observedOn: '2026-02-20' },
        ...{ focus: 'Seenplant', privateNote: 'Privateplant' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const observationId = id
    const of = { observationId, second: 60 }
    await tx
      .insertInto('observationLine')
      .values([
        { ...of, lineKey: 'a', who: 'students', text: 'Seenplant' },
        { ...of, lineKey: 'b', who: 'aside', text: 'Asideplant' },
      ])
      .execute()
    const placed = { observationId, position: 0 }
    await tx
      .insertInto('observationLookFor')
      .values({ ...placed, text: 'Seenplant' })
      .execute()
    await tx
      .insertInto('observationStrategy')
      .values({ ...placed, name: 'Seenplant' })
      .execute()
    await tx
      .insertInto('observationMark')
      .values({ ...of, kind: 'probing' })
      .execute()
  })
})
afterAll(() => test.close())

/** As text: every row of every table, as a report for this reader finds it. */
const everything = (reader: ReportReader): Promise<string> =>
  test.workspace.connections.readAs(reader, async (read) => {
    const { rows: tables } = await sql<{ name: string }>`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(
      read,
    )
    const texts = await Promise.all(
      tables.map(
        async ({ name }) => (await sql`SELECT * FROM ${sql.table(name)}`.execute(read)).rows,
      ),
    )
    return JSON.stringify(texts)
  })

const countOf = (reader: ReportReader, table: (typeof hung)[number]): Promise<number> =>
  test.workspace.connections.readAs(
    reader,
    async (read) => (await read.selectFrom(table).select('id').execute()).length,
  )

async function give(disclosure: Disclosure, chosen: Disclosure | null): Promise<void> {
  const { write } = test.workspace.connections
  await write.updateTable('observation').set({ disclosure }).execute()
  await write.deleteFrom('disclosureChoice').execute()
  if (chosen === null) return
  await write
    .insertInto('disclosureChoice')
    .values({ teacherId, field: 'observation.notes', disclosure: chosen })
    .execute()
}

describe.each(disclosures)('given as far as %s', (given) => {
  it.each([null, ...disclosures])('with %s chosen by its teacher', async (chosen) => {
    await give(given, chosen)
    for (const reader of readers) {
      const isFor = mayShow(given, reader) && (chosen === null || mayShow(chosen, reader))
      const found = await everything(reader)
      expect(found.includes('Seenplant'), reader).toBe(isFor)
      expect(found).not.toContain('Asideplant')
      expect(found).not.toContain('Privateplant')
      for (const table of hung) expect(await countOf(reader, table)).toBe(isFor ? 1 : 0)
    }
  })
})

it('has no column for the private note', async () => {
  const read = test.workspace.connections.readAs('teacher', (db) =>
    sql`SELECT row."privateNote" FROM observation AS row`.execute(db),
  )
  await expect(read).rejects.toThrow('no such column: row.privateNote')
})
