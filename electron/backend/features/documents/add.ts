/** Attaching files: first all copies, then all rows in one step. */
import { basename } from 'node:path'
import type { z } from 'zod'
import type { documentsContract } from '#shared/contracts/documents.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { attachableSize, forgetFiles, storeFile, type StoredFile } from './store.ts'

type Input = z.output<typeof documentsContract.add.input>
type Output = z.input<typeof documentsContract.add.output>

/** @throws {CallError} `TEACHER_MISSING`, `FILE_UNUSABLE`, `WORKSPACE_READ_ONLY`, `CANCELLED` */
export async function addDocuments(
  backend: Backend,
  { files, ...of }: Input,
  call: CallContext,
): Promise<Output> {
  const workspace = backend.workspace()
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const paths = files.map((token) => backend.files.path(token, 'open'))
  const teacher = await teacherName(workspace, of.teacherId)
  const stored: StoredFile[] = []
  try {
    for await (const file of storeEach(workspace, paths, call)) stored.push(file)
    const { fresh, alreadyThere } = await apart(workspace, stored, of)
    if (fresh.length === 0) return { added: [], alreadyThere }
    const what = fresh.length === 1 ? fresh[0]?.name : `${fresh.length} files`
    const addedOn = await todayIn(workspace)
    const { result } = await workspace.mutate(`Attach ${what} to ${teacher}`, (tx) =>
      insertRows(tx, fresh, { ...of, addedOn }),
    )
    return { added: result, alreadyThere }
  } catch (error) {
    await forgetFiles(workspace.folder, stored)
    throw error
  }
}

async function teacherName(workspace: OpenWorkspace, id: number): Promise<string> {
  const teacher = await workspace.read
    .selectFrom('teacher')
    .select(['givenName', 'familyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) throw new CallError('TEACHER_MISSING')
  return `${teacher.givenName} ${teacher.familyName}`
}

/** All are looked at before the first is copied. */
async function* storeEach(
  workspace: OpenWorkspace,
  paths: readonly string[],
  call: CallContext,
): AsyncGenerator<StoredFile> {
  let whole = 0
  for (const path of paths) whole += await attachableSize(path)
  let done = 0
  for (const path of paths) {
    const title = `Copying ${basename(path)}`
    call.progress({ value: done / Math.max(1, whole), title })
    const onBytes = (bytes: number): void => {
      done += bytes
      call.progress({ value: Math.min(1, done / Math.max(1, whole)), title })
    }
    yield storeFile(workspace.folder, path, { signal: call.signal, onBytes })
  }
  if (call.signal.aborted) throw new CallError('CANCELLED')
}

/** The same content under the same name is one document, however often it is dropped. */
async function apart(
  workspace: OpenWorkspace,
  stored: readonly StoredFile[],
  { teacherId }: { readonly teacherId: number },
) {
  const known = await workspace.read
    .selectFrom('attachment')
    .select(['name', 'sha256'])
    .where('teacherId', '=', teacherId)
    .execute()
  const keyOf = ({ name, sha256 }: Pick<StoredFile, 'name' | 'sha256'>): string =>
    `${sha256} ${name}`
  const seen = new Set(known.map(keyOf))
  const isNew = stored.map((file) => seen.size !== seen.add(keyOf(file)).size)
  return {
    fresh: stored.filter((_, index) => isNew[index]),
    alreadyThere: stored.filter((_, index) => !isNew[index]).map(({ name }) => name),
  }
}

async function insertRows(
  tx: WriteDb,
  files: readonly StoredFile[],
  of: Omit<Input, 'files'> & { readonly addedOn: string },
): Promise<Output['added']> {
  const rows = await tx
    .insertInto('attachment')
    .values(files.map(({ isNew: _isNew, ...file }) => ({ ...file, ...of })))
    .returning(['id', 'name'])
    .execute()
  return rows.map(({ id, name }) => ({ id: id as AttachmentId, name }))
}
