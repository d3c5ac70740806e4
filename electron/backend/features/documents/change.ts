/** Where a document may go, what it belongs to, and taking it away; each is one undo step. */
import type { z } from 'zod'
import type { documentsContract } from '#shared/contracts/documents.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'

type Update = z.output<typeof documentsContract.update.input>

/** @throws {CallError} `DOCUMENT_GONE` */
export async function updateDocument(
  workspace: OpenWorkspace,
  { id, changes }: Update,
): Promise<void> {
  const name = await nameOf(workspace, id)
  const { disclosure, cycleId, sessionId, lessonId } = changes
  const set = {
    ...(disclosure !== undefined && { disclosure }),
    ...(cycleId !== undefined && { cycleId }),
    ...(sessionId !== undefined && { sessionId }),
    ...(lessonId !== undefined && { lessonId }),
  }
  if (Object.keys(set).length === 0) return
  await workspace.mutate(`Change ${name}`, (tx) =>
    tx.updateTable('attachment').set(set).where('id', '=', id).execute(),
  )
}

/** @throws {CallError} `DOCUMENT_GONE` */
export async function removeDocument(workspace: OpenWorkspace, id: AttachmentId): Promise<void> {
  const name = await nameOf(workspace, id)
  await workspace.mutate(`Remove ${name}`, (tx) =>
    tx.deleteFrom('attachment').where('id', '=', id).execute(),
  )
}

async function nameOf({ read }: OpenWorkspace, id: AttachmentId): Promise<string> {
  const row = await read
    .selectFrom('attachment')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new CallError('DOCUMENT_GONE', { data: { name: 'This document' } })
  return row.name
}
