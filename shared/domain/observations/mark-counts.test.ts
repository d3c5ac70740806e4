import { expect, test } from 'vitest'
import { markCounts } from './mark-counts.ts'

test('questions and talk are counted apart, each share of its own sort', () => {
  const marks = [
    'probing',
    'probing',
    'gathering',
    'engaging',
    'wait time',
    'student talk',
  ] as const
  const { questions, talk } = markCounts(marks.map((kind) => ({ kind })))
  expect(questions.n).toBe(4)
  expect(questions.kinds.map(({ count, share }) => [count, share])).toEqual([
    [1, 0.25],
    [2, 0.5],
    [0, 0],
    [0, 0],
    [1, 0.25],
  ])
  expect([talk.n, talk.kinds.find(({ kind }) => kind === 'wait time')?.share]).toEqual([2, 0.5])
})

test('nothing taken has no shares', () => {
  const { questions } = markCounts([])
  expect(questions.n).toBe(0)
  expect(questions.kinds.every(({ share }) => share === null)).toBe(true)
})
