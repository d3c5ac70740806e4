// The library of strategies and misconceptions that comes with the workbench: what fits a standard,
// and the questions for a way of thinking by its name. Pure: resources/library/*.json is passed in.

import { folded } from './fold-text.ts'
import { parseStandardCode } from './standards.ts'

export type Strategy = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly about: string
  /** Domains of the standards that it fits; none: it fits every lesson. */
  readonly domains: readonly string[]
  /** Codes of mathematical and of teaching practices. */
  readonly practices: readonly string[]
  /** Book or paper where the idea is worked out. */
  readonly source: string | null
}

export type Misconception = {
  readonly name: string
  readonly standards: readonly string[]
  /** What one sees or hears. */
  readonly shows: string
  /** A question that finds out what the student thinks, and one that moves the thinking on. */
  readonly assessing: string
  readonly advancing: string
  /** Ids of strategies that help. */
  readonly strategies: readonly string[]
}

export type ThinkingLibrary = {
  readonly strategies: readonly Strategy[]
  readonly misconceptions: readonly Misconception[]
}

/** Those of the standard itself; a lettered part has those of its standard too. */
export function misconceptionsOf(
  code: string,
  { misconceptions }: ThinkingLibrary,
): readonly Misconception[] {
  const whole = code.replace(/[a-z]$/, '')
  return misconceptions.filter(({ standards }) =>
    standards.some((one) => one === code || one === whole),
  )
}

/** By its name, whatever case and accents; undefined where the library has none. */
export function misconceptionNamed(
  name: string,
  { misconceptions }: ThinkingLibrary,
): Misconception | undefined {
  const wanted = folded(name.trim())
  return misconceptions.find((one) => folded(one.name) === wanted)
}

/** What helps with the misconceptions of the standard first, then what fits its domain, then the rest that fits any. */
export function strategiesFor(code: string, library: ThinkingLibrary): readonly Strategy[] {
  const domain = parseStandardCode(code)?.domain ?? ''
  const helping = new Set(misconceptionsOf(code, library).flatMap(({ strategies }) => strategies))
  const rank = ({ id, domains }: Strategy): number =>
    helping.has(id) ? 0 : domains.includes(domain) ? 1 : 2
  return library.strategies
    .filter(
      ({ id, domains }) => helping.has(id) || domains.length === 0 || domains.includes(domain),
    )
    .toSorted((a, b) => rank(a) - rank(b))
}
