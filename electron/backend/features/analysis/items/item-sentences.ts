/** "What this says" for items, by rule: doubtful keys first, then what separates little, then what the test can carry. */
import type { Items } from '#shared/contracts/analysis/items.ts'
import { formatNumber } from '#shared/statistics/format.ts'
import { correlation, fewestForItems, itemBands, type Rival } from './item-questions.ts'
import { capitalized, counted, fewestToConclude, inWords, listed, students } from '../wording.ts'

type ItemFacts = Pick<Items, 'n' | 'alpha' | 'standardError' | 'items'> & {
  /** Items whose key is beaten by another option. */
  readonly doubts: readonly { readonly item: string; readonly key: Rival; readonly rival: Rival }[]
}

export function itemSentences(facts: ItemFacts): string[] {
  const { items, n } = facts
  if (items.length === 0)
    return ['No student of this choice has an answer to an item of this test.']
  if (n < fewestToConclude) {
    return [`Only ${students(n)} answered: from ten students on, items can be looked at.`]
  }
  return [...doubtfulKeys(facts), littleSeparating(facts), hardest(facts)].filter(
    (sentence) => sentence !== null,
  )
}

/** What the numbers cannot show. */
export function itemLimits({ items, n, alpha, standardError }: ItemFacts): string[] {
  if (items.length === 0) return []
  const points = items.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  const size = `${counted(items.length, 'item')}, ${formatPoints(points)}`
  const reliability =
    alpha.value === null || standardError.value === null
      ? `${size}. ${alpha.reason ?? ''}`.trim()
      : `${size}, α = ${correlation(alpha.value)}${alphaRange(alpha)}, standard error of measurement ${formatNumber(standardError.value)} points.`
  const few =
    n < fewestForItems ? `With ${students(n)} every figure of an item is indicative only.` : null
  const omitted = items.some((item) => item.omitted > 0)
    ? 'Answers left out count as 0 points.'
    : null
  const notReached = items.some((item) => item.notReached > 0)
    ? 'Items not reached do not count; α is of those who reached all.'
    : null
  return [reliability, few, omitted, notReached].filter((limit) => limit !== null)
}

const alphaRange = ({ interval }: Items['alpha']): string =>
  interval === null
    ? ''
    : ` (95% interval ${correlation(interval.low)} to ${correlation(interval.high)})`

const formatPoints = (points: number): string =>
  `${points.toLocaleString('en-US')} ${points === 1 ? 'point' : 'points'}`

function doubtfulKeys({ doubts }: ItemFacts): string[] {
  const [first, ...more] = doubts
  if (!first) return []
  const { item, key, rival } = first
  const lead = `Check the key of item ${item}: the ${students(rival.count)} who chose ${rival.label} did better on the rest of the test than the ${key.count} who chose the key ${key.label}.`
  if (more.length === 0) return [lead]
  const others = more.map((one) => one.item)
  return [
    lead,
    `The same question stands for ${others.length === 1 ? 'item' : 'items'} ${listed(others)}.`,
  ]
}

function littleSeparating({ items, doubts }: ItemFacts): string | null {
  const doubtful = new Set(doubts.map(({ item }) => item))
  const low = items.filter(
    ({ label, discrimination }) =>
      !doubtful.has(label) &&
      discrimination.value !== null &&
      discrimination.value < itemBands.separates,
  )
  const known = items.some(({ discrimination }) => discrimination.value !== null)
  if (low.length === 0) {
    return known && doubts.length === 0
      ? 'Every item goes with the rest of the test (r of .20 or more).'
      : null
  }
  const more = doubts.length > 0 ? ' more' : ''
  const noun = low.length === 1 ? 'item discriminates' : 'items discriminate'
  return `${capitalized(inWords(low.length))}${more} ${noun} below .20: ${listed(low.map(({ label }) => label))}.`
}

/** Not an item whose key is in doubt: with another key it may be easy. */
function hardest({ items, doubts }: ItemFacts): string | null {
  const doubtful = new Set(doubts.map(({ item }) => item))
  const [item] = items
    .filter(({ label, difficulty }) => difficulty.value !== null && !doubtful.has(label))
    .toSorted((a, b) => (a.difficulty.value ?? 0) - (b.difficulty.value ?? 0))
  if (!item || item.difficulty.value === null) return null
  const { value, interval } = item.difficulty
  const range =
    interval === null
      ? ''
      : `, interval ${correlation(interval.low)} to ${correlation(interval.high)}`
  return `Item ${item.label} is hardest: ${correlation(value)} of its points were earned${range}.`
}
