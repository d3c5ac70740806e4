import { expect, test } from 'vitest'
import type { RecheckOutcome } from '#shared/contracts/small-groups/recheck.ts'
import { movedShare, outcomeOf } from './recheck-rules.ts'
import { recheckLimits, recheckSentences } from './recheck-sentences.ts'

const ideas = { basis: 'misconception', cut: 0.8 } as const
const standards = { basis: 'standard', cut: 0.8 } as const
const shown = (points: number, possible: number) => ({ points, possible })

test('only who showed it before, and was asked enough since, can have moved', () => {
  const before = shown(3, 4)
  expect(outcomeOf({ before, after: null }, ideas)).toBe('not-tested')
  expect(outcomeOf({ before, after: shown(0, 1) }, ideas)).toBe('cannot-tell')
  expect(outcomeOf({ before, after: shown(1, 2) }, ideas)).toBe('moved')
  expect(outcomeOf({ before, after: shown(2, 4) }, ideas)).toBe('same')
  expect(outcomeOf({ before: shown(1, 4), after: shown(0, 4) }, ideas)).toBe('not-before')
  expect(outcomeOf({ before: null, after: shown(0, 4) }, ideas)).toBe('not-before')
})

test('of a standard, the cut decides', () => {
  const before = shown(1, 5)
  expect(outcomeOf({ before, after: shown(4, 5) }, standards)).toBe('moved')
  expect(outcomeOf({ before, after: shown(3, 5) }, standards)).toBe('same')
  expect(outcomeOf({ before, after: shown(0, 0) }, standards)).toBe('cannot-tell')
  expect(outcomeOf({ before: shown(4, 5), after: shown(1, 5) }, standards)).toBe('not-before')
})

function facts(outcomes: readonly RecheckOutcome[], isSameTest = true) {
  const moved = movedShare(outcomes)
  return { basis: 'standard', test: 'Winter', isSameTest, outcomes, moved } as const
}
const times = (count: number, outcome: RecheckOutcome) =>
  Array.from({ length: count }, () => outcome)

test('ten students and the same test: a share with its interval, and what it does not show', () => {
  const list = facts([...times(7, 'moved'), ...times(5, 'same'), 'not-tested'])
  // Wilson 1927 for 7 of 12: 0.320 to 0.807.
  expect(recheckSentences(list)).toEqual([
    '7 of 12 students are now at the cut: 58%, interval 32% to 81%.',
    'Not counted: 1 without a result on the later test.',
  ])
  expect(recheckLimits(list)).toHaveLength(2)
})

test('few students, other items: these data cannot tell', () => {
  const sentences = recheckSentences(facts(['moved', 'same', 'same'], false))
  expect(sentences.filter((sentence) => sentence.includes('these data cannot tell'))).toHaveLength(
    2,
  )
  expect(recheckSentences(facts(['moved']))[0]).toBe(
    '1 of 1 student is now at the cut: Only one student has a result.',
  )
})

test('nobody to count: the reason stands instead', () => {
  expect(recheckSentences(facts(['not-tested']))).toEqual([
    'Nobody in these groups has a result on Winter.',
  ])
  expect(recheckSentences(facts(['not-before']))).toEqual([
    'Nobody in these groups showed the need before, so nobody could move.',
  ])
  expect(recheckSentences(facts([]))).toEqual(['Nobody stands in a group.'])
})
