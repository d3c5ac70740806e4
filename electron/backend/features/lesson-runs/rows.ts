/** Rows of the chart that nobody expected. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { changeRun, expectOne, partMissing } from './changing.ts'

export async function addRow(
  workspace: OpenWorkspace,
  { id, kind, name }: Input<'addRow'>,
): Promise<Output<'addRow'>> {
  return changeRun(workspace, { id, label: () => `Add ${name} to the chart` }, async (tx) => {
    const { count } = await tx
      .selectFrom('lessonRunRow')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('runId', '=', id)
      .executeTakeFirstOrThrow()
    const row = await tx
      .insertInto('lessonRunRow')
      .values({ runId: id, strategyId: null, position: count, kind, name, isAnticipated: 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { rowId: row.id }
  })
}

export async function renameRow(
  workspace: OpenWorkspace,
  { id, rowId, name }: Input<'renameRow'>,
): Promise<void> {
  await changeRun(workspace, { id, label: () => `Call it ${name}` }, async (tx) =>
    expectOne(
      await tx
        .updateTable('lessonRunRow')
        .set({ name })
        .where('id', '=', rowId)
        .where('runId', '=', id)
        .executeTakeFirst(),
    ),
  )
}

/** @throws {CallError} `ROW_ANTICIPATED`, `RUN_PART_MISSING` */
export async function removeRow(
  workspace: OpenWorkspace,
  { id, rowId }: Input<'removeRow'>,
): Promise<void> {
  const row = await rowOf(workspace.read, { id, rowId })
  if (row.isAnticipated === 1) throw new CallError('ROW_ANTICIPATED')
  await changeRun(workspace, { id, label: () => `Remove ${row.name} from the chart` }, (tx) =>
    tx.deleteFrom('lessonRunRow').where('id', '=', rowId).execute(),
  )
}

/** @throws {CallError} `RUN_PART_MISSING` */
export async function rowOf(
  read: ReadDb,
  { id, rowId }: { readonly id: number; readonly rowId: number },
) {
  const row = await read
    .selectFrom('lessonRunRow')
    .select(['name', 'isAnticipated'])
    .where('id', '=', rowId)
    .where('runId', '=', id)
    .executeTakeFirst()
  if (!row) throw partMissing()
  return row
}
