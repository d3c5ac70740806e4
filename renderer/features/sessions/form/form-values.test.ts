import { describe, expect, it } from 'vitest'
import { newSession } from '#shared/contracts/sessions.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { blankStep, blankValues, changesOf, newSessionOf, problemsOf } from './form-values.ts'

const filled = { minutes: 45, status: 'done' } as const

describe('the form of a session', () => {
  it('is a new session once its kind is chosen', () => {
    const blank = blankValues('2026-02-24')
    expect(newSessionOf(blank, filled)).toBeNull()
    const session = newSessionOf(
      {
        ...blank,
        type: 'PLC',
        teacherIds: [3 as TeacherId],
        cycleId: null,
        steps: [blankStep, { ...blankStep, text: 'Send it', dueOn: '2026-02-26' }],
      },
      filled,
    )
    expect(newSession.parse(session)).toMatchObject({
      heldOn: '2026-02-24',
      startsAt: null,
      type: 'PLC',
      minutes: 45,
      teacherIds: [3],
      cycleId: null,
      steps: [{ text: 'Send it', owner: 'coach', dueOn: '2026-02-26', checkBackOn: null }],
    })
    expect(session).not.toHaveProperty('schoolId')
  })

  it('takes the minutes that were typed', () => {
    const values = { ...blankValues('2026-02-24'), type: 'PLC', minutes: '0' }
    expect(newSessionOf(values, filled)?.minutes).toBe(0)
  })

  it.each([
    [{ minutes: '45' }, {}],
    [{ minutes: '1440', travelMinutes: '' }, {}],
    [{ minutes: '1441' }, { minutes: 'Minutes, up to 1440' }],
    [{ minutes: '4 5' }, { minutes: 'Minutes, up to 1440' }],
    [
      { heldOn: '', type: '' },
      { heldOn: 'Needed', type: 'Needed' },
    ],
    [{ time: [33.3, 33.3, 33.4].map((percent, categoryId) => ({ categoryId, percent })) }, {}],
  ])('%o has the problems %o', (values, problems) => {
    expect(problemsOf(values)).toEqual(problems)
  })

  it('says how much too much a time split is', () => {
    const time = [
      { categoryId: 1, percent: 60 },
      { categoryId: 2, percent: 55 },
    ]
    expect(problemsOf({ time }).time).toBe(
      'That is 115%. Take 15% away; until then the split is not saved.',
    )
  })

  it('changes only what is named', () => {
    expect(changesOf({ startsAt: '', travelMinutes: '' })).toEqual({
      startsAt: null,
      travelMinutes: 0,
    })
  })
})
