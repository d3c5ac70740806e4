/** What reports can read: private words are not there at all, the rest only as far as its reader may see. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportDb } from '#backend/database/report-connection.ts'
import { viewedTables, type ReportReader } from '#backend/database/report-views.ts'
import {
  choicesOf,
  disclosureOf,
  disclosures,
  mayShow,
  type Disclosure,
  type DisclosureField,
} from '#shared/domain/disclosure.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

const readers: readonly ReportReader[] = ['teacher', 'school', 'district']
let test: TestWorkspace
let seeded: Seeded
let rivera: number

beforeAll(async () => {
  test = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(test)
  const teachers = await test.client.caseload.teachers()
  rivera = teachers.find(({ familyName }) => familyName === 'Rivera')?.id ?? 0
  await plant()
}, 120_000)
afterAll(() => test.close())

/** A word that stands in one field alone, and says which. */
const planted = {
  'teacher.name': 'Nomenplant',
  'teacher.email': 'mailplant@x.example',
  'teacher.experience': 'Certplant',
  'teacher.supportWanted': 'Supportplant',
  'teacher.strengths': 'Strengthplant',
  'teacher.tags': 'Tagplant',
  'teacher.readiness': 'Readyplant',
  'teacher.concerns': 'Concernplant',
  'cycle.lookFors': 'Lookplant',
  'cycle.coachReflection': 'Coachplant',
  'cycle.teacherReflection': 'Teachplant',
  'cycle.result': 'Resultplant',
  'goal.text': 'Goalplant',
  'goal.data': 'Pointplant',
  'session.sharedNote': 'Noteplant',
  'session.privateNote': 'Privateplant',
  'session.strategies': 'Strategyplant',
  'step.text': 'Stepplant',
  'step.evidence': 'Evidenceplant',
} as const satisfies Partial<Record<DisclosureField, string>>
const fields = Object.keys(planted) as readonly (keyof typeof planted)[]
const alwaysMine: readonly DisclosureField[] = [
  'teacher.readiness',
  'teacher.concerns',
  'session.privateNote',
]

async function plant(): Promise<void> {
  await test.workspace.mutate('Plant', async (tx) => {
    const teacher = {
      familyName: planted['teacher.name'],
      email: planted['teacher.email'],
      certification: planted['teacher.experience'],
      supportWanted: planted['teacher.supportWanted'],
      strengths: planted['teacher.strengths'],
      tags: planted['teacher.tags'],
      readiness: planted['teacher.readiness'],
      concerns: planted['teacher.concerns'],
    }
    await tx.updateTable('teacher').set(teacher).where('id', '=', rivera).execute()
    await sql`UPDATE class SET name = ${planted['teacher.name']} || id WHERE id IN
      (SELECT classId FROM teachingAssignment WHERE teacherId = ${rivera})`.execute(tx)
    const { cycleId } = await tx
      .selectFrom('cycleMember')
      .select('cycleId')
      .where('teacherId', '=', rivera)
      .executeTakeFirstOrThrow()
    const cycle = {
      title: planted['teacher.name'],
      coachReflection: planted['cycle.coachReflection'],
      teacherReflection: planted['cycle.teacherReflection'],
      result: planted['cycle.result'],
    }
    await tx.updateTable('coachingCycle').set(cycle).where('id', '=', cycleId).execute()
    await tx
      .insertInto('lookFor')
      .values({ cycleId, position: 99, text: planted['cycle.lookFors'] })
      .execute()
    const { id: goalId } = await tx
      .selectFrom('goal')
      .select('id')
      .where('cycleId', '=', cycleId)
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('goal')
      .set({ text: planted['goal.text'] })
      .where('id', '=', goalId)
      .execute()
    await tx
      .insertInto('goalDataPoint')
      .values({ goalId, measuredOn: '2026-02-20', value: 1, n: null, note: planted['goal.data'] })
      .execute()
    const { sessionId } = await tx
      .selectFrom('sessionParticipant')
      .select('sessionId')
      .where('teacherId', '=', rivera)
      .executeTakeFirstOrThrow()
    const session = {
      sharedNote: planted['session.sharedNote'],
      sharedDisclosure: 'district',
      privateNote: planted['session.privateNote'],
      strategies: planted['session.strategies'],
    } as const
    await tx.updateTable('session').set(session).where('id', '=', sessionId).execute()
    const step = { text: planted['step.text'], evidence: planted['step.evidence'] }
    const { id } = await tx
      .selectFrom('actionStep')
      .select('id')
      .where('teacherId', '=', rivera)
      .executeTakeFirstOrThrow()
    await tx.updateTable('actionStep').set(step).where('id', '=', id).execute()
  })
}

const readAs = <Result>(reader: ReportReader, use: (read: ReportDb) => Promise<Result>) =>
  test.workspace.connections.readAs(reader, use)

/** Every row of every table, as a report for this reader finds it. */
const everything = (reader: ReportReader): Promise<string> =>
  readAs(reader, async (read) => {
    const { rows: tables } = await sql<{ name: string }>`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(
      read,
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(read)
      texts.push(JSON.stringify(rows))
    }
    return texts.join('\n')
  })

/** For all fields at once; what is always mine is written past the contract. */
async function chooseForAll(disclosure: Disclosure | null): Promise<void> {
  const { write } = test.workspace.connections
  await write.deleteFrom('disclosureChoice').execute()
  if (disclosure === null) return
  const rows = fields.map((field) => ({ teacherId: rivera, field, disclosure }))
  await write.insertInto('disclosureChoice').values(rows).execute()
}

describe.each([null, ...disclosures])('with %s chosen for every field', (chosen) => {
  beforeAll(() => chooseForAll(chosen))
  afterAll(() => chooseForAll(null))

  it.each(readers)(
    'a report for “%s” finds what that reader may see, and nothing else',
    async (reader) => {
      const found = await everything(reader)
      const choices = choicesOf(
        chosen === null ? [] : fields.map((field) => ({ field, disclosure: chosen })),
      )
      // A shared note goes as far as it was given for, until its teacher chose otherwise.
      const expected = fields.filter((field) =>
        field === 'session.sharedNote' && chosen === null
          ? true
          : mayShow(disclosureOf(field, choices), reader),
      )
      expect(fields.filter((field) => found.includes(planted[field]))).toEqual(expected)
      expect(expected).not.toEqual(expect.arrayContaining([...alwaysMine]))
    },
  )
})

it('has no column for what is private, nor for copies of it', async () => {
  const columns = [
    ['session', 'privateNote'],
    ['teacher', 'readiness'],
    ['teacher', 'concerns'],
    ['historyChange', 'oldRow'],
    ['keptValue', 'value'],
  ]
  for (const [table = '', column = ''] of columns) {
    const read = readAs('teacher', (db) =>
      // Qualified: SQLite takes a quoted name that is no column for a text.
      sql`SELECT row.${sql.ref(column)} FROM ${sql.table(table)} AS row`.execute(db),
    )
    await expect(read).rejects.toThrow(`no such column: row.${column}`)
  }
})

it('gives documents only to whom they were opened for', async () => {
  const names = ['mine', 'teacher', 'school', 'district'] as const
  await test.workspace.mutate('Attach', (tx) =>
    tx
      .insertInto('attachment')
      .values(
        names.map((disclosure) => ({
          ...{ teacherId: rivera, cycleId: null, sessionId: null, name: disclosure, disclosure },
          ...{ storedAs: disclosure, bytes: 1, sha256: disclosure, addedOn: '2026-02-20' },
        })),
      )
      .execute(),
  )
  const seen = (reader: ReportReader) =>
    readAs(reader, (read) => read.selectFrom('attachment').select('name').execute())
  expect((await seen('teacher')).map(({ name }) => name)).toEqual(names.slice(1))
  expect((await seen('district')).map(({ name }) => name)).toEqual(['district'])
})

it('is the only connection that reports use, and nothing in them reaches past its views', () => {
  for (const feature of ['reports', 'analysis']) {
    const folder = join(import.meta.dirname, '..', '..', 'electron', 'backend', 'features', feature)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const source = readFileSync(join(folder, file), 'utf8')
      for (const table of viewedTables)
        expect(source, file).not.toMatch(new RegExp(String.raw`\bmain\.["']?${table}`))
    }
  }
})

describe('the data-meeting packet', () => {
  const packet = (changes: Partial<PacketChoices>) =>
    test.client.reports.preview({
      kind: 'data-meeting-packet',
      scope: { kind: 'school', id: seeded.schoolId, grade: '4', group: null },
      administrationId: seeded.winter,
      beforeId: seeded.fall,
      itemsId: seeded.quiz,
      names: 'names',
      ...changes,
    })

  it.each(['teacher', 'team', 'principal', 'district'] as const)(
    'for the %s holds none of the private words',
    async (audience) => {
      const text = JSON.stringify(await packet({ audience }))
      for (const field of alwaysMine.concat('teacher.tags'))
        expect(text).not.toContain(planted[field as keyof typeof planted])
    },
  )

  it('does not name a teacher whose name is not for its reader, and says so', async () => {
    const scope = { kind: 'teacher', id: rivera, grade: null, group: null } as const
    const named = JSON.stringify(await packet({ audience: 'principal', scope }))
    expect(named).toContain(planted['teacher.name'])
    await test.client.caseload.setDisclosure({
      id: rivera as Parameters<typeof test.client.caseload.setDisclosure>[0]['id'],
      field: 'teacher.name',
      disclosure: 'mine',
    })
    const preview = await packet({ audience: 'principal', scope })
    expect(JSON.stringify(preview)).not.toContain(planted['teacher.name'])
    expect(preview.model.headerLeft).toBe(`Data-meeting packet · Teacher ${rivera}`)
    expect(preview.disclosure).toContainEqual({
      outcome: 'changed',
      what: 'Teacher names',
      amount: '1 name',
      why: 'become codes: not for this reader, as the record says',
    })
  })
})
