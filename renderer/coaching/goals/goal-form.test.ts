import { expect, test } from 'vitest'
import { emptyGoalForm, goalOfForm, goalProblems, parseCount, parseValue } from './goal-form.ts'

const form = {
  ...emptyGoalForm({ today: '2026-02-24', endsOn: '2026-03-13' }),
  text: ' 75% compare fractions ',
}

test('a form that was hardly filled in becomes a goal; nothing is made up', () => {
  expect(goalProblems(form)).toEqual({})
  expect(goalOfForm(form)).toMatchObject({
    text: '75% compare fractions',
    unit: '% of students',
    baseline: null,
    target: null,
    result: null,
    priorityId: null,
  })
})

test('numbers are read as they are written', () => {
  expect(['71', '71%', '7.5 %', '7,5', '-2'].map(parseValue)).toEqual([71, 71, 7.5, 7.5, -2])
  expect(['', 'about 70', '1.2.3'].map(parseValue)).toEqual([null, null, null])
  expect(['24', ' 24 ', '24.5', ''].map(parseCount)).toEqual([24, 24, null, null])
  const full = {
    ...form,
    baseline: { value: '33%', on: '2025-11-21', n: '24' },
    target: { value: '75', on: '', n: '' },
  }
  expect(goalOfForm(full)).toMatchObject({
    baseline: { value: 33, on: '2025-11-21', n: 24 },
    target: { value: 75, on: null },
  })
})

test('what cannot be kept is said at its field', () => {
  const odd = {
    ...form,
    text: ' ',
    baseline: { value: 'a third', on: '2026-02-24', n: '2.5' },
    result: { value: '79', on: '', n: '' },
  }
  expect(goalProblems(odd)).toEqual({
    text: 'Needed',
    'baseline.value': 'A number, please',
    'baseline.n': 'A whole number',
    'result.on': 'When was it?',
  })
})
