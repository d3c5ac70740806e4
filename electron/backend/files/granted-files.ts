/** Files that the person chose in a dialog. The page holds a token; only the backend knows the path. */
import { randomBytes } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'

export type FilePurpose = 'open' | 'save' | 'folder'

export type GrantedFiles = {
  readonly grant: (path: string, purpose: FilePurpose, token?: string) => string
  /**
   * @throws {CallError} `FILE_UNUSABLE` for a token that was never given, or given for something
   *   else, and for a file to be saved inside the workspace: that folder is not for documents.
   */
  readonly path: (token: string, purpose: FilePurpose) => string
}

/** @param ownFolder the folder of the open workspace, if one is open. */
export function createGrantedFiles(ownFolder: () => string | null): GrantedFiles {
  const granted = new Map<string, { readonly path: string; readonly purpose: FilePurpose }>()
  return {
    grant: (path, purpose, token = randomBytes(16).toString('hex')) => {
      granted.set(token, { path, purpose })
      return token
    },
    path: (token, purpose) => {
      const file = granted.get(token)
      if (file?.purpose !== purpose)
        throw unusable(file?.path, 'It is no longer at hand. Choose it again.')
      if (purpose === 'save' && isWithin(file.path, ownFolder()))
        throw unusable(file.path, 'This folder is Numberline’s own. Save it somewhere else.')
      return file.path
    },
  }
}

const unusable = (path: string | undefined, why: string): CallError =>
  new CallError('FILE_UNUSABLE', { data: { name: path ? basename(path) : 'The file', why } })

/** By real paths, so that a link does not lead in. A folder that is not there holds nothing. */
function isWithin(file: string, folder: string | null): boolean {
  if (folder === null) return false
  const parent = realPathOrNull(dirname(file))
  const own = realPathOrNull(folder)
  return parent !== null && own !== null && `${parent}${sep}`.startsWith(`${own}${sep}`)
}

function realPathOrNull(path: string): string | null {
  try {
    return realpathSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
