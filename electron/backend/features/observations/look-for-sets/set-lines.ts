/** The lines of a set: added, changed, moved, removed. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import type { Input, Output } from '../call-input.ts'
import { insertLines, nameOfSet } from './sets.ts'

/** @throws {CallError} `LOOK_FOR_SET_MISSING` */
export async function addLines(
  workspace: OpenWorkspace,
  { id, texts }: Input<'addSetLines'>,
): Promise<Output<'addSetLines'>> {
  const name = await nameOfSet(workspace.read, id)
  const { result } = await workspace.mutate(`Add look-fors to ${name}`, (tx) =>
    insertLines(tx, id, texts),
  )
  return { added: result }
}

/** @throws {CallError} `LOOK_FOR_SET_MISSING`, `LOOK_FOR_MISSING` */
export async function updateLine(
  workspace: OpenWorkspace,
  { id, lineId, text }: Input<'updateSetLine'>,
): Promise<void> {
  const name = await expectLine(workspace.read, id, lineId)
  await workspace.mutate(`Change a look-for of ${name}`, (tx) =>
    tx.updateTable('lookForSetLine').set({ text }).where('id', '=', lineId).execute(),
  )
}

/** @throws {CallError} `LOOK_FOR_SET_MISSING`, `LOOK_FOR_MISSING` */
export async function moveLine(
  workspace: OpenWorkspace,
  { id, lineId, to }: Input<'moveSetLine'>,
): Promise<void> {
  const name = await expectLine(workspace.read, id, lineId)
  await workspace.mutate(`Move a look-for of ${name}`, async (tx) => {
    const others = (await lineIds(tx, id)).filter((other) => other !== lineId)
    for (const [position, moved] of others.toSpliced(to, 0, lineId).entries())
      await tx
        .updateTable('lookForSetLine')
        .set({ position })
        .where('id', '=', moved)
        .where('position', '<>', position)
        .execute()
  })
}

/** @throws {CallError} `LOOK_FOR_SET_MISSING`, `LOOK_FOR_MISSING` */
export async function removeLine(
  workspace: OpenWorkspace,
  { id, lineId }: Input<'removeSetLine'>,
): Promise<void> {
  const name = await expectLine(workspace.read, id, lineId)
  await workspace.mutate(`Remove a look-for of ${name}`, (tx) =>
    tx.deleteFrom('lookForSetLine').where('id', '=', lineId).execute(),
  )
}

async function lineIds(read: ReadDb, id: number): Promise<readonly number[]> {
  const rows = await read
    .selectFrom('lookForSetLine')
    .select('id')
    .where('lookForSetId', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** @returns the name of the set */
async function expectLine(read: ReadDb, id: number, lineId: number): Promise<string> {
  const name = await nameOfSet(read, id)
  if (!(await lineIds(read, id)).includes(lineId)) throw new CallError('LOOK_FOR_MISSING')
  return name
}
