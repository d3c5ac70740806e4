/** The coach's own sets of look-fors. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { todayIn } from '../../../database/today.ts'
import type { Input, Output } from '../call-input.ts'

type OwnSet = Output<'lookForSets'>['own'][number]

export async function ownSets(read: ReadDb): Promise<OwnSet[]> {
  const sets = await read.selectFrom('lookForSet').selectAll().execute()
  const lines = await read
    .selectFrom('lookForSetLine')
    .select(['id', 'lookForSetId', 'text'])
    .orderBy('position')
    .orderBy('id')
    .execute()
  const bySet = Map.groupBy(lines, ({ lookForSetId }) => lookForSetId)
  return sets
    .map((set) => ({
      ...set,
      lines: (bySet.get(set.id) ?? []).map(({ id, text }) => ({ id, text })),
    }))
    .toSorted(
      (a, b) =>
        Number(a.archivedOn !== null) - Number(b.archivedOn !== null) ||
        a.name.localeCompare(b.name, 'en'),
    )
}

export async function addSets(
  workspace: OpenWorkspace,
  { sets }: Input<'addLookForSets'>,
): Promise<Output<'addLookForSets'>> {
  const [first] = sets
  const label =
    sets.length === 1 ? `Add the look-fors ${first?.name}` : `Add ${sets.length} sets of look-fors`
  const { result } = await workspace.mutate(label, async (tx) => {
    const ids: number[] = []
    for (const { name, lines } of sets) {
      const { id } = await tx
        .insertInto('lookForSet')
        .values({ name, archivedOn: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertLines(tx, id, lines)
      ids.push(id)
    }
    return ids
  })
  return { ids: result }
}

/** At the end, without those that are there. @returns how many were added */
export async function insertLines(
  tx: WriteDb,
  lookForSetId: number,
  texts: readonly string[],
): Promise<number> {
  const present = await tx
    .selectFrom('lookForSetLine')
    .select('text')
    .where('lookForSetId', '=', lookForSetId)
    .execute()
  const known = new Set(present.map(({ text }) => text))
  const fresh = [...new Set(texts)].filter((text) => !known.has(text))
  for (const [index, text] of fresh.entries())
    await tx
      .insertInto('lookForSetLine')
      .values({ lookForSetId, position: present.length + index, text })
      .execute()
  return fresh.length
}

/** @throws {CallError} `LOOK_FOR_SET_MISSING` */
export async function nameOfSet(read: ReadDb, id: number): Promise<string> {
  const set = await read
    .selectFrom('lookForSet')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!set) throw new CallError('LOOK_FOR_SET_MISSING')
  return set.name
}

/** @throws {CallError} `LOOK_FOR_SET_MISSING` */
export async function updateSet(
  workspace: OpenWorkspace,
  { id, changes: { name, isArchived } }: Input<'updateLookForSet'>,
): Promise<void> {
  const before = await nameOfSet(workspace.read, id)
  if (name === undefined && isArchived === undefined) return
  const today = await todayIn(workspace)
  const verb = isArchived === undefined ? 'Rename' : isArchived ? 'Archive' : 'Bring back'
  await workspace.mutate(`${verb} the look-fors ${before}`, (tx) =>
    tx
      .updateTable('lookForSet')
      .set({
        ...(name !== undefined && { name }),
        ...(isArchived !== undefined && { archivedOn: isArchived ? today : null }),
      })
      .where('id', '=', id)
      .execute(),
  )
}

/** @throws {CallError} `LOOK_FOR_SET_MISSING` */
export async function removeSet(workspace: OpenWorkspace, id: number): Promise<void> {
  const name = await nameOfSet(workspace.read, id)
  await workspace.mutate(`Remove the look-fors ${name}`, (tx) =>
    tx.deleteFrom('lookForSet').where('id', '=', id).execute(),
  )
}
