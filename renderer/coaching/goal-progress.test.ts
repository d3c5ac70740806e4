import { expect, test } from 'vitest'
import { goalPoints, goalSentence } from './goal-progress.ts'
import type { Goal } from './goal-progress.ts'

const goal = (last: number, n: number | null, more: Partial<Goal> = {}): Goal => ({
  unit: '% of students',
  direction: 'up',
  baseline: { on: '2025-11-21', value: 33, n: 24 },
  target: { on: '2026-03-13', value: 75 },
  result: null,
  dataPoints: [{ on: '2026-02-13', value: last, n }],
  ...more,
})

test('the baseline stands first, once, and is marked, with the interval of its n', () => {
  const points = goalPoints(goal(71, 24))
  expect(points.map(({ on, isBaseline }) => [on, isBaseline])).toEqual([
    ['2025-11-21', true],
    ['2026-02-13', false],
  ])
  // 33% of 24: Wilson interval, by hand.
  expect(points[0]?.interval?.low).toBeCloseTo(17.7, 1)
  expect(points[0]?.interval?.high).toBeCloseTo(53, 1)
})

test('the result stands last and is marked; the same value measured that day is not drawn twice', () => {
  const result = { on: '2026-03-13', value: 79, n: 24 }
  expect(goalPoints(goal(71, 24, { result })).at(-1)).toMatchObject({
    on: '2026-03-13',
    isResult: true,
  })
  const kept = goal(71, 24, { result: { on: '2026-02-13', value: 71, n: 24 } })
  expect(goalPoints(kept)).toHaveLength(2)
  expect(goalPoints(kept).at(-1)?.isResult).toBe(true)
})

test('17 of 24 has the Wilson interval 51% to 85%, so a target of 75% is still open', () => {
  expect(goalSentence(goal(71, 24))).toBe(
    '17 of 24 students on Feb 13: 71%, interval 51% to 85%. The target lies inside the interval, so whether it is met is still open.',
  )
})

test('only an interval beyond the target settles it', () => {
  expect(goalSentence(goal(100, 40))).toContain('lies above the target: it is met.')
  expect(goalSentence(goal(20, 40))).toContain('lies below the target: it is not met yet.')
})

test('where less is better, below the target is met', () => {
  const down: Partial<Goal> = { direction: 'down', target: { on: null, value: 30 } }
  expect(goalSentence(goal(5, 60, down))).toContain('lies below the target: it is met.')
  expect(goalSentence(goal(80, 60, down))).toContain('lies above the target: it is not met yet.')
  const minutes = { ...down, unit: 'minutes', target: { on: null, value: 8 } }
  expect(goalSentence(goal(7.5, 5, minutes))).toBe(
    'On Feb 13: 7.5. It is no share, so it has no interval. The target is reached.',
  )
})

test('without n there is no interval, and it is said why', () => {
  expect(goalSentence(goal(80, null))).toBe(
    'On Feb 13: 80%. It is not known of how many students, so there is no interval. The target is reached.',
  )
  expect(goalSentence(goal(100, 1))).toContain('Only one was counted')
})

test('what was counted is named as the unit names it', () => {
  expect(goalSentence(goal(75, 20, { unit: '% of turns' }))).toMatch(/^15 of 20 turns on Feb 13/)
})
