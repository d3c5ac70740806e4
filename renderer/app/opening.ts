/**
 * True while a workspace is being opened or made. It exists before it is filled, so the start screen
 * stays (and keeps its progress and Cancel) until the work is done.
 */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let isOpening = false

export function setOpening(next: boolean): void {
  isOpening = next
  for (const listen of listeners) listen()
}

export const useIsOpening = (): boolean =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => isOpening,
  )
