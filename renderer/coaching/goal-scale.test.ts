import { expect, test } from 'vitest'
import { goalPoints } from './goal-progress.ts'
import type { Goal } from './goal-progress.ts'
import { goalFrame } from './goal-scale.ts'

const size = { width: 416, height: 122, isSmall: false }
const frameOf = (goal: Goal) => goalFrame(goal, goalPoints(goal), size)

const minutes: Goal = {
  unit: 'minutes',
  direction: 'down',
  baseline: { on: '2025-12-11', value: 16, n: 5 },
  target: { on: '2026-03-20', value: 8 },
  result: null,
  dataPoints: [{ on: '2026-02-12', value: 10, n: 5 }],
}

test('a measure that is no share gets readable lines around what is drawn', () => {
  expect(frameOf(minutes).lines).toEqual([0, 4, 8, 12, 16])
  expect(frameOf({ ...minutes, baseline: { on: '2025-12-11', value: 17, n: 5 } }).lines).toEqual([
    0, 5, 10, 15, 20,
  ])
  const days = {
    ...minutes,
    target: null,
    baseline: null,
    dataPoints: [{ on: '2026-02-12', value: 5, n: 5 }],
  }
  expect(frameOf(days).lines).toEqual([0, 2, 4, 6, 8])
})

test('days run from the first point to the target, values from below', () => {
  const frame = frameOf(minutes)
  expect(frame.x('2025-12-11')).toBe(56)
  expect(frame.x('2026-03-20')).toBe(frame.right)
  expect(frame.y(0)).toBe(frame.bottom)
  expect(frame.y(16)).toBe(frame.top)
  expect(frame.days).toEqual(['2025-12-11', '2026-03-20', '2026-02-12'])
  // Eight days before the target there is no room for a label.
  const late = { ...minutes, dataPoints: [{ on: '2026-03-12', value: 9, n: 5 }] }
  expect(frameOf(late).days).toEqual(['2025-12-11', '2026-03-20'])
})

test('a single value of nothing still has a scale', () => {
  const zero = {
    ...minutes,
    baseline: null,
    target: null,
    dataPoints: [{ on: '2026-02-12', value: 0, n: 5 }],
  }
  expect(frameOf(zero).y(0)).toBe(frameOf(zero).bottom)
  expect(frameOf(zero).x('2026-02-12')).toBe(56)
})
