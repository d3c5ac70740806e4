/** What was imported: batches that stand, and batches that were undone. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { importBatch, ImportProblem } from '#shared/contracts/imports.ts'
import type { HistoryId, ImportBatchId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { activeSteps } from '../../database/history.ts'
import { groupProblems, problemExamples, type ProblemRow } from './problems.ts'

type Batch = z.infer<typeof importBatch>

/** All batches, the latest first. One is undone when its step of the history no longer holds. */
export async function listBatches(read: ReadDb): Promise<Batch[]> {
  const rows = await read.selectFrom('importBatch').selectAll().orderBy('id', 'desc').execute()
  const active = await activeSteps(read)
  return rows.map((row) => ({
    id: row.id as ImportBatchId,
    historyId: row.historyId as HistoryId,
    fileName: row.fileName,
    recipeName: row.recipeName,
    committedAt: row.committedAt,
    isUndone: !active.has(row.historyId),
    accounting: {
      rowsRead: row.rowsRead,
      rowsStored: row.rowsStored,
      rowsChanged: row.rowsChanged,
      rowsRefused: row.rowsRefused,
      rowsRepeated: row.rowsRepeated,
      rowsNotStudents: row.rowsNotStudents,
      studentsNew: row.studentsNew,
      studentsMatched: row.studentsMatched,
    },
  }))
}

/** The latest batch of the very same bytes that still stands. */
export async function storedBatchOf(
  read: ReadDb,
  sha256: string,
): Promise<{ readonly id: number; readonly committedAt: string } | null> {
  const rows = await read
    .selectFrom('importBatch')
    .select(['id', 'historyId', 'committedAt'])
    .where('sha256', '=', sha256)
    .orderBy('id', 'desc')
    .execute()
  if (rows.length === 0) return null
  const active = await activeSteps(read)
  return rows.find(({ historyId }) => active.has(historyId)) ?? null
}

export async function problemsOfBatch(
  read: ReadDb,
  batchId: ImportBatchId,
): Promise<ImportProblem[]> {
  const query = problemExamples('importProblem', 'rowNumber', `batchId = ${Number(batchId)}`)
  const { rows } = await sql.raw<ProblemRow>(query).execute(read)
  return groupProblems(rows)
}
