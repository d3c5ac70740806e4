/**
 * What a re-check says, by rule: how many moved, of whom it cannot be told and why. Never that
 * teaching did it: there is no comparison, and the groups were made of low results.
 */
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import type { RecheckOutcome } from '#shared/contracts/small-groups/recheck.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { fewestToConclude, listed, shareWithInterval, students } from '../../analysis/index.ts'
import { count } from './recheck-rules.ts'

export type RecheckFacts = {
  readonly basis: GroupRules['basis']
  /** Of the later test; null where there is none. */
  readonly test: string | null
  /** Whether both times the same test was given. */
  readonly isSameTest: boolean
  readonly outcomes: readonly RecheckOutcome[]
  readonly moved: Estimate
}

export function recheckSentences(facts: RecheckFacts): string[] {
  const { test, outcomes, moved } = facts
  if (test === null) return ['None of these students has taken a later test yet: look again then.']
  if (outcomes.length === 0) return ['Nobody stands in a group.']
  if (moved.n === 0) return [nothing(facts)]
  return [conclusion(facts), few(facts), items(facts), others(facts)].filter(
    (sentence) => sentence !== null,
  )
}

export const recheckLimits = ({ moved }: RecheckFacts): string[] =>
  moved.n === 0
    ? []
    : [
        'The groups were made from low results of one test. Some of these students would come out higher a second time whatever was taught.',
        'Without other students beside them, this does not show what the groups did.',
      ]

function nothing({ outcomes, test, basis }: RecheckFacts): string {
  const tested = outcomes.filter((outcome) => outcome !== 'not-tested').length
  if (tested === 0) return `Nobody in these groups has a result on ${test ?? ''}.`
  const asked =
    basis === 'standard'
      ? 'it has no points on the standards of the groups'
      : 'it has fewer than two items that could show the ideas again'
  return count(outcomes, 'cannot-tell') > 0
    ? `${test ?? ''} cannot tell who moved: ${asked}.`
    : 'Nobody in these groups showed the need before, so nobody could move.'
}

function conclusion({ outcomes, moved, basis }: RecheckFacts): string {
  const number = count(outcomes, 'moved')
  const one = number === 1
  const what =
    basis === 'standard'
      ? `${one ? 'is' : 'are'} now at the cut`
      : `no longer ${one ? 'chooses' : 'choose'} the idea twice`
  const share = moved.value === null ? (moved.reason ?? '') : `${shareWithInterval(moved)}.`
  return `${number} of ${students(moved.n)} ${what}: ${share}`
}

const few = ({ moved }: RecheckFacts): string | null =>
  moved.n >= fewestToConclude
    ? null
    : `With ${students(moved.n)} these data cannot tell how much of that is chance.`

const items = ({ isSameTest }: RecheckFacts): string | null =>
  isSameTest
    ? null
    : 'The two tests have different items: these data cannot tell a change in students from a change in items.'

function others({ outcomes }: RecheckFacts): string | null {
  const parts = (['not-tested', 'cannot-tell', 'not-before'] as const)
    .map((outcome) => ({ outcome, n: count(outcomes, outcome) }))
    .filter(({ n }) => n > 0)
    .map(({ outcome, n }) => `${n} ${words[outcome]}`)
  return parts.length === 0 ? null : `Not counted: ${listed(parts)}.`
}

const words: Readonly<Record<Exclude<RecheckOutcome, 'moved' | 'same'>, string>> = {
  'not-tested': 'without a result on the later test',
  'cannot-tell': 'of whom it asks too little',
  'not-before': 'who did not show the need before',
}
