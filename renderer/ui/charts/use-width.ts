/** The width an element has, in whole pixels, kept up to date. */
import { useCallback, useState } from 'react'

/** @returns a callback ref, and the width or null before the element has been measured. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number | null] {
  const [width, setWidth] = useState<number | null>(null)
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [measure, width]
}
