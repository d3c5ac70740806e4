// The library of strategies and misconceptions: what comes with the workbench and what a coach added,
// what fits a standard, and the questions for a way of thinking by its name. Pure: the entries are
// passed in (resources/library/*.json, and the coach's own).

import { folded } from './fold-text.ts'
import { parseStandardCode } from './standards.ts'

export const strategyKinds = ['student strategy', 'routine', 'teaching move'] as const
export const entryKinds = [...strategyKinds, 'misconception'] as const
export type EntryKind = (typeof entryKinds)[number]

type Entry = {
  /** Names it in an address: `strategy-ten-frames`, `misconception-adds-tops-and-adds-bottoms`, `own-7`. */
  readonly key: string
  readonly name: string
  readonly standards: readonly string[]
  /** A question that finds out what the student thinks, and one that moves the thinking on. */
  readonly assessing: string
  readonly advancing: string
  /** Book or paper where the idea is worked out. */
  readonly source: string | null
  /** Written by the coach, not shipped. */
  readonly isOwn: boolean
}

export type Strategy = Entry & {
  readonly kind: string
  readonly about: string
  /** Domains of the standards that it fits; none, and no standards: it fits every lesson. */
  readonly domains: readonly string[]
  /** Codes of mathematical and of teaching practices. */
  readonly practices: readonly string[]
}

export type Misconception = Entry & {
  /** What one sees or hears. */
  readonly shows: string
  /** Keys of strategies that help. */
  readonly strategies: readonly string[]
}

export type ThinkingLibrary = {
  readonly strategies: readonly Strategy[]
  readonly misconceptions: readonly Misconception[]
}

/** As the files that ship have them. */
type Shipped = {
  readonly strategies: readonly (Pick<
    Strategy,
    'kind' | 'name' | 'about' | 'domains' | 'practices' | 'source'
  > & { readonly id: string })[]
  readonly misconceptions: readonly Pick<
    Misconception,
    'name' | 'standards' | 'shows' | 'assessing' | 'advancing' | 'strategies'
  >[]
}

export const shippedLibrary = ({ strategies, misconceptions }: Shipped): ThinkingLibrary => ({
  strategies: strategies.map(({ id, ...rest }) => ({
    ...rest,
    ...{ key: strategyKey(id), standards: [], assessing: '', advancing: '', isOwn: false },
  })),
  misconceptions: misconceptions.map((one) => ({
    ...one,
    ...{ key: `misconception-${slug(one.name)}`, source: null, isOwn: false },
    strategies: one.strategies.map(strategyKey),
  })),
})

const strategyKey = (id: string): string => `strategy-${id}`

const slug = (name: string): string =>
  folded(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** Of any of the codes; a lettered part has those of its standard too. The order of the codes leads. */
export function misconceptionsOf(
  codes: readonly string[],
  { misconceptions }: Pick<ThinkingLibrary, 'misconceptions'>,
): readonly Misconception[] {
  const fitting = codes.flatMap((code) => misconceptions.filter((one) => isOf(code, one)))
  return [...new Set(fitting)]
}

function isOf(code: string, { standards }: Pick<Entry, 'standards'>): boolean {
  const whole = code.replace(/[a-z]$/, '')
  return standards.some((one) => one === code || one === whole)
}

/** By its name, whatever case and accents; undefined where the library has none. */
export function misconceptionNamed(
  name: string,
  { misconceptions }: Pick<ThinkingLibrary, 'misconceptions'>,
): Misconception | undefined {
  const wanted = folded(name.trim())
  return misconceptions.find((one) => folded(one.name) === wanted)
}

/** What helps with the misconceptions of the standards first, then what names one or fits its domain, then the rest that fits any. */
export function strategiesFor(
  codes: readonly string[],
  library: ThinkingLibrary,
): readonly Strategy[] {
  const domains = new Set(codes.map((code) => parseStandardCode(code)?.domain ?? ''))
  const helping = new Set(misconceptionsOf(codes, library).flatMap(({ strategies }) => strategies))
  const rank = (strategy: Strategy): number => {
    if (helping.has(strategy.key)) return 0
    if (codes.some((code) => isOf(code, strategy))) return 1
    if (strategy.domains.some((domain) => domains.has(domain))) return 2
    return fitsEverything(strategy) ? 3 : 4
  }
  return library.strategies
    .map((strategy) => ({ strategy, at: rank(strategy) }))
    .filter(({ at }) => at < 4)
    .toSorted((a, b) => a.at - b.at)
    .map(({ strategy }) => strategy)
}

export const fitsEverything = ({ domains, standards }: Strategy): boolean =>
  domains.length === 0 && standards.length === 0
