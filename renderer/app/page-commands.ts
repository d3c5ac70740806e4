/** Commands that the page on screen carries out itself, registered while it is shown. */
import { useEffect, useRef, useSyncExternalStore } from 'react'

const offered = new Map<string, () => void>()
const listeners = new Set<() => void>()
let version = 0

function changed(): void {
  version += 1
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

export const isOffered = (id: string): boolean => offered.has(id)
export const runOffered = (id: string): void => offered.get(id)?.()

/** Changes when what is offered changes. */
export const useOfferedVersion = (): number =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => version,
  )
