/** Lines with their time, and look-fors that were seen. */
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { changeRun, expectOne, partMissing } from './changing.ts'

/** @throws {CallError} `RUN_PART_MISSING` when the look-for is gone, or a line says nothing */
export async function addNote(
  workspace: OpenWorkspace,
  { id, text, lookForId, isPrivate }: Input<'addNote'>,
): Promise<Output<'addNote'>> {
  const lookFor = await workspace.read
    .selectFrom('lessonRunLookFor')
    .select('text')
    .where('id', '=', lookForId ?? 0)
    .where('runId', '=', id)
    .executeTakeFirst()
  if (lookForId !== null && !lookFor) throw partMissing()
  const label = lookFor ? `Mark “${lookFor.text}”` : 'Note a line'
  return changeRun(workspace, { id, label: () => label }, async (tx) => {
    const note = await tx
      .insertInto('lessonRunNote')
      .values({
        ...{ runId: id, lookForId, text: text.trim(), isPrivate: flag(isPrivate) },
        notedAt: workspace.now().toISOString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { noteId: note.id }
  })
}

export async function updateNote(
  workspace: OpenWorkspace,
  { id, noteId, changes }: Input<'updateNote'>,
): Promise<void> {
  const { text, isPrivate } = changes
  const set = {
    ...(text !== undefined && { text: text.trim() }),
    ...(isPrivate !== undefined && { isPrivate: flag(isPrivate) }),
  }
  if (Object.keys(set).length === 0) return
  await changeRun(workspace, { id, label: () => 'Change a line' }, async (tx) =>
    expectOne(
      await tx
        .updateTable('lessonRunNote')
        .set(set)
        .where('id', '=', noteId)
        .where('runId', '=', id)
        .executeTakeFirst(),
    ),
  )
}

export async function removeNote(
  workspace: OpenWorkspace,
  { id, noteId }: Input<'removeNote'>,
): Promise<void> {
  await changeRun(workspace, { id, label: () => 'Remove a line' }, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('lessonRunNote')
      .where('id', '=', noteId)
      .where('runId', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw partMissing()
  })
}

/** SQLite has no booleans. */
const flag = (is: boolean): 0 | 1 => (is ? 1 : 0)
