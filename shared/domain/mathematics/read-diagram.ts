/**
 * Simple diagrams as one line of text:
 *   numberline 0 to 2 by 1/4 mark 3/4 5/4 label 0 1 2 jumps 1/4 from 0 to 3/4
 *   strip 3/4 5/8
 *   array 3 by 4
 *   area 20+3 by 40+7
 * What cannot be drawn comes with a sentence that says why. Pure.
 */
import { readNumberLine, type NumberLine } from './read-number-line.ts'
import { readRational, valueOf, type Rational } from './rational.ts'

export type Diagram =
  | ({ readonly kind: 'number line' } & NumberLine)
  /** One strip each; more than a whole goes on in further wholes. */
  | { readonly kind: 'strips'; readonly fractions: readonly Rational[] }
  | { readonly kind: 'array'; readonly rows: number; readonly columns: number }
  /** Sides in parts, as in 20 + 3 by 40 + 7. */
  | { readonly kind: 'area'; readonly down: readonly number[]; readonly across: readonly number[] }

type Block =
  | { readonly kind: 'diagram'; readonly diagram: Diagram }
  | { readonly kind: 'problem'; readonly text: string; readonly sentence: string }

/** Null for a line that does not begin like a diagram, and for words that only happen to. */
export function readDiagram(line: string): Block | null {
  const [first = '', ...rest] = line.trim().split(/\s+/)
  const reader = readers.get(first.toLowerCase())
  if (!reader || !/^[-−\d]/u.test(rest[0] ?? '')) return null
  const found = reader(rest)
  return typeof found === 'string'
    ? { kind: 'problem', text: line, sentence: found }
    : { kind: 'diagram', diagram: found }
}

type Reader = (words: readonly string[]) => Diagram | string

const numberLine: Reader = (words) => {
  const found = readNumberLine(words)
  return typeof found === 'string' ? found : { kind: 'number line', ...found }
}

const strips: Reader = (words) => {
  const fractions = words.map(readRational)
  const isDrawable = (one: Rational | null): one is Rational =>
    one !== null && one.over >= 0 && one.under <= 60 && valueOf(one) <= 6
  if (!fractions.every(isDrawable))
    return 'A strip is a fraction up to 6 with at most 60 parts, for instance strip 3/4 5/8.'
  return fractions.length > 8 ? 'At most eight strips are drawn.' : { kind: 'strips', fractions }
}

const array: Reader = ([down = '', by, across = '', ...more]) => {
  const [rows, columns] = [down, across].map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : 0))
  const isOk = rows !== undefined && columns !== undefined && rows > 0 && columns > 0
  if (by?.toLowerCase() !== 'by' || !isOk || rows > 20 || columns > 40 || more.length > 0)
    return 'An array has rows by columns, at most 20 by 40, for instance array 3 by 4.'
  return { kind: 'array', rows, columns }
}

const area: Reader = (words) => {
  const [down, across, ...more] = words.join(' ').split(/ by /i).map(sideOf)
  if (!down || !across || more.length > 0)
    return 'An area has two sides, each in up to five parts, for instance area 20+3 by 40+7.'
  return { kind: 'area', down, across }
}

function sideOf(text: string): readonly number[] | null {
  const parts = text.split('+').map((part) => part.trim())
  const isOk = parts.length <= 5 && parts.every((part) => /^\d{1,5}(\.\d{1,2})?$/.test(part))
  return isOk ? parts.map(Number) : null
}

const readers: ReadonlyMap<string, Reader> = new Map([
  ['numberline', numberLine],
  ['strip', strips],
  ['strips', strips],
  ['array', array],
  ['area', area],
])
