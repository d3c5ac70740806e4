import { expect, test } from 'vitest'
import type { BatchItem } from '#shared/contracts/reports/batch.ts'
import { combinedLines } from './combined-lines.ts'

type Ready = Extract<BatchItem, { outcome: 'ready' }>
const ready = (...disclosure: Ready['disclosure']) => ({ disclosure }) as unknown as Ready
const line = (what: string, why: string, outcome: 'out' | 'held' = 'out') => ({
  outcome,
  what,
  amount: '1',
  why,
})

test('a line of several reports is one, with how many have it', () => {
  expect(
    combinedLines([
      ready(line('Growth', 'n = 20'), line('Notes', 'private', 'held')),
      ready(line('Growth', 'n = 23'), line('Notes', 'private', 'held'), line('Growth', 'again')),
    ]),
  ).toEqual([
    { outcome: 'out', what: 'Growth', why: 'as each report says below', reports: 2 },
    { outcome: 'held', what: 'Notes', why: 'private', reports: 2 },
  ])
  expect(combinedLines([])).toEqual([])
})
