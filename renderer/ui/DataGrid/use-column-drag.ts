/** Dragging a column head to the edge of another one. Keys and the column's menu do the same. */
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { GridColumn } from './grid-column.ts'
import { placed } from './grid-layout.ts'
import type { LayoutChange } from './grid-layout.ts'

type Dragged<Row> = {
  /** All columns of one grid: heads of another grid are no place to drop. */
  readonly columns: readonly GridColumn<Row>[]
  readonly column: GridColumn<Row>
  readonly change: (change: LayoutChange) => void
}

type Edge = 'left' | 'right'

/** @returns the edge at which a column that is held over this one would be put down. */
export function useColumnDrag<Row>(
  head: RefObject<HTMLElement | null>,
  { columns, column, change }: Dragged<Row>,
): Edge | undefined {
  const [edge, setEdge] = useState<Edge>()
  useEffect(() => {
    const element = head.current
    if (!element) return
    const edgeAt = (x: number): Edge => {
      const { left, width } = element.getBoundingClientRect()
      return x < left + width / 2 ? 'left' : 'right'
    }
    const stopDragging = draggable({
      element,
      canDrag: ({ input }) => !isOnWidthHandle(input.clientX, input.clientY),
      getInitialData: () => ({ columns, columnId: column.id }),
    })
    const stopDropping = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['columns'] === columns,
      onDrag: ({ source, location }) =>
        setEdge(source.element === element ? undefined : edgeAt(location.current.input.clientX)),
      onDragLeave: () => setEdge(undefined),
      onDrop: ({ source, location }) => {
        setEdge(undefined)
        const isAfter = edgeAt(location.current.input.clientX) === 'right'
        change(placed(columns, String(source.data['columnId']), { beside: column.id, isAfter }))
      },
    })
    return () => {
      stopDragging()
      stopDropping()
    }
  }, [head, columns, column, change])
  return edge
}

const isOnWidthHandle = (x: number, y: number): boolean =>
  document.elementFromPoint(x, y)?.closest('[data-width-handle]') !== null
