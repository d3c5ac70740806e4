/** One cache of what the backend said; every committed write makes the page read again. */
import { QueryClient } from '@tanstack/react-query'
import { onBackendChange } from './backend.ts'
import { hasCode } from './describe-error.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The backend tells when something changed, so nothing grows stale by itself.
      staleTime: Number.POSITIVE_INFINITY,
      retry: (count, error) => count < 20 && hasCode(error, 'CONNECTION_LOST'),
      retryDelay: 250,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** Reads of the page's own life (`app`) are done once; all others speak of the backend. */
const isOfBackend = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey[0] !== 'app'

/** Local reads take milliseconds: all that is on screen is read again, the rest when next shown. */
export const readAgain = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: isOfBackend })

/** Another workspace: what the last one said must not flash up. Which one is open stays known. */
export const forgetAll = (): void =>
  queryClient.removeQueries({
    predicate: (query) => isOfBackend(query) && query.queryKey[0] !== 'workspace',
  })

export function startRefetching(): void {
  onBackendChange(() => void readAgain())
}
