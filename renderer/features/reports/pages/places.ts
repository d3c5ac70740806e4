/** From a line of the disclosure to its place on the pages, and back. */
import { createContext } from 'react'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { PlacedBlock, PlacedPage } from './place-blocks.ts'

/** The part of the report that is being drawn, and the way to its line. */
export type Place = {
  readonly part: string
  /** Null where no line is about it. */
  readonly toLine: (() => void) | null
}
export const PlaceContext = createContext<Place | null>(null)

const hasHeld = ({ block, rows }: PlacedBlock): boolean =>
  block?.kind === 'table' && rows.length > 0 && block.rows.flat().some((cell) => cell.held)

/** The page of what a line is about: the first that holds something back, where it says so. */
export function pageOfLine(line: DisclosureLine, pages: readonly PlacedPage[]): number | null {
  const isOfLine = ({ part }: PlacedBlock) => part !== null && (line.parts ?? []).includes(part)
  const pageWith = (is: (block: PlacedBlock) => boolean) =>
    pages.find(({ blocks }) => blocks.some(is))?.number ?? null
  const held =
    line.outcome === 'held' ? pageWith((block) => isOfLine(block) && hasHeld(block)) : null
  return held ?? pageWith(isOfLine)
}

/** Shows the place on the pages and gives it the focus. */
export function showPlace({ outcome, parts = [] }: DisclosureLine): void {
  const find = (name: string) =>
    parts
      .map((part) => document.querySelector<HTMLElement>(`[${name}="${CSS.escape(part)}"]`))
      .find((one) => one !== null)
  const place = (outcome === 'held' ? find('data-held-in') : undefined) ?? find('data-part')
  show(place ?? null)
}

export const lineId = (line: DisclosureLine): string =>
  `line-${line.outcome}-${line.what}-${(line.parts ?? []).join('-')}`.replaceAll(/[^\w-]+/gu, '_')

export const showLine = (line: DisclosureLine): void => show(document.getElementById(lineId(line)))

function show(element: HTMLElement | null): void {
  if (!element) return
  const box = scrollingAround(element)
  if (box) {
    const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
    box.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2
  }
  element.focus({ preventScroll: true })
}

/** `scrollIntoView` would also move what lies around it, up to the window. */
function scrollingAround(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const isScrolling = ['auto', 'scroll'].includes(getComputedStyle(box).overflowY)
    if (isScrolling && box.scrollHeight > box.clientHeight) return box
  }
  return null
}
