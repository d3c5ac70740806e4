/** Going from a line of the disclosure to its place on the pages, and back to the line. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { showLine, showPlace } from './places.ts'

export type Visit = {
  /** The line whose place is shown. */
  readonly line: DisclosureLine | null
  readonly go: (line: DisclosureLine) => void
  readonly back: () => void
  /** Null where no line is about what is held back in that part. */
  readonly toLine: (part: string) => (() => void) | null
}

/** @param onList puts the list on screen, where only the pages are */
export function useVisit(lines: readonly DisclosureLine[], onList: () => void): Visit {
  const [line, setLine] = useState<DisclosureLine | null>(null)
  const show = (one: DisclosureLine): void => {
    flushSync(() => {
      onList()
      setLine(null)
    })
    showLine(one)
  }
  return {
    line,
    go: (one) => {
      setLine(one)
      showPlace(one)
    },
    back: () => line && show(line),
    toLine: (part) => {
      const about = lines.find(
        ({ outcome, parts = [] }) => outcome === 'held' && parts.includes(part),
      )
      return about ? () => show(about) : null
    },
  }
}
