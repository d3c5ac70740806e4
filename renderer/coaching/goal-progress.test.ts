import { expect, test } from 'vitest'
import { goalPoints, goalSentence } from './goal-progress.ts'
import type { Goal } from './goal-progress.ts'

const goal = (last: number, n: number | null): Goal => ({
  kind: 'student-achievement',
  text: '75% of students place fractions on a number line.',
  measure: 'Exit task',
  unit: '% of students',
  baseline: { on: '2025-11-21', value: 33 },
  target: { on: '2026-03-13', value: 75 },
  dataPoints: [{ on: '2026-02-13', value: last, n }],
})

test('the baseline stands first, once, and is marked', () => {
  const points = goalPoints(goal(71, 24))
  expect(points.map(({ on, isBaseline }) => [on, isBaseline])).toEqual([
    ['2025-11-21', true],
    ['2026-02-13', false],
  ])
})

test('17 of 24 has the Wilson interval 51% to 85%, so a target of 75% is still open', () => {
  expect(goalSentence(goal(71, 24))).toBe(
    '17 of 24 students on Feb 13: 71%, interval 51% to 85%. The target lies inside the interval, so whether it is met is still open.',
  )
})

test('only an interval beyond the target settles it', () => {
  expect(goalSentence(goal(100, 40))).toContain('it is met')
  expect(goalSentence(goal(20, 40))).toContain('not met yet')
})

test('without n there is no interval, and none is claimed', () => {
  expect(goalSentence(goal(80, null))).toBe('On Feb 13: 80%. The target is reached.')
})
