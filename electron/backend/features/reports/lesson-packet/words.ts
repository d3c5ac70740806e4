/** Text as a coach typed it, in the places of a table: one line, with its mathematics; drawings stand apart. */
import type { Cell, Run } from '#shared/contracts/report-model.ts'
import { readMathText } from '#shared/domain/mathematics/read-math-text.ts'
import { mathematics } from '../text/runs.ts'

export const isEmpty = (text: string): boolean => text.trim() === ''

/** The lines of a text that are words, and those that are a drawing. */
export function linesOf(text: string): {
  readonly words: readonly string[]
  readonly drawings: readonly string[]
} {
  const lines = text.split(/\r\n|\r|\n/)
  const kinds = readMathText(text).map(({ kind }) => kind)
  return {
    words: lines.filter((line, place) => kinds[place] !== 'diagram' && !isEmpty(line)),
    drawings: lines.filter((_, place) => kinds[place] === 'diagram'),
  }
}

/** A cell has one paragraph: lines follow each other in it. */
export const typedRuns = (text: string): Run[] => mathematics(linesOf(text).words.join(' '))

export const typed = (text: string): Cell => ({ runs: typedRuns(text), align: 'start' })
