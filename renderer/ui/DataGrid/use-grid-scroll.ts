/** Which lines are drawn, and bringing a cell into view. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect } from 'react'
import type { RefObject } from 'react'
import type { Grid } from './use-grid.ts'

export const headHeight = 28

type LinesView = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rowHeight: number
  /** Stays drawn when it is scrolled away: assistive technology holds on to it. */
  readonly active: number
}

export function useDrawnLines<Row>(
  { lines }: Grid<Row>,
  { scroller, rowHeight, active }: LinesView,
) {
  // A new function would make the virtualizer measure all lines again.
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines])
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'head' ? 32 : rowHeight),
    getItemKey,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return active < 0 || active >= lines.length || drawn.includes(active)
        ? drawn
        : [...drawn, active].toSorted((a, b) => a - b)
    },
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => virtualizer.measure(), [lines, virtualizer, rowHeight])
  return virtualizer
}

/** On a narrow or zoomed window the columns are wider than the grid, and the first ones stay put. */
export function revealColumn(scroller: HTMLDivElement | null, head: HTMLElement | null): void {
  if (!scroller || !head || scroller.scrollWidth <= scroller.clientWidth) return
  if (getComputedStyle(head).position === 'sticky') return
  const first = head.parentElement?.querySelector<HTMLElement>('[data-pinned="last"]')
  const covered = first ? first.offsetLeft + first.offsetWidth - scroller.scrollLeft : 0
  const left = head.offsetLeft
  const right = left + head.offsetWidth
  if (left - covered < scroller.scrollLeft) scroller.scrollLeft = left - covered
  else if (right > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = right - scroller.clientWidth
  }
}
