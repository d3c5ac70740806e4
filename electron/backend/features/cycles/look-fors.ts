/** What to look for while watching a lesson, in the order that coach and teacher agreed on. */
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input } from './call-input.ts'
import { cycleRecord, lookForRecord } from './expected.ts'

export const lookForsOf = (read: ReadDb, cycleId: number) =>
  read
    .selectFrom('lookFor')
    .select(['id', 'text'])
    .where('cycleId', '=', cycleId)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** At the end of the list. */
export async function addLookFors(workspace: OpenWorkspace, { id, texts }: Input<'addLookFors'>) {
  const { title } = await cycleRecord(workspace.read, id)
  const what = texts.length === 1 ? 'look-for' : `${texts.length} look-fors`
  await workspace.mutate(`Add ${what} to ${title}`, async (tx) => {
    const { last } = await tx
      .selectFrom('lookFor')
      .select((select) => select.fn.max('position').as('last'))
      .where('cycleId', '=', id)
      .executeTakeFirstOrThrow()
    const from = (last ?? -1) + 1
    await tx
      .insertInto('lookFor')
      .values(texts.map((text, index) => ({ cycleId: id, position: from + index, text })))
      .execute()
  })
}

export async function updateLookFor(workspace: OpenWorkspace, input: Input<'updateLookFor'>) {
  const { title } = await lookForRecord(workspace.read, input.lookForId)
  await workspace.mutate(`Change look-for of ${title}`, (tx) =>
    tx.updateTable('lookFor').set({ text: input.text }).where('id', '=', input.lookForId).execute(),
  )
}

export async function moveLookFor(workspace: OpenWorkspace, input: Input<'moveLookFor'>) {
  const { lookForId, to } = input
  const { title, cycleId } = await lookForRecord(workspace.read, lookForId)
  const ids = (await lookForsOf(workspace.read, cycleId)).map(({ id }) => id)
  const order = ids.filter((id) => id !== lookForId).toSpliced(to, 0, lookForId)
  await workspace.mutate(`Move look-for of ${title}`, async (tx) => {
    for (const [position, id] of order.entries())
      await tx
        .updateTable('lookFor')
        .set({ position })
        .where('id', '=', id)
        .where('position', '!=', position)
        .execute()
  })
}

export async function removeLookFor(workspace: OpenWorkspace, input: Input<'removeLookFor'>) {
  const { title } = await lookForRecord(workspace.read, input.lookForId)
  await workspace.mutate(`Remove look-for of ${title}`, (tx) =>
    tx.deleteFrom('lookFor').where('id', '=', input.lookForId).execute(),
  )
}
