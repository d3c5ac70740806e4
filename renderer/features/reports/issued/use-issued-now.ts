/** Reports that were given out, made again one after the other from the records of today, and compared. */
import { useCallback, useEffect, useState } from 'react'
import { backend } from '#renderer/app/backend.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'

export type NowState =
  | { readonly status: 'none' | 'running' | 'failed' }
  | { readonly status: 'done'; readonly output: CallOutput<'reports', 'issuedNow'> }

const notYet: NowState = { status: 'none' }

/** Each takes as long as making it: the others wait until they are asked for. */
const atOnce = 5

export function useIssuedNow(ids: readonly number[]) {
  const [states, setStates] = useState<ReadonlyMap<number, NowState>>(new Map())
  const first = ids.slice(0, atOnce).join(' ')
  const compare = useCallback(async (id: number, signal?: AbortSignal) => {
    const set = (state: NowState): void => setStates((now) => new Map([...now, [id, state]]))
    set({ status: 'running' })
    try {
      const output = await backend().reports.issuedNow({ id }, signal ? { signal } : {})
      set({ status: 'done', output })
    } catch (error) {
      set({ status: hasCode(error, 'CANCELLED') ? 'none' : 'failed' })
    }
  }, [])
  useEffect(() => {
    const leaving = new AbortController()
    const compareAll = async (): Promise<void> => {
      for (const id of first.split(' ').filter(Boolean).map(Number)) {
        if (leaving.signal.aborted) return
        // One after the other, so that what a person asks for meanwhile does not wait.
        await compare(id, leaving.signal)
      }
    }
    void compareAll()
    return () => leaving.abort()
  }, [first, compare])
  return {
    of: (id: number): NowState => states.get(id) ?? notYet,
    compare: (id: number): void => void compare(id),
  }
}
