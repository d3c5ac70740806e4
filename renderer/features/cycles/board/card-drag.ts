/** Dragging cards with the mouse; the keyboard has its own way in BoardPage.tsx. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useCallback, useState } from 'react'
import type { CycleRow } from '#shared/contracts/cycle-records.ts'

type Dragged = { readonly cycle: CycleRow; readonly column: string | null }

const isDragged = (data: Readonly<Record<string | symbol, unknown>>): data is Dragged =>
  typeof data['cycle'] === 'object'

/** @returns a ref for the card, and whether it is being dragged. */
export function useDraggableCard(
  cycle: CycleRow,
  { column, isOn }: { readonly column: string | null; readonly isOn: boolean },
): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isDragging, setIsDragging] = useState(false)
  const connect = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !isOn) return undefined
      return draggable({
        element,
        getInitialData: () => ({ cycle, column }) satisfies Dragged,
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      })
    },
    [cycle, column, isOn],
  )
  return [connect, isDragging]
}

type Target = {
  readonly model: string
  readonly phase: string | null
  readonly onDrop: (cycle: CycleRow, phase: string) => void
}

/** @returns a ref for the column, and whether a card that it takes is over it. */
export function useDropColumn({
  model,
  phase,
  onDrop,
}: Target): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isOver, setIsOver] = useState(false)
  const connect = useCallback(
    (element: HTMLElement | null) => {
      if (!element || phase === null) return undefined
      return dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          isDragged(source.data) &&
          source.data.cycle.model === model &&
          source.data.column !== phase,
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop: ({ source }) => {
          setIsOver(false)
          if (isDragged(source.data)) onDrop(source.data.cycle, phase)
        },
      })
    },
    [model, phase, onDrop],
  )
  return [connect, isOver]
}
