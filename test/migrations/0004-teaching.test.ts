/** From version 3 to 4: items keep what they were, and undo brings back a key that was changed before. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import { openWriter } from '#backend/database/connection.ts'
import { migrate } from '#backend/database/migrate.ts'
import { migrations } from '#backend/database/migrations/index.ts'
import { allSqlite, closeSqlite, execSqlite } from '#backend/database/sqlite.ts'
import { undo } from '#backend/features/history/index.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import type { HistoryId } from '#shared/domain/ids.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'numberline-migration-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** One item with options, whose key step 1 changed from B to C, and one that a person scored. */
const versionThree = `
INSERT INTO workspaceInfo (id, name, schoolYearStartsOn, schoolYearEndsOn, createdAt)
VALUES (1, 'Old', '2025-08-18', '2026-06-05', '2025-08-01T00:00:00Z');
INSERT INTO history (id, kind, label, createdAt) VALUES
  (1, 'do', 'Change the key of Q1', '2025-10-02T10:00:00Z');
INSERT INTO assessment (id, name) VALUES (1, 'Unit quiz');
INSERT INTO item (id, assessmentId, position, label, standardCode, maxPoints, answerKey) VALUES
  (1, 1, 1, 'Q1', '4.NF.A.1', 1, 'C'), (2, 1, 2, 'Q2', '4.NF.A.2', 4, NULL);
INSERT INTO itemOption (id, itemId, label, text) VALUES (1, 1, 'B', '6/8'), (2, 1, 'C', '3/8');
INSERT INTO historyChange (historyId, tableName, rowId, oldRow) VALUES (1, 'item', 1,
  '{"id":1,"assessmentId":1,"position":1,"label":"Q1","standardCode":"4.NF.A.1","depthOfKnowledge":null,"maxPoints":1,"answerKey":"B","stem":""}');
`

async function migrated() {
  const database = await openWriter(join(root, 'numberline.db'))
  await migrate(
    database,
    migrations.filter(({ version }) => version <= 3),
    { backupFolder: root },
  )
  await execSqlite(database, versionThree)
  await migrate(database, migrations, { backupFolder: root })
  return database
}

it('tells an item with options from one that was scored by points', async () => {
  const database = await migrated()
  expect(
    await allSqlite(
      database,
      'SELECT label, kind, scoring, scoredBy, isDropped FROM item ORDER BY id',
    ),
  ).toEqual([
    { label: 'Q1', kind: 'one answer', scoring: 'all or nothing', scoredBy: 'file', isDropped: 0 },
    { label: 'Q2', kind: 'points', scoring: 'all or nothing', scoredBy: 'file', isDropped: 0 },
  ])
  expect(await allSqlite(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(await allSqlite(database, 'PRAGMA foreign_key_check')).toEqual([])
  await closeSqlite(database)
})

it('undoes a change of a key made in version 3', async () => {
  await closeSqlite(await migrated())
  const backend = createBackend({ settingsFolder: join(root, 'settings'), resourcesFolder: root })
  await openFolder(backend, root)
  await undo(backend.workspace(), 1 as HistoryId)
  const back = await backend
    .workspace()
    .read.selectFrom('item')
    .select(['label', 'answerKey', 'kind', 'maxPoints'])
    .where('id', '=', 1)
    .execute()
  expect(back).toEqual([{ label: 'Q1', answerKey: 'B', kind: 'one answer', maxPoints: 1 }])
  await backend.useWorkspace(null)
})
