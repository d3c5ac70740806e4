/** Which score a column is, or which score it belongs to, by the words that their names share. */
import {
  detailPlacement,
  scorePlacement,
  type DetailPart,
  type Placement,
} from '#shared/domain/mapping/mapping.ts'
import { parseStandardCode } from '#shared/domain/standards.ts'
import { plainHeader } from '../../recognising/find-columns.ts'
import type { ColumnFacts } from './column-facts.ts'
import { levelOrder } from './level-order.ts'

/** Words that say that it is a score and not of what. */
const plainWords =
  /\b(scale(d)? score|raw score|test score|total score|overall|total|composite|score|points?|pts|earned|percent( correct)?|pct|result|mark|rit)\b|[%]/gi

/** `(20 points)`, `[20]`, `/ 20`; a longer number in brackets is an id. */
const possibleIn = /(?:[([]|\/|out of)\s*(\d{1,3}(?:\.\d+)?)\s*(?:pts?|points?)?\s*[)\]]?\s*$/i

/** The standard that a column is called after; null where it is called something else. */
export function standardInName(name: string): string | null {
  const text = plainHeader(name).replace(possibleIn, '')
  const bare = text.replace(plainWords, '').trim()
  return [text.trim(), bare].find((one) => parseStandardCode(one) !== null) ?? null
}

/** @param isOnly the file has no other score, so it is the whole test whatever it is called. */
export function scoreNamed(
  { name, lowest, highest, cells }: ColumnFacts,
  isOnly: boolean,
): Placement {
  const possible = Number(possibleIn.exec(name)?.[1] ?? 0)
  const isPercent = highest !== null && highest <= 100 && cells.every((cell) => cell.endsWith('%'))
  const maximum = possible > 0 ? possible : isPercent ? 100 : null
  const minimum = lowest !== null && lowest < 0 ? null : 0
  const standard = standardInName(name)
  if (standard !== null)
    return scorePlacement({ kind: 'standard', code: standard, minimum, maximum })
  const window = windowIn(name)
  const what = window === '' ? name : name.replace(seasons, '')
  return isOnly || isWhole(what)
    ? scorePlacement({ minimum, maximum, window: isOnly ? '' : window })
    : scorePlacement({ kind: 'domain', code: codeIn(what).slice(0, 200), minimum, maximum, window })
}

const seasons = /\b(fall|autumn|winter|spring|summer|boy|moy|eoy|pre|post|pm ?\d)\b[- ]?/i

/** Of a row that holds several tests side by side, the window of this one: `Fall score`. */
const windowIn = (name: string): string =>
  seasons.exec(plainHeader(name).replace(/([a-z])([A-Z])/g, '$1 $2'))?.[1] ?? ''

const codeIn = (name: string): string =>
  plainHeader(name).replace(possibleIn, '').replace(plainWords, '').trim()

/** Called by words for a score alone, so it is of the whole test. */
const isWhole = (name: string): boolean =>
  codeIn(name)
    .replace(/\bmath(ematics)?\b/i, '')
    .replace(/[^\p{L}\d]/gu, '') === '' || /\b(overall|composite|whole)\b/i.test(name)

/**
 * A level that is called after something of its own, or belongs to no score, is a score of levels alone.
 * @returns null where there is no score that it could belong to.
 */
export function detailOf(
  facts: ColumnFacts,
  part: DetailPart,
  scores: readonly ColumnFacts[],
): Placement | null {
  const of = scores.find((score) => score.name === nearest(facts, scores)?.name)
  const levels = part === 'level' ? levelOrder([...facts.distinct].slice(0, MOST_LEVELS)) : []
  const own = plainHeader(facts.name)
    .replace(levelName, '')
    .replace(/^\d+\.\s*/, '')
    .trim()
  const isOther = of !== undefined && own !== '' && wordsOf(own).size > 1 && shared(facts, of) === 0
  if (part === 'level' && (of === undefined || isOther)) {
    const code = isOther ? { kind: 'domain' as const, code: own.slice(0, 200) } : {}
    return scorePlacement({ holds: 'level', levels, ...code })
  }
  if (!of) return null
  const figure = part === 'figure' ? plainHeader(facts.name).slice(0, 200) : ''
  return detailPlacement(part, of.name, { figure, levels })
}

const MOST_LEVELS = 12
const levelName = /\b(performance|achievement|proficiency|mastery) ?(level)?\s*$/i

/** The score whose name shares the most words, else the whole test's. */
function nearest(facts: ColumnFacts, scores: readonly ColumnFacts[]): ColumnFacts | undefined {
  const [first, ...others] = scores.toSorted((a, b) => shared(facts, b) - shared(facts, a))
  if (first === undefined) return undefined
  if (shared(facts, first) > 0 || others.length === 0) return first
  return scores.find((score) => isWhole(score.name)) ?? scores[0]
}

/** How many words the names of two columns have in common. */
export function shared(a: Pick<ColumnFacts, 'name'>, b: Pick<ColumnFacts, 'name'>): number {
  const own = wordsOf(a.name)
  return [...wordsOf(b.name)].filter((word) => own.has(word)).length
}

const stopWords =
  /^(scale|scaled|score|level|test|placement|performance|mastery|percent|math|mathematics|the|of|and|in|to|a|\d+)$/

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    plainHeader(name)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '' && !stopWords.test(word)),
  )
