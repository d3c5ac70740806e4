/** From version 1 to 2: every row stays what it was, no id is given twice, and undo reaches back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import { openWriter } from '#backend/database/connection.ts'
import { migrate } from '#backend/database/migrate.ts'
import { foundation } from '#backend/database/migrations/0001-foundation.ts'
import { coachingYear } from '#backend/database/migrations/0002-coaching-year.ts'
import { allSqlite, closeSqlite, execSqlite } from '#backend/database/sqlite.ts'
import { undo } from '#backend/features/history/index.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import type { HistoryId } from '#shared/domain/ids.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'numberline-migration-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Goal 7, step 9 and session 4 were there and are gone; each table's next id is one higher. */
const versionOne = `
INSERT INTO workspaceInfo (id, name, schoolYearStartsOn, schoolYearEndsOn, createdAt)
VALUES (1, 'Old', '2025-08-18', '2026-06-05', '2025-08-01T00:00:00Z');
INSERT INTO school (id, name) VALUES (1, 'Harbor Bend');
INSERT INTO teacher (id, givenName, familyName, strengths, tags) VALUES (1, 'Elena', 'Rivera', 'Listens', 'grade 4');
INSERT INTO coachingCycle (id, title, model, startsOn, status) VALUES (1, 'Fractions', 'PLC', '2026-01-05', 'active');
INSERT INTO cycleMember (id, cycleId, teacherId) VALUES (1, 1, 1);
INSERT INTO goal (id, cycleId, kind, text, measure, unit, baselineValue, baselineOn) VALUES
  (2, 1, 'student-achievement', 'Place fractions', 'Exit task', '%', 33, '2026-01-06'),
  (7, 1, 'teacher-practice', 'Gone', 'Tally', '%', NULL, NULL);
INSERT INTO goalDataPoint (id, goalId, measuredOn, value, n) VALUES (1, 2, '2026-02-02', 41, 24);
INSERT INTO session (id, heldOn, minutes, mode, type, schoolId, cycleId, phase, status, sharedNote, privateNote) VALUES
  (3, '2026-02-03', 45, 'in person', 'Modeling', 1, 1, 'Teach', 'done', 'Shared', 'Private'),
  (4, '2026-02-04', 30, 'virtual', 'Check-in', NULL, NULL, NULL, 'planned', '', '');
INSERT INTO sessionParticipant (id, sessionId, teacherId) VALUES (1, 3, 1);
INSERT INTO actionStep (id, teacherId, cycleId, sessionId, text, owner, dueOn, status) VALUES
  (5, 1, 1, 3, 'Bring strips', 'coach', '2026-02-10', 'open'),
  (9, 1, NULL, NULL, 'Gone', 'teacher', NULL, 'open');
DELETE FROM goal WHERE id = 7; DELETE FROM session WHERE id = 4; DELETE FROM actionStep WHERE id = 9;
INSERT INTO history (id, kind, label, createdAt) VALUES (1, 'do', 'Remove a check-in', '2026-02-04T10:00:00Z');
INSERT INTO historyChange (historyId, tableName, rowId, oldRow) VALUES (1, 'session', 4,
  '{"id":4,"heldOn":"2026-02-04","startsAt":null,"minutes":30,"preparationMinutes":0,"travelMinutes":0,"mode":"virtual","type":"Check-in","schoolId":null,"cycleId":null,"phase":null,"status":"planned","sharedNote":"","privateNote":""}');
`

async function migrated() {
  const database = await openWriter(join(root, 'numberline.db'))
  await migrate(database, [foundation], { backupFolder: root })
  await execSqlite(database, versionOne)
  const tables = await tablesOf(database)
  const before = await rowsOf(database, tables)
  await migrate(database, [foundation, coachingYear], { backupFolder: root })
  return { database, tables, before }
}

const tablesOf = async (database: Database) =>
  (
    await allSqlite<{ name: string }>(
      database,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
  ).map(({ name }) => name)

type Database = Awaited<ReturnType<typeof openWriter>>
type Row = Readonly<Record<string, unknown>>
type Rows = Readonly<Record<string, readonly Row[]>>

async function rowsOf(database: Database, tables: readonly string[]): Promise<Rows> {
  const entries = tables.map(
    async (name) => [name, await allSqlite<Row>(database, `SELECT * FROM "${name}"`)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

it('keeps every value of every table, and adds to it', async () => {
  const { database, tables, before } = await migrated()
  const after = await rowsOf(database, tables)
  for (const name of tables) {
    expect(after[name]).toHaveLength(before[name]?.length ?? -1)
    for (const [index, row] of (before[name] ?? []).entries())
      expect(after[name]?.[index]).toMatchObject(row)
  }
  expect(after['session']?.[0]).toMatchObject({ sharedDisclosure: 'teacher', timedSeconds: 0 })
  expect(await allSqlite(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  await closeSqlite(database)
})

it('gives no id twice: rows that are gone may come back', async () => {
  const { database } = await migrated()
  await execSqlite(
    database,
    `INSERT INTO goal (teacherId, kind, text, measure, unit) VALUES (1, 'teacher-practice', 'a', 'b', 'c');
     INSERT INTO session (heldOn, minutes, mode, type, status) VALUES ('2026-02-05', 10, 'virtual', 'PLC', 'canceled');
     INSERT INTO actionStep (text, owner, status) VALUES ('mine', 'coach', 'open')`,
  )
  const last = await allSqlite(
    database,
    `SELECT (SELECT MAX(id) FROM goal) AS goal, (SELECT MAX(id) FROM session) AS session,
       (SELECT MAX(id) FROM actionStep) AS step`,
  )
  expect(last).toEqual([{ goal: 8, session: 5, step: 10 }])
  await closeSqlite(database)
})

it('undoes what was done in version 1: new columns have their defaults', async () => {
  const { database } = await migrated()
  await closeSqlite(database)
  const backend = createBackend({ settingsFolder: join(root, 'settings'), resourcesFolder: root })
  await openFolder(backend, root)
  await undo(backend.workspace(), 1 as HistoryId)
  const back = await backend
    .workspace()
    .read.selectFrom('session')
    .selectAll()
    .where('id', '=', 4)
    .executeTakeFirst()
  expect(back).toMatchObject({ heldOn: '2026-02-04', mode: 'virtual', status: 'planned' })
  expect(back).toMatchObject({ sharedDisclosure: 'teacher', isFinished: 0, timerStartedAt: null })
  await backend.useWorkspace(null)
})
