/** Notes as they are typed: each save is a committed write, and one text is one undo step. */
import type { z } from 'zod'
import type { sessionsContract } from '#shared/contracts/sessions.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { nameOfSession } from './participants.ts'

type Input = z.output<typeof sessionsContract.saveNote.input>

/** @throws {CallError} `SESSION_MISSING` */
export async function saveNote(workspace: OpenWorkspace, { id, note, text }: Input): Promise<void> {
  const name = await nameOfSession(workspace.read, id)
  await workspace.mutate(
    `Write the ${note} note of ${name}`,
    (tx) =>
      tx
        .updateTable('session')
        .set(note === 'shared' ? { sharedNote: text } : { privateNote: text })
        .where('id', '=', id)
        .execute(),
    { mergeKey: `session-note-${note}-${id}` },
  )
}
