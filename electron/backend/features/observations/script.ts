/** The script and what is taken with one key: written as it happens, mended and removed later. */
import { markWords } from '#shared/domain/observations/observation-words.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { expectRow, named, nameOfObservation } from './expected.ts'

/**
 * The first save of a key makes the line, later ones change what it says: so a save that is tried again
 * stores nothing twice. An emptied line goes.
 * @throws {CallError} `OBSERVATION_MISSING`
 */
export async function saveLine(
  workspace: OpenWorkspace,
  { id, key, second, ...said }: Input<'saveLine'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  const line = { ...said, text: said.text.trim() }
  await named(() =>
    workspace.mutate(
      `Write a line of ${name}`,
      async (tx) => {
        const stored = await tx
          .selectFrom('observationLine')
          .select('id')
          .where('observationId', '=', id)
          .where('lineKey', '=', key)
          .executeTakeFirst()
        if (line.text === '') {
          await tx
            .deleteFrom('observationLine')
            .where('id', '=', stored?.id ?? 0)
            .execute()
        } else if (stored) {
          await tx.updateTable('observationLine').set(line).where('id', '=', stored.id).execute()
        } else {
          await tx
            .insertInto('observationLine')
            .values({ ...line, observationId: id, lineKey: key, second })
            .execute()
        }
      },
      { mergeKey: `observation-line-${id}-${key}` },
    ),
  )
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function changeLine(
  workspace: OpenWorkspace,
  { id, lineId, changes }: Input<'changeLine'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table: 'observationLine', id, rowId: lineId })
  if (Object.keys(changes).length === 0) return
  const { second, who, text, lookForId } = changes
  await named(() =>
    workspace.mutate(`Change a line of ${name}`, (tx) =>
      tx
        .updateTable('observationLine')
        .set({
          ...(second !== undefined && { second }),
          ...(who !== undefined && { who }),
          ...(text !== undefined && { text }),
          ...(lookForId !== undefined && { lookForId }),
        })
        .where('id', '=', lineId)
        .execute(),
    ),
  )
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function removeLine(
  workspace: OpenWorkspace,
  { id, lineId }: Input<'removeLine'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table: 'observationLine', id, rowId: lineId })
  await workspace.mutate(`Remove a line of ${name}`, (tx) =>
    tx.deleteFrom('observationLine').where('id', '=', lineId).execute(),
  )
}

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function addMark(
  workspace: OpenWorkspace,
  { id, kind, second }: Input<'mark'>,
): Promise<Output<'mark'>> {
  const name = await nameOfObservation(workspace.read, id)
  const { result } = await workspace.mutate(`Count “${markWords[kind].label}” in ${name}`, (tx) =>
    tx
      .insertInto('observationMark')
      .values({ observationId: id, kind, second })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { markId: result.id }
}

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_ROW_MISSING` */
export async function removeMark(
  workspace: OpenWorkspace,
  { id, markId }: Input<'removeMark'>,
): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await expectRow(workspace.read, { table: 'observationMark', id, rowId: markId })
  await workspace.mutate(`Take back a count in ${name}`, (tx) =>
    tx.deleteFrom('observationMark').where('id', '=', markId).execute(),
  )
}
