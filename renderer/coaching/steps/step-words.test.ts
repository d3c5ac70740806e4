import { expect, it } from 'vitest'
import { actionStep } from '#shared/contracts/steps.ts'
import type { ActionStep } from '#shared/contracts/steps.ts'
import { stepFor, stepOwner, stepWhen } from './step-words.ts'

const step = (more: object = {}): ActionStep =>
  actionStep.parse({
    id: 1,
    text: 'Exit task with both groups',
    owner: 'teacher',
    dueOn: '2026-02-20',
    checkBackOn: null,
    status: 'open',
    evidence: '',
    createdOn: null,
    closedOn: null,
    teacher: { id: 1, givenName: 'Elena', familyName: 'Rivera' },
    cycle: { id: 1, title: 'Fractions as numbers' },
    session: null,
    goal: null,
    ...more,
  })

it.each([
  [{}, '4 days late'],
  [{ dueOn: '2026-02-23' }, '1 day late'],
  [{ dueOn: '2026-02-24' }, 'Today'],
  [{ dueOn: '2026-02-26' }, 'Thu, Feb 26'],
  [{ dueOn: null }, 'No date'],
  [{ status: 'practising', checkBackOn: '2026-03-03' }, 'Tue, Mar 3'],
  [{ status: 'mastered' }, 'Mastered'],
  [{ status: 'dropped' }, 'Dropped'],
])('%o is written as %s', (more, words) => {
  expect(stepWhen(step(more), { today: '2026-02-24' })).toBe(words)
})

it('counts the days late across a year end', () => {
  expect(stepWhen(step({ dueOn: '2025-12-30' }), { today: '2026-01-02' })).toBe('3 days late')
})

it('names the one who has to do it', () => {
  expect(stepOwner(step())).toBe('Rivera')
  expect(stepOwner(step({ owner: 'coach' }))).toBe('You')
  expect(stepOwner(step({ teacher: null }))).toBe('Fractions as numbers')
  expect(stepFor(step({ teacher: null, cycle: null }))).toBeNull()
})
