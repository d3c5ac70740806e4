/** The words and signs of a stretch of the line, each with its place in the line. */
import { folded } from '../fold-text.ts'

export type Word = {
  /** Without case and accents. */
  readonly text: string
  readonly from: number
  readonly to: number
}

const pieces = /[+&,;]|[^\s+&,;]+/g

export function wordsIn(line: string, from: number, to: number): readonly Word[] {
  return [...line.slice(from, to).matchAll(pieces)].flatMap(({ 0: text, index }) => {
    const start = from + index
    // `30m: fractions`: the colon ends the head, it is no part of a word.
    if (text.length > 1 && text.endsWith(':'))
      return [wordAt(text.slice(0, -1), start), wordAt(':', start + text.length - 1)]
    return [wordAt(text, start)]
  })
}

const wordAt = (text: string, from: number): Word => ({
  text: folded(text),
  from,
  to: from + text.length,
})

/** What joins or separates; a dash, colon or semicolon ends the head. */
export const isSign = ({ text }: Word): boolean => /^[+&,]$/.test(text)
export const isEnd = ({ text }: Word): boolean => /^[;:–—-]$/.test(text)

/** `model number talk` → `Model number talk`; what begins otherwise keeps its spelling. */
export const capitalized = (text: string): string =>
  /^\p{Ll}+(?:\s|$|[.,;:!?])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
