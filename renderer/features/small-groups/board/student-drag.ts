/** Dragging students with the mouse; the keyboard has its own way in use-board-keys.ts. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useCallback, useState } from 'react'
import type { GroupStudent } from '#shared/contracts/small-groups/board.ts'

type Dragged = { readonly student: GroupStudent }
type Connect = (element: HTMLElement | null) => (() => void) | undefined

const isDragged = (data: Readonly<Record<string | symbol, unknown>>): data is Dragged =>
  typeof data['student'] === 'object'

/** @returns a ref for the student, and whether he or she is being dragged. */
export function useDraggableStudent(
  student: GroupStudent,
  { isOn }: { readonly isOn: boolean },
): readonly [Connect, boolean] {
  const [isDragging, setIsDragging] = useState(false)
  const connect = useCallback<Connect>(
    (element) => {
      if (!element || !isOn) return undefined
      return draggable({
        element,
        getInitialData: () => ({ student }) satisfies Dragged,
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      })
    },
    [student, isOn],
  )
  return [connect, isDragging]
}

type Target = {
  readonly takes: (student: GroupStudent) => boolean
  readonly onDrop: (student: GroupStudent) => void
}

/** @returns a ref for the group, and whether a student that it takes is over it. */
export function useDropGroup({ takes, onDrop }: Target): readonly [Connect, boolean] {
  const [isOver, setIsOver] = useState(false)
  const connect = useCallback<Connect>(
    (element) => {
      if (!element) return undefined
      return dropTargetForElements({
        element,
        canDrop: ({ source }) => isDragged(source.data) && takes(source.data.student),
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop: ({ source }) => {
          setIsOver(false)
          if (isDragged(source.data)) onDrop(source.data.student)
        },
      })
    },
    [takes, onDrop],
  )
  return [connect, isOver]
}
