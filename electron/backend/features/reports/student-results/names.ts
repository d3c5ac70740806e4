/** What reports call scopes, tests, items and parts. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { capitalized, printDays } from '../text/print.ts'
import type { StudentResults } from './facts.ts'

const strands: Readonly<Record<string, string>> = {
  CC: 'Counting',
  OA: 'Operations and algebraic thinking',
  NBT: 'Place value and operations',
  NF: 'Fractions',
  MD: 'Measurement and data',
  G: 'Geometry',
  RP: 'Ratios and proportions',
  NS: 'The number system',
  EE: 'Expressions and equations',
  F: 'Functions',
  SP: 'Statistics and probability',
}

/** "4.NF.A.2" → "Fractions"; null for what is no such code. */
function strandOf(code: string): string | null {
  const domain = /^(?:K|\d+)\.([A-Z]+)\b/u.exec(code)?.[1]
  return (domain !== undefined && strands[domain]) || null
}

/** The strand that the two weakest standards share, or null. */
export function weakestStrand({ facts }: StudentResults): string | null {
  const [first, second] = facts.mastery.standards.filter((standard) => !standard.isThin)
  const strand = first ? strandOf(first.code) : null
  return second && strandOf(second.code) !== strand ? null : strand
}

export function windowName(administration: Pick<Administration, 'window'>): string {
  return administration.window.toLocaleLowerCase('en-US')
}

export const windowTitle = (administration: Pick<Administration, 'window'>): string =>
  capitalized(windowName(administration))

/** "winter (January 20–23, 2026)", without the days where they are not known. */
export function windowWithDays(administration: Administration): string {
  const days = printDays(administration.startsOn, administration.endsOn)
  return days ? `${windowName(administration)} (${days})` : windowName(administration)
}

export function itemName(item: Pick<Items['items'][number], 'label'>): string {
  const number = /^Q?(\d+)$/iu.exec(item.label.trim())?.[1]
  return number === undefined ? item.label : `Item ${number}`
}

/** "the grade 4 team": who reads it, in a sentence. */
export function audienceName({ choices }: StudentResults): string {
  if (choices.recipient.trim()) return choices.recipient.trim()
  const { scope, audience } = choices
  if (audience === 'team')
    return scope.grade === null ? 'the team' : `the grade ${scope.grade} team`
  return `the ${audience}`
}

/** "Ana Reyes" → "A. Reyes" at the head of a narrow column. */
export function shortPart(label: string): string {
  const [given, ...family] = label.split(' ')
  const isName =
    given !== undefined && family.length === 1 && /^\p{L}+$/u.test(label.replaceAll(/[ '’-]/gu, ''))
  return isName ? `${Array.from(given)[0] ?? ''}.\u00a0${family.join(' ')}` : label
}
