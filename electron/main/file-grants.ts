/** Exchanges paths that the person chose for random tokens; only main and backend know the paths. */
import { randomBytes } from 'node:crypto'
import type { FileToken } from '#shared/shell/shell-contract.ts'
import type { FileGrant } from './backend-process.ts'

export type FileGrants = {
  readonly add: (path: string, purpose: FileGrant['purpose']) => FileToken
  /** @throws when this token was never given out. */
  readonly find: (token: FileToken) => FileGrant
}

export function createFileGrants(tell: (grant: FileGrant) => void): FileGrants {
  const known = new Map<FileToken, FileGrant>()
  return {
    add: (path, purpose) => {
      const grant = { token: randomBytes(16).toString('hex'), path, purpose }
      known.set(grant.token, grant)
      tell(grant)
      return grant.token
    },
    find: (token) => {
      const grant = known.get(token)
      if (!grant) throw new Error('This file is no longer known; choose it again.')
      return grant
    },
  }
}
