/** Which overlay is open: palette, shortcut sheet or none. */
import { useSyncExternalStore } from 'react'

type Overlay = 'palette' | 'shortcuts' | null

const listeners = new Set<() => void>()
let open: Overlay = null

function show(next: Overlay): void {
  open = next
  for (const listen of listeners) listen()
}

export const openPalette = (): void => show('palette')
export const openShortcuts = (): void => show('shortcuts')
export const closeOverlay = (): void => show(null)
export const isOverlayOpen = (): boolean => open !== null

export const useOverlay = (): Overlay =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => open,
  )
