/** From version 4 to 5: every row stays as it was, and a report written before is listed and can be made again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBackend, createHandlers } from '#backend/compose.ts'
import { openWriter } from '#backend/database/connection.ts'
import { migrate } from '#backend/database/migrate.ts'
import { migrations } from '#backend/database/migrations/index.ts'
import { allSqlite, closeSqlite, execSqlite } from '#backend/database/sqlite.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import { reportChoices } from '#shared/contracts/reports.ts'
import { unwatched } from '#test/support/killed-while-writing.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'numberline-migration-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const choices =
  '{"kind":"monthly-log","month":"2026-01","schoolId":null,"teachers":"counts","audience":"principal","recipient":"","preparedBy":"","working":"","requests":""}'

/** A plan, a session that it was taught in, and a report that was given out. */
const versionFour = `
INSERT INTO workspaceInfo (id, name, schoolYearStartsOn, schoolYearEndsOn, createdAt)
VALUES (1, 'Old', '2025-08-18', '2026-06-05', '2025-08-01T00:00:00Z');
INSERT INTO teacher (id, givenName, familyName) VALUES (1, 'Ana', 'Reyes');
INSERT INTO lesson (id, title, teacherId, changedOn) VALUES (1, 'Where does 7/4 live?', 1, '2026-01-20');
INSERT INTO lessonStrategy (id, lessonId, position, kind, name) VALUES (1, 1, 0, 'strategy', 'Folds');
INSERT INTO session (id, heldOn, minutes, mode, type, status, lessonId)
VALUES (1, '2026-01-21', 50, 'in person', 'Modeling', 'done', 1);
INSERT INTO reportIssue (id, kind, title, audience, recipient, namesShown, withheldCount, fileName, sha256, choices, writtenAt)
VALUES (1, 'monthly-log', 'January', 'principal', 'M. Adams', 0, 0, 'log.docx', 'abc', '${choices}', '2026-02-01T10:00:00Z');
`

const tables = ['workspaceInfo', 'teacher', 'lesson', 'lessonStrategy', 'session', 'reportIssue']

it('keeps every row, and knows from how many students on a figure goes out', async () => {
  const database = await openWriter(join(root, 'numberline.db'))
  const old = migrations.filter(({ version }) => version <= 4)
  await migrate(database, old, { backupFolder: root })
  await execSqlite(database, versionFour)
  const rowsOf = (table: string) => allSqlite<object>(database, `SELECT * FROM "${table}"`)
  const before = await Promise.all(tables.map(rowsOf))
  await migrate(database, migrations, { backupFolder: root })
  const added: Readonly<Record<string, object>> = {
    workspaceInfo: { smallestGroup: 10 },
    reportIssue: { figures: null },
  }
  for (const [place, table] of tables.entries()) {
    const expected = before[place]?.map((row) => ({ ...row, ...added[table] }))
    expect(await rowsOf(table), table).toEqual(expected)
  }
  await closeSqlite(database)
})

it('opens in the app: the ledger has its line, and its choices still make a report', async () => {
  const database = await openWriter(join(root, 'numberline.db'))
  const old = migrations.filter(({ version }) => version <= 4)
  await migrate(database, old, { backupFolder: root })
  await execSqlite(database, versionFour)
  await closeSqlite(database)
  const resourcesFolder = new URL('../../resources', import.meta.url).pathname
  const backend = createBackend({ settingsFolder: join(root, 'settings'), resourcesFolder })
  await openFolder(backend, root)
  const { reports } = createHandlers(backend)
  expect(await reports.issued(undefined, unwatched)).toMatchObject([{ title: 'January' }])
  const made = await reports.preview(reportChoices.parse(JSON.parse(choices)), unwatched)
  expect(made.model.title).toContain('January 2026')
  await backend.useWorkspace(null)
})
