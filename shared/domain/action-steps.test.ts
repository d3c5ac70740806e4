import { describe, expect, it } from 'vitest'
import { compareSteps, isOverdue, stepCall } from './action-steps.ts'
import type { StepDates, StepStatus } from './action-steps.ts'

const step = (
  status: StepStatus,
  dueOn: string | null,
  checkBackOn: string | null = null,
): StepDates => ({ status, dueOn, checkBackOn })

describe('stepCall', () => {
  it.each([
    ['open', '2026-02-20', null, 'due', '2026-02-20'],
    ['open', '2026-02-20', '2026-03-06', 'due', '2026-02-20'],
    ['open', '2026-03-06', '2026-02-27', 'check-back', '2026-02-27'],
    ['open', '2026-03-06', '2026-03-06', 'due', '2026-03-06'],
    ['open', null, '2026-02-27', 'check-back', '2026-02-27'],
    // Practised since: what was due is no longer late.
    ['practising', '2026-02-20', '2026-03-06', 'check-back', '2026-03-06'],
    ['practising', '2026-02-20', null, 'due', '2026-02-20'],
  ] as const)('%s, due %s, check-back %s: %s on %s', (status, dueOn, checkBackOn, kind, on) => {
    expect(stepCall(step(status, dueOn, checkBackOn))).toEqual({ kind, on })
  })

  it('is silent without days, and once a step is over', () => {
    expect(stepCall(step('open', null))).toBeNull()
    expect(stepCall(step('mastered', '2026-02-20', '2026-02-20'))).toBeNull()
    expect(stepCall(step('dropped', '2026-02-20'))).toBeNull()
  })
})

it('a step is overdue from the day after, across a year end too', () => {
  expect(isOverdue(step('open', '2025-12-31'), '2025-12-31')).toBe(false)
  expect(isOverdue(step('open', '2025-12-31'), '2026-01-01')).toBe(true)
  expect(isOverdue(step('practising', '2025-12-01', '2026-01-05'), '2026-01-01')).toBe(false)
  expect(isOverdue(step('mastered', '2025-12-01'), '2026-01-01')).toBe(false)
})

it('lists what calls first, then what has no day, then what ended last', () => {
  const steps = [
    { id: 1, ...step('mastered', null), closedOn: '2026-01-10' },
    { id: 2, ...step('open', null) },
    { id: 3, ...step('dropped', null), closedOn: '2026-02-10' },
    { id: 4, ...step('open', '2026-03-01') },
    { id: 5, ...step('practising', '2026-01-01', '2026-02-27') },
    { id: 6, ...step('open', '2026-03-01') },
  ]
  expect(steps.toSorted(compareSteps).map(({ id }) => id)).toEqual([5, 4, 6, 2, 3, 1])
})
