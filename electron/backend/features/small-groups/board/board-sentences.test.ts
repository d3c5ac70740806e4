import { expect, test } from 'vitest'
import { groupRules } from '#shared/contracts/small-groups/board.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { boardLimits, boardSentences } from './board-sentences.ts'

type Facts = Parameters<typeof boardSentences>[0]

const need = (label: string, students: number, more: Partial<Facts['needs'][number]> = {}) => ({
  need: label,
  label,
  isThin: false,
  students,
  share: wilsonShare(students, 20),
  ...more,
})
const students = (count: number) =>
  Array.from({ length: count }, (_, id) => ({
    id,
  })) as unknown as Facts['groups'][number]['students']
const group = (about: string, count: number) =>
  ({ need: about, students: students(count) }) as Facts['groups'][number]

const facts = (more: Partial<Facts>): Facts => ({
  tested: 20,
  needs: [],
  groups: [],
  rest: [],
  rules: groupRules.parse({}),
  ...more,
})

test('the most common need with n and interval; two as common are both named', () => {
  // Wilson for 6 of 20: 0.145 to 0.519.
  expect(
    boardSentences(
      facts({ needs: [need('A', 6), need('B', 6), need('C', 2)], groups: [group('A', 6)] }),
    ),
  ).toEqual([
    '6 students stand in 1 group.',
    'Most common: A and B. 6 of 20 chose each at least twice, 30%, interval 15% to 52%.',
  ])
})

test('what rests on little is said, only of needs that have a group', () => {
  const thin = [need('A', 6, { isThin: true }), need('B', 2, { isThin: true })]
  expect(boardSentences(facts({ needs: thin, groups: [group('A', 6)] })).at(-1)).toBe(
    'A rests on fewer than three items: thin evidence, so ask about it first.',
  )
})

test('who is to be talked with first is counted by reason, those at the cut are not', () => {
  const rest = (['no-pattern', 'absent', 'at-cut'] as const).map((reason, index) => ({
    reason,
    title: '',
    students: students(index + 1),
  }))
  expect(boardSentences(facts({ rest })).at(-1)).toBe(
    'To talk with first: 1 without a clear pattern and 2 absent.',
  )
})

test('where nothing can be said, that is said', () => {
  expect(boardSentences(facts({ tested: 0 }))).toEqual([
    'No student of this choice has a result on this test.',
  ])
  expect(boardSentences(facts({}))).toEqual([
    'No need is shared by 3 students of a class: no group is proposed.',
    'Nobody chose the same known misconception twice.',
  ])
  expect(boardLimits(facts({ tested: 6, groups: [group('A', 6)] }))).toEqual([
    'An answer that points to an idea is a reason to ask, not proof that a student holds it.',
    'With 6 students every share is indicative only.',
  ])
})
