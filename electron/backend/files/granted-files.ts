/** Files that the person chose in a dialog. The page holds a token; only the backend knows the path. */
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'

export type FilePurpose = 'open' | 'save' | 'folder'

export type GrantedFiles = {
  readonly grant: (path: string, purpose: FilePurpose, token?: string) => string
  /** @throws {CallError} `FILE_UNUSABLE` for a token that was never given, or given for something else. */
  readonly path: (token: string, purpose: FilePurpose) => string
}

export function createGrantedFiles(): GrantedFiles {
  const granted = new Map<string, { readonly path: string; readonly purpose: FilePurpose }>()
  return {
    grant: (path, purpose, token = randomBytes(16).toString('hex')) => {
      granted.set(token, { path, purpose })
      return token
    },
    path: (token, purpose) => {
      const file = granted.get(token)
      if (file?.purpose === purpose) return file.path
      throw new CallError('FILE_UNUSABLE', {
        data: {
          name: file ? basename(file.path) : 'The file',
          why: 'It is no longer at hand. Choose it again.',
        },
      })
    },
  }
}
