/** Commands that the page on screen carries out itself, registered while it is shown. */
import { useEffect, useRef, useSyncExternalStore } from 'react'

const offered = new Map<string, () => void>()
const listeners = new Set<() => void>()
/** A new set at each change, so that what shows it is drawn again. */
let offeredIds: ReadonlySet<string> = new Set()

function changed(): void {
  offeredIds = new Set(offered.keys())
  for (const listen of listeners) listen()
}

/** Offers command `id` of the table (with `run: 'page'`) as long as the component is on screen. */
export function useCommand(id: string, run: () => void, options: { readonly isOn?: boolean } = {}) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const isOn = options.isOn ?? true
  useEffect(() => {
    if (!isOn) return
    const own = (): void => latest.current()
    offered.set(id, own)
    changed()
    return () => {
      if (offered.get(id) === own) offered.delete(id)
      changed()
    }
  }, [id, isOn])
}

export const runOffered = (id: string): void => offered.get(id)?.()

/** Ids of the commands that the page on screen carries out. */
export const useOffered = (): ReadonlySet<string> =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => offeredIds,
  )
