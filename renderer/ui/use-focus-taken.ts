/** For what takes the place of a view that had the focus: its heading takes it, unless something else did. */
import { useCallback } from 'react'

/** @returns a ref for an element with `tabIndex={-1}`. */
export function useFocusTaken(): (element: HTMLElement | null) => void {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) element.focus({ preventScroll: true })
    })
  }, [])
}
