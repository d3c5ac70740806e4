/** Which step comes next in either direction, and taking it. */
import type { HistoryId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import { activeSteps, recordStep, type HistoryKind } from '../../database/history.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { revertStep } from '../../database/undo-step.ts'

type Entry = { readonly id: HistoryId; readonly label: string; readonly createdAt: string }
export type HistoryState = { readonly undo: Entry | null; readonly redo: Entry | null }

export async function historyState(read: ReadDb): Promise<HistoryState> {
  const rows = await read
    .selectFrom('history')
    .select(['id', 'kind', 'label', 'createdAt'])
    .where('undoneById', 'is', null)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const entry = (row: (typeof rows)[number] | undefined): Entry | null =>
    row ? { id: row.id as HistoryId, label: row.label, createdAt: row.createdAt } : null
  const done = rows.find(({ kind }) => kind !== 'undo')
  const lastDo = rows.find(({ kind }) => kind === 'do')?.id ?? 0
  const undone = rows.find(({ kind, id }) => kind === 'undo' && id > lastDo)
  return { undo: entry(done), redo: entry(undone) }
}

/** @throws {CallError} `NOTHING_TO_UNDO`, `UNDO_BLOCKED`, `WORKSPACE_READ_ONLY` */
export const undo = (workspace: OpenWorkspace, id?: HistoryId): Promise<Entry> =>
  revert(workspace, 'undo', async (read) =>
    id === undefined ? (await historyState(read)).undo : held(read, id),
  )

/** @throws {CallError} `NOTHING_TO_UNDO`, `WORKSPACE_READ_ONLY` */
export const redo = (workspace: OpenWorkspace): Promise<Entry> =>
  revert(workspace, 'redo', async (read) => (await historyState(read)).redo)

/** The newest form of a step that still holds: itself, or its redo. */
async function held(read: ReadDb, id: HistoryId): Promise<Entry | null> {
  const active = await activeSteps(read)
  if (!active.has(id)) return null
  let current = await step(read, id)
  while (current?.undoneById != null) {
    const undoing = await step(read, current.undoneById)
    current = undoing?.undoneById == null ? undefined : await step(read, undoing.undoneById)
  }
  return current ? { ...current, id: current.id as HistoryId } : null
}

const step = (read: ReadDb, id: number) =>
  read
    .selectFrom('history')
    .select(['id', 'label', 'createdAt', 'undoneById'])
    .where('id', '=', id)
    .executeTakeFirst()

/** What is taken back is looked up inside of the transaction: two calls at once take back two steps. */
async function revert(
  workspace: OpenWorkspace,
  kind: Exclude<HistoryKind, 'do'>,
  find: (read: ReadDb) => Promise<Entry | null>,
): Promise<Entry> {
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const { target, tables } = await workspace.connections.write.transaction().execute(async (tx) => {
    const found = await find(tx)
    if (!found) throw new CallError('NOTHING_TO_UNDO')
    const recorded = await recordStep(
      tx,
      { kind, label: found.label, targetId: found.id },
      (recordingId) => revertStep(tx, found, { id: recordingId, tables: workspace.tables }),
    )
    await tx
      .updateTable('history')
      .set({ undoneById: recorded.historyId })
      .where('id', '=', found.id)
      .execute()
    return { target: found, tables: recorded.tables }
  })
  workspace.announce([...tables, 'history'])
  return target
}
