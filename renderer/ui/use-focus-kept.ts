/**
 * For lists whose lines can be removed: when the focus goes away with its line, the line that takes its
 * place gets it, at the same kind of control; without one, the first control that is left in the frame.
 */
import { useCallback } from 'react'

const controls = 'button:not(:disabled), input:not(:disabled), textarea, select, a[href]'

/** @returns a ref for the frame; its lines carry `data-line`. */
export function useFocusKept(): (frame: HTMLElement | null) => (() => void) | undefined {
  return useCallback((frame: HTMLElement | null) => {
    if (!frame) return undefined
    let last: { readonly element: HTMLElement; readonly line: number } | null = null
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      last = { element: target, line: linesOf(frame).findIndex((line) => line.contains(target)) }
    }
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return
      placeOf(frame, last)?.focus()
    })
    frame.addEventListener('focusin', onFocus)
    observer.observe(frame, { childList: true, subtree: true })
    return () => {
      frame.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [])
}

const linesOf = (frame: HTMLElement): readonly HTMLElement[] => [
  ...frame.querySelectorAll<HTMLElement>('[data-line]'),
]

function placeOf(
  frame: HTMLElement,
  { element, line }: { readonly element: HTMLElement; readonly line: number },
): HTMLElement | undefined {
  const lines = linesOf(frame)
  const next = line < 0 ? undefined : lines[Math.min(line, lines.length - 1)]
  const within = [...(next ?? frame).querySelectorAll<HTMLElement>(controls)]
  return within.findLast(({ tagName }) => next && tagName === element.tagName) ?? within[0]
}
