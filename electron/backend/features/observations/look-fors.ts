/** The look-fors of one observation. */
import type { WriteDb, OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { expectRow, nameOfObservation } from './expected.ts'

const table = 'observationLookFor'

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function addLookFors(
  workspace: OpenWorkspace,
  { id, texts }: Input<'addLookFors'>,
): Promise<Output<'addLookFors'>> {
  const name = await nameOfObservation(workspace.read, id)
  const { result } = await workspace.mutate(`Add look-fors to ${name}`, (tx) =>
    insertLookFors(tx, id, texts),
  )
  return { added: result }
}

/** At the end, without those that are there. @returns how many were added */
export async function insertLookFors(
  tx: WriteDb,
  observationId: number,
  texts: readonly string[],
): Promise<number> {
  const present = await tx
    .selectFrom(table)
    .select('text')
    .where('observationId', '=', observationId)
    .execute()
  const known = new Set(present.map(({ text }) => text))
  const fresh = [...new Set(texts)].filter((text) => !known.has(text))
  for (const [index, text] of fresh.entries())
    await tx
      .insertInto(table)
      .values({ observationId, position: present.length + index, text })
      .execute()
  return fresh.length
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function updateLookFor(
  workspace: OpenWorkspace,
  { id, lookForId, text }: Input<'updateLookFor'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table, id, rowId: lookForId })
  await workspace.mutate(`Change a look-for of ${name}`, (tx) =>
    tx.updateTable(table).set({ text }).where('id', '=', lookForId).execute(),
  )
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function moveLookFor(
  workspace: OpenWorkspace,
  { id, lookForId, to }: Input<'moveLookFor'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table, id, rowId: lookForId })
  await workspace.mutate(`Move a look-for of ${name}`, async (tx) => {
    const rows = await tx
      .selectFrom(table)
      .select('id')
      .where('observationId', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute()
    const others = rows.map((row) => row.id).filter((rowId) => rowId !== lookForId)
    for (const [position, rowId] of others.toSpliced(to, 0, lookForId).entries())
      await tx
        .updateTable(table)
        .set({ position })
        .where('id', '=', rowId)
        .where('position', '<>', position)
        .execute()
  })
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function removeLookFor(
  workspace: OpenWorkspace,
  { id, lookForId }: Input<'removeLookFor'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table, id, rowId: lookForId })
  await workspace.mutate(`Remove a look-for of ${name}`, (tx) =>
    tx.deleteFrom(table).where('id', '=', lookForId).execute(),
  )
}
