/** The edge of a column head: dragging it changes the width, double-clicking fits the column to its contents. */
import type { PointerEvent, RefObject } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import { withWidth } from './grid-layout.ts'
import type { Grid } from './use-grid.ts'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly head: RefObject<HTMLElement | null>
}

export function WidthHandle<Row>({ grid, column, head }: Props<Row>) {
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const left = head.current?.getBoundingClientRect().left ?? event.clientX
    grid.change(withWidth(column.id, event.clientX - left))
  }
  return (
    <span
      className={classes.widthHandle}
      data-width-handle
      aria-hidden="true"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      // The head would sort.
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => {
        const width = head.current && widthOfContents(head.current)
        if (width) grid.change(withWidth(column.id, width))
      }}
    />
  )
}

const room = 12
const roomForArrow = 20

/** Pixels that the widest of the cells on screen needs, and the head with its arrow. */
export function widthOfContents(head: HTMLElement): number {
  const index = String(Number(head.getAttribute('aria-colindex')) - 1)
  const cells = [...(head.closest('[role="grid"]')?.querySelectorAll('[data-line]') ?? [])].flatMap(
    (line) => line.querySelector(`[data-cell="${index}"]:not([aria-colspan])`) ?? [],
  )
  const label = head.firstElementChild
  const widths = cells.map((cell) => inlineWidth(cell) + paddingOf(cell))
  return Math.max(label ? label.scrollWidth + roomForArrow + room : 0, ...widths)
}

function inlineWidth(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().width
}

function paddingOf(cell: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(cell)
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight) + 1
}
