/** From version 2 to 3: scores keep what they were, and undo brings back one that was changed before. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import { openWriter } from '#backend/database/connection.ts'
import { migrate } from '#backend/database/migrate.ts'
import { foundation } from '#backend/database/migrations/0001-foundation.ts'
import { coachingYear } from '#backend/database/migrations/0002-coaching-year.ts'
import { vendorScores } from '#backend/database/migrations/0003-vendor-scores.ts'
import { allSqlite, closeSqlite, execSqlite } from '#backend/database/sqlite.ts'
import { undo } from '#backend/features/history/index.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import type { HistoryId } from '#shared/domain/ids.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'numberline-migration-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Step 2 corrected the score from 7 to 8. */
const versionTwo = `
INSERT INTO workspaceInfo (id, name, schoolYearStartsOn, schoolYearEndsOn, createdAt)
VALUES (1, 'Old', '2025-08-18', '2026-06-05', '2025-08-01T00:00:00Z');
INSERT INTO student (id, code) VALUES (1, 'S-0001');
INSERT INTO history (id, kind, label, createdAt) VALUES
  (1, 'do', 'Import fall.csv', '2025-10-01T10:00:00Z'),
  (2, 'do', 'Import fall, corrected.csv', '2025-10-02T10:00:00Z');
INSERT INTO importBatch (id, historyId, fileName, sha256, recipeId, recipeName, rowsRead, rowsStored,
  rowsChanged, rowsRefused, rowsRepeated, rowsNotStudents, studentsNew, studentsMatched, committedAt)
VALUES (1, 1, 'fall.csv', 'ab', 'any', 'Any', 1, 1, 0, 0, 0, 0, 1, 0, '2025-10-01T10:00:00Z');
INSERT INTO assessment (id, name) VALUES (1, 'Unit test');
INSERT INTO administration (id, assessmentId, window, schoolYear, windowOrder) VALUES (1, 1, 'Fall', '2025-26', 1);
INSERT INTO measure (id, assessmentId, kind, code, maximum) VALUES (1, 1, 'overall', 'Overall', 10);
INSERT INTO sitting (id, administrationId, studentId, testedOn) VALUES (1, 1, 1, '2025-09-15');
INSERT INTO score (id, sittingId, measureId, points, possible, missing, batchId) VALUES (4, 1, 1, 8, 10, NULL, 1);
INSERT INTO historyChange (historyId, tableName, rowId, oldRow) VALUES (2, 'score', 4,
  '{"id":4,"sittingId":1,"measureId":1,"points":7,"possible":10,"missing":null,"batchId":1}');
`

async function migrated() {
  const database = await openWriter(join(root, 'numberline.db'))
  await migrate(database, [foundation, coachingYear], { backupFolder: root })
  await execSqlite(database, versionTwo)
  await migrate(database, [foundation, coachingYear, vendorScores], { backupFolder: root })
  return database
}

const stored = { id: 4, sittingId: 1, measureId: 1, points: 8, possible: 10, missing: null }
const nothingMore = { standardError: null, percentile: null, level: null, figures: null }

it('keeps scores, adds what is unknown of them, and refuses figures that are no JSON', async () => {
  const database = await migrated()
  expect(await allSqlite(database, 'SELECT * FROM score')).toEqual([
    { ...stored, batchId: 1, ...nothingMore },
  ])
  expect(await allSqlite(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  await expect(execSqlite(database, "UPDATE score SET figures = 'SGP 52'")).rejects.toThrow(/CHECK/)
  await execSqlite(database, 'UPDATE score SET figures = \'{"SGP":"52"}\'')
  await closeSqlite(database)
})

it('undoes a correction made in version 2', async () => {
  await closeSqlite(await migrated())
  const backend = createBackend({ settingsFolder: join(root, 'settings'), resourcesFolder: root })
  await openFolder(backend, root)
  await undo(backend.workspace(), 2 as HistoryId)
  const back = await backend.workspace().read.selectFrom('score').selectAll().execute()
  expect(back).toEqual([{ ...stored, points: 7, batchId: 1, ...nothingMore }])
  await backend.useWorkspace(null)
})
