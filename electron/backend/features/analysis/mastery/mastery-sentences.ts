/**
 * "What this says" for mastery by standard, by rule: the weakest standard with n and interval,
 * what cannot be told apart, thin evidence, doubtful keys. Says what is, never why.
 */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { domainOfStandard } from '#shared/domain/standards.ts'
import type { StandardMastery } from './mastery-rules.ts'
import {
  capitalized,
  counted,
  fewestToConclude,
  inWords,
  listed,
  overlap,
  shareWithInterval,
  students,
  testDays,
} from '../wording.ts'

export type MasteryFacts = {
  readonly enrolled: number
  readonly tested: number
  readonly absent: number
  readonly satElsewhere: number
  /** Weakest first. */
  readonly standards: readonly StandardMastery[]
  readonly comparisonLabel: string | null
  readonly administration: Administration
  /** Items whose key is in doubt. */
  readonly suspectedKeys: readonly { readonly label: string; readonly standard: string | null }[]
}

export function masterySentences(facts: MasteryFacts): string[] {
  if (facts.tested === 0) return ['No student of this choice has a score on this test.']
  if (facts.standards.length === 0) {
    return ['This test has no standards: only totals can be looked at.']
  }
  const shown = facts.standards.filter(({ atCut }) => atCut.value !== null)
  const [lowest] = shown
  if (!lowest) return [`${students(facts.tested)} tested: too few for a share of students.`]
  return [
    conclusion(lowest, shown),
    sharedDomain(shown),
    notToldApart(lowest, shown),
    thinEvidence(shown),
    doubtfulKeys(facts.suspectedKeys),
    besideOthers(shown, facts.comparisonLabel),
  ].filter((sentence) => sentence !== null)
}

/** What the numbers cannot show. */
export function masteryLimits(facts: MasteryFacts): string[] {
  const { tested, absent, satElsewhere, enrolled, standards } = facts
  if (tested === 0) return []
  const few = tested < fewestToConclude ? `With ${students(tested)} this is indicative only.` : null
  const away =
    absent === 0
      ? null
      : `${absent} of ${students(enrolled)} ${absent === 1 ? 'has' : 'have'} no score; their results may differ.`
  const moved =
    satElsewhere === 0
      ? null
      : `${capitalized(students(satElsewhere))} enrolled here in these days sat the test in another class and ${satElsewhere === 1 ? 'counts' : 'count'} there.`
  return [`${testDays(facts.administration)}${lengths(standards)}.`, few, away, moved].filter(
    (limit) => limit !== null,
  )
}

function conclusion(lowest: StandardMastery, shown: readonly StandardMastery[]): string {
  const { atCut, studentsAtCut } = lowest
  if (atCut.value === 1) return 'Every student tested is at the cut on every standard.'
  const ties = shown.filter((other) => sameCount(other, lowest))
  const verb = studentsAtCut === 1 ? 'is' : 'are'
  const numbers = `${studentsAtCut} of ${students(atCut.n)} ${verb} at the cut`
  const share = shareWithInterval(atCut)
  if (ties.length === 1) return `${nameOf(lowest)} is lowest: ${numbers}, ${share}.`
  const names = listed(ties.map(nameOf), 3)
  return `${names} are lowest: on each ${numbers}, ${share}.`
}

/** "Compare fractions (4.NF.A.2)", or the code alone. */
const nameOf = ({ code, title }: StandardMastery): string =>
  title === '' ? code : `${title} (${code})`

const sameCount = (a: StandardMastery, b: StandardMastery): boolean =>
  a.atCut.n === b.atCut.n && a.studentsAtCut === b.studentsAtCut

/** Three or four of the four lowest in one domain, where the test has more than that domain. */
function sharedDomain(shown: readonly StandardMastery[]): string | null {
  const domains = shown.map(({ code }) => domainOfStandard(code))
  if (shown.length < 5 || new Set(domains).size === 1) return null
  for (const [domain, list] of Map.groupBy(domains.slice(0, 4), (one) => one)) {
    const name = domain === null ? undefined : DOMAIN_NAMES[domain]
    if (list.length < 3 || name === undefined) continue
    const which = list.length === 4 ? 'All four' : 'Three of the four'
    return `${which} lowest standards are about ${name}.`
  }
  return null
}

const DOMAIN_NAMES: Readonly<Record<string, string>> = {
  OA: 'operations and algebraic thinking',
  NBT: 'numbers in base ten',
  NF: 'fractions',
  MD: 'measurement and data',
  G: 'geometry',
  RP: 'ratios and proportions',
  NS: 'the number system',
  EE: 'expressions and equations',
  F: 'functions',
  SP: 'statistics and probability',
}

/** Overlapping intervals, from the lowest upward until the first that lies clear of it. */
function notToldApart(lowest: StandardMastery, shown: readonly StandardMastery[]): string | null {
  if (lowest.atCut.value === 1 || shown.length === 1) return null
  const firstClear = shown.findIndex(({ atCut }) => !overlap(atCut.interval, lowest.atCut.interval))
  if (firstClear === -1) {
    return `The ${inWords(shown.length)} standards cannot be told apart: all their intervals overlap that of the lowest.`
  }
  if (firstClear === 1) return 'Its interval lies below those of all the others.'
  return `The lowest ${inWords(firstClear)} cannot be told apart: their intervals overlap that of the lowest.`
}

function thinEvidence(shown: readonly StandardMastery[]): string | null {
  const thin = shown.filter(({ isThin }) => isThin)
  if (thin.length === 0) return null
  if (thin.length === shown.length)
    return 'Every standard has fewer than three items or points: thin evidence.'
  const verb = thin.length === 1 ? 'has' : 'have'
  return `${listed(thin.map(({ code }) => code))} ${verb} fewer than three items or points: thin evidence.`
}

function doubtfulKeys(items: MasteryFacts['suspectedKeys']): string | null {
  const [only] = items
  if (!only) return null
  if (items.length > 1) {
    return `Items ${listed(items.map(({ label }) => label))} may have a wrong key.`
  }
  const standard = only.standard === null ? '' : ` of ${only.standard}`
  return `Item ${only.label}${standard} may have a wrong key.`
}

function besideOthers(shown: readonly StandardMastery[], label: string | null): string | null {
  const compared = shown.filter(({ comparison }) => comparison?.value != null)
  if (label === null || compared.length === 0) return null
  const apart = compared.filter(
    ({ atCut, comparison }) => !overlap(atCut.interval, comparison?.interval ?? null),
  )
  const of = counted(compared.length, 'standard')
  const beside = label.charAt(0).toLowerCase() + label.slice(1)
  if (apart.length === 0)
    return `Beside ${beside}, the intervals overlap on ${compared.length === 1 ? 'the' : 'all'} ${of}.`
  return `Beside ${beside}, the intervals lie apart on ${apart.length} of ${of}: ${listed(apart.map(({ code }) => code))}.`
}

/** ", 2 to 4 items a standard", or points where items are not known. */
function lengths(standards: readonly StandardMastery[]): string {
  const items = standards.flatMap((standard) => standard.items ?? [])
  const known = items.length === standards.length
  const sizes = known ? items : standards.flatMap(({ possible }) => possible ?? [])
  if (sizes.length === 0) return ''
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const noun = known ? 'item' : 'point'
  return low === high
    ? `, ${counted(low, noun)} a standard`
    : `, ${low} to ${counted(high, noun)} a standard`
}
