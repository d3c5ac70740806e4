import { expect, test } from 'vitest'
import { administration } from '#shared/contracts/analysis/scope.ts'
import { chosenPair, chosenTest, nameOf } from './test-choices.ts'

const given = (id: number, assessmentId: number, endsOn: string | null) =>
  administration.parse({
    id,
    assessmentId,
    assessment: 'District benchmark',
    window: 'Winter',
    schoolYear: '2025–26',
    startsOn: endsOn,
    endsOn,
    students: 20,
    hasItems: false,
    measures: [],
  })

const fall = given(1, 1, '2025-09-16')
const winter = given(2, 1, '2026-01-21')
const quiz = given(3, 2, '2026-02-10')

test('the latest test is looked at first, unless another one is chosen', () => {
  expect(chosenTest([fall, quiz, winter], null)).toBe(quiz)
  expect(chosenTest([fall, quiz, winter], 1)).toBe(fall)
  expect(chosenTest([], null)).toBeUndefined()
})

test('growth takes the latest assessment that was given twice', () => {
  expect(chosenPair([fall, quiz, winter], { before: null, after: null })).toEqual({
    before: fall,
    after: winter,
  })
  expect(chosenPair([quiz], { before: null, after: null })).toEqual({
    before: undefined,
    after: undefined,
  })
  expect(chosenPair([fall, winter, quiz], { before: null, after: 3 }).before).toBeUndefined()
})

test('a name does not say its window twice', () => {
  expect(nameOf(winter)).toBe('District benchmark, Winter')
  expect(nameOf({ ...winter, assessment: 'Winter benchmark' })).toBe('Winter benchmark')
})
