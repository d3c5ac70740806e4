import { expect, test } from 'vitest'
import { marksByLine } from './marks-by-line.ts'

const lines = [
  { id: 1, second: 10 },
  { id: 2, second: 30 },
  { id: 3, second: 30 },
]

test('a count belongs to the line that held, the last of those with one time', () => {
  const marks = [
    { kind: 'wait time', second: 29 },
    { kind: 'probing', second: 12 },
    { kind: 'engaging', second: 30 },
    { kind: 'gathering', second: 2 },
  ] as const
  expect([...marksByLine(lines, marks)]).toEqual([
    [1, ['gathering', 'probing', 'wait time']],
    [3, ['engaging']],
  ])
})

test('without a line there is nothing to belong to', () =>
  expect(marksByLine([], [{ kind: 'probing', second: 2 }]).size).toBe(0))
