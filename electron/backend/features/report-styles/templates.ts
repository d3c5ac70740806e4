/** Templates of the workspace: read once to see that they are good, then kept as they are. */
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ReportTemplateRow } from '#shared/contracts/report-styles.ts'
import type { ReportTemplateId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { attachmentPath, forgetFiles, storeFile } from '../documents/index.ts'
import { readTemplate } from '../reports/index.ts'

/** By name. */
export async function listTemplates({
  read,
  folder,
}: Pick<OpenWorkspace, 'read' | 'folder'>): Promise<ReportTemplateRow[]> {
  const rows = await read
    .selectFrom('reportTemplate')
    .select(['id', 'name', 'fileName', 'bytes', 'addedOn', 'storedAs'])
    .execute()
  return rows
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ storedAs, id, ...row }) => ({
      ...row,
      id: id as ReportTemplateId,
      isThere: existsSync(attachmentPath(folder, storedAs)),
    }))
}

type Added = { readonly path: string; readonly name: string | undefined }

/** @throws {CallError} `FILE_UNUSABLE`, `TEMPLATE_NAME_TAKEN`, `WORKSPACE_READ_ONLY` */
export async function addTemplate(workspace: OpenWorkspace, { path, name: given }: Added) {
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const { leftOut } = await readTemplate(path)
  const name = given ?? basename(path, extname(path)).slice(0, 80)
  await mustBeFree(workspace, name)
  const addedOn = await todayIn(workspace)
  const copying = { signal: new AbortController().signal, onBytes: () => undefined }
  const file = await storeFile(workspace.folder, path, copying)
  try {
    const { result } = await workspace.mutate(`Add the template ${name}`, (tx) =>
      tx
        .insertInto('reportTemplate')
        .values({
          name,
          fileName: file.name,
          storedAs: file.storedAs,
          bytes: file.bytes,
          addedOn,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    return { id: result.id as ReportTemplateId, name, leftOut: [...leftOut] }
  } catch (error) {
    await forgetFiles(workspace.folder, [file])
    throw error
  }
}

type Renamed = { readonly id: ReportTemplateId; readonly name: string }

/** @throws {CallError} `TEMPLATE_MISSING`, `TEMPLATE_NAME_TAKEN` */
export async function renameTemplate(workspace: OpenWorkspace, { id, name }: Renamed) {
  const before = await nameOf(workspace, id)
  if (before === name) return
  await mustBeFree(workspace, name, id)
  await workspace.mutate(`Rename the template ${before}`, (tx) =>
    tx.updateTable('reportTemplate').set({ name }).where('id', '=', id).execute(),
  )
}

/** @throws {CallError} `TEMPLATE_MISSING` */
export async function removeTemplate(workspace: OpenWorkspace, id: ReportTemplateId) {
  const name = await nameOf(workspace, id)
  await workspace.mutate(`Remove the template ${name}`, (tx) =>
    tx.deleteFrom('reportTemplate').where('id', '=', id).execute(),
  )
}

async function nameOf({ read }: OpenWorkspace, id: ReportTemplateId): Promise<string> {
  const row = await read
    .selectFrom('reportTemplate')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new CallError('TEMPLATE_MISSING')
  return row.name
}

async function mustBeFree({ read }: OpenWorkspace, name: string, own?: number): Promise<void> {
  const rows = await read.selectFrom('reportTemplate').select(['id', 'name']).execute()
  const same = name.toLocaleLowerCase('en-US')
  const isTaken = rows.some((row) => row.id !== own && row.name.toLocaleLowerCase('en-US') === same)
  if (isTaken) throw new CallError('TEMPLATE_NAME_TAKEN', { data: { name } })
}
