/** Each new link to the backend starts with no workspace; the last one is opened again by itself. */
import { useQuery } from '@tanstack/react-query'
import { backend } from './backend.ts'
import type { BackendLink } from './backend.ts'
import { hasCode } from './describe-error.ts'
import { readAgain } from './query-client.ts'

/** What stopped the last workspace from opening; null when it did or when there was none. */
export type ReopenFailure = { readonly error: unknown } | null

export function useReopening(link: BackendLink) {
  const number = link.status === 'ready' ? link.number : 0
  return useQuery({
    queryKey: ['app', 'reopen', number],
    enabled: number > 0,
    retry: false,
    queryFn: reopenLast,
  })
}

async function reopenLast(): Promise<ReopenFailure> {
  const { workspace } = backend()
  if (await workspace.current()) return null
  const recents = await workspace.recents()
  if (recents.length === 0) return null
  try {
    await workspace.open({ last: true })
    return null
  } catch (error) {
    if (hasCode(error, 'CONNECTION_LOST')) throw error
    return { error }
  } finally {
    void readAgain()
  }
}
