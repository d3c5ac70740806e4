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

/** Offers several at once, for instance what can be done with the row that has the focus. */
export function useCommands(
  commands: readonly { readonly id: string; readonly run: () => void }[],
): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const ids = commands.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (ids === '') return
    const own = ids.split(' ').map((id) => [id, () => runLatest(id)] as const)
    const runLatest = (id: string): void => latest.current.find((one) => one.id === id)?.run()
    for (const [id, run] of own) offered.set(id, run)
    changed()
    return () => {
      for (const [id, run] of own) if (offered.get(id) === run) offered.delete(id)
      changed()
    }
  }, [ids])
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
