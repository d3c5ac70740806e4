/** The logo of a school: looked at, made small, and kept as a PNG. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { reportStylesContract } from '#shared/contracts/report-styles.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { unusable, whyUnreadable } from '../../files/unreadable.ts'
import { attachmentPath, forgetFiles, storeBytes } from '../documents/index.ts'

type Logo = z.input<typeof reportStylesContract.logo.output>

const MOST_BYTES = 5_000_000

export async function logoOf({ read, folder }: OpenWorkspace, schoolId: SchoolId): Promise<Logo> {
  const row = await read
    .selectFrom('schoolLogo')
    .select(['fileName', 'storedAs', 'width', 'height'])
    .where('schoolId', '=', schoolId)
    .executeTakeFirst()
  if (!row) return null
  const data = await readFile(attachmentPath(folder, row.storedAs)).catch(() => null)
  if (data === null) return null
  const { fileName, width, height } = row
  return { fileName, width, height, picture: `data:image/png;base64,${data.toString('base64')}` }
}

type Given = { readonly schoolId: SchoolId; readonly path: string }

/** @throws {CallError} `SCHOOL_MISSING`, `FILE_UNUSABLE`, `WORKSPACE_READ_ONLY` */
export async function setLogo(workspace: OpenWorkspace, { schoolId, path }: Given): Promise<void> {
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const school = await workspace.read
    .selectFrom('school')
    .select('name')
    .where('id', '=', schoolId)
    .executeTakeFirst()
  if (!school) throw new CallError('SCHOOL_MISSING')
  // Drawing is a large library; it loads when a logo is added, not when the app starts.
  const { smallPng } = await import('./small-png.ts')
  const { png, width, height } = smallPng(path, await readSmall(path))
  const file = await storeBytes(workspace.folder, basename(path), png)
  try {
    await workspace.mutate(`Give ${school.name} a logo`, async (tx) => {
      await tx.deleteFrom('schoolLogo').where('schoolId', '=', schoolId).execute()
      const { name: fileName, storedAs } = file
      await tx
        .insertInto('schoolLogo')
        .values({ schoolId, fileName, storedAs, width, height })
        .execute()
    })
  } catch (error) {
    await forgetFiles(workspace.folder, [file])
    throw error
  }
}

export async function removeLogo(workspace: OpenWorkspace, schoolId: SchoolId): Promise<void> {
  await workspace.mutate('Remove a school’s logo', (tx) =>
    tx.deleteFrom('schoolLogo').where('schoolId', '=', schoolId).execute(),
  )
}

async function readSmall(path: string): Promise<Buffer> {
  const unreadable = (error: unknown): never => {
    throw unusable(path, whyUnreadable(error))
  }
  const found = await stat(path).catch(unreadable)
  if (!found.isFile()) throw unusable(path, 'It is not a file. Choose a PNG, JPEG or SVG.')
  if (found.size > MOST_BYTES)
    throw unusable(path, 'It is larger than 5 MB. Make it smaller first.')
  return readFile(path).catch(unreadable)
}
