/** Whether private notes are covered: one switch for all pages, so that no next page uncovers them. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let isHidden = false

export function togglePrivateNotes(): void {
  isHidden = !isHidden
  for (const listen of listeners) listen()
}

export const usePrivateNotesHidden = (): boolean =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => isHidden,
  )
