/** The lists that are there, renamed and taken out again. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { standardsContract } from '#shared/contracts/standards.ts'
import type { HistoryId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'

type Listed = z.input<typeof standardsContract.lists.output>

export async function standardLists(read: ReadDb): Promise<Listed> {
  const { rows } = await sql<Listed[number]>`
    WITH judged AS (
      SELECT listId, hasNoMatch,
        EXISTS (SELECT 1 FROM standardMatch WHERE stateStandardId = state.id AND isAccepted = 1) AS isMatched,
        EXISTS (SELECT 1 FROM standardMatch WHERE stateStandardId = state.id) AS hasAny
      FROM stateStandard AS state)
    SELECT id, name, source, publisher, version, fileName, importedOn,
      COUNT(judged.listId) AS standards,
      COUNT(*) FILTER (WHERE isMatched = 1) AS matched,
      COUNT(*) FILTER (WHERE isMatched = 0 AND hasNoMatch = 0 AND hasAny = 1) AS toReview,
      COUNT(*) FILTER (WHERE hasNoMatch = 1) AS without
    FROM standardList LEFT JOIN judged ON judged.listId = standardList.id
    GROUP BY standardList.id ORDER BY standardList.id`.execute(read)
  return rows
}

/** @throws {CallError} `STANDARD_LIST_MISSING` */
export async function listNamed(
  read: ReadDb,
  id: number,
): Promise<{ readonly id: number; readonly name: string }> {
  const list = await read
    .selectFrom('standardList')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!list) throw new CallError('STANDARD_LIST_MISSING')
  return list
}

/** @throws {CallError} `STANDARD_LIST_MISSING`, `WORKSPACE_READ_ONLY` */
export async function renameList(
  workspace: OpenWorkspace,
  { id, name }: { readonly id: number; readonly name: string },
): Promise<void> {
  const list = await listNamed(workspace.read, id)
  if (list.name === name) return
  await workspace.mutate(`Rename ${list.name}`, (tx) =>
    tx.updateTable('standardList').set({ name }).where('id', '=', id).execute(),
  )
}

/** Codes on lessons, items and scores stay as they are. @throws {CallError} as renaming */
export async function removeList(
  workspace: OpenWorkspace,
  id: number,
): Promise<{ historyId: HistoryId }> {
  const { name } = await listNamed(workspace.read, id)
  const { historyId } = await workspace.mutate(`Remove ${name}`, (tx) =>
    tx.deleteFrom('standardList').where('id', '=', id).execute(),
  )
  return { historyId }
}
