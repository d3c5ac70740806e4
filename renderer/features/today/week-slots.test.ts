import { describe, expect, it } from 'vitest'
import { weekSession } from '#shared/contracts/today.ts'
import type { WeekDay } from '#shared/contracts/today.ts'
import { daySlots, sessionState, weekCounts } from './week-slots.ts'

let id = 0
const session = (startsAt: string | null, more: object = {}) =>
  weekSession.parse({
    id: (id += 1),
    on: '2026-02-24',
    startsAt,
    minutes: 50,
    type: 'Observation',
    mode: 'in person',
    status: 'planned',
    teachers: [],
    school: null,
    cycle: null,
    preparation: null,
    ...more,
  })
const day = (on: string, ...sessions: readonly ReturnType<typeof session>[]): WeekDay => ({
  on,
  sessions: sessions.map((each) => ({ ...each, on })),
  daysOff: [],
})
const now = { today: '2026-02-24', clock: '09:05' }
const none = new Set<string>()

describe('sessionState', () => {
  it.each([
    [{ status: 'done' }, 'logged'],
    [{ status: 'canceled', on: '2026-02-23' }, 'canceled'],
    [{ on: '2026-02-23' }, 'to log'],
    [{ on: '2026-02-25' }, 'ahead'],
    [{ startsAt: '08:14' }, 'to log'], // ended at 9:04
    [{ startsAt: '08:15' }, 'to log'], // ends right now
    [{ startsAt: '08:16' }, 'ahead'], // still on
    [{ startsAt: null }, 'ahead'],
    [{ startsAt: null, on: '2026-02-23' }, 'to log'],
    [{ startsAt: '23:30', minutes: 60 }, 'ahead'], // goes on past midnight
  ])('%o is %s at 9:05', (more, state) => {
    expect(sessionState(session('10:00', more), now)).toBe(state)
  })
})

describe('a day', () => {
  it('folds what was logged on a day that is over, and unfolds it when asked', () => {
    const monday = day(
      '2026-02-23',
      session('10:40'),
      session('11:15', { status: 'done' }),
      session('14:45', { status: 'done' }),
    )
    expect(daySlots(monday, now, none).slots.map(({ kind }) => kind)).toEqual(['logged', 'session'])
    expect(daySlots(monday, now, new Set(['2026-02-23'])).slots).toHaveLength(3)
  })

  it('shows one logged session, and those of today, as they are', () => {
    const done = session('07:45', { status: 'done' })
    expect(daySlots(day('2026-02-23', done), now, none).slots[0]?.kind).toBe('session')
    expect(daySlots(day('2026-02-24', done, done), now, none).slots).toHaveLength(2)
  })

  it('has the time of now before what has not begun, and marks what comes next', () => {
    const today = day(
      '2026-02-24',
      session(null),
      session('07:45', { status: 'done' }),
      session('09:20'),
      session('11:10'),
    )
    expect(daySlots(today, now, none)).toMatchObject({ nowAt: 2, nextAt: 2 })
    // During the observation it is the one that is on.
    expect(daySlots(today, { ...now, clock: '09:30' }, none)).toMatchObject({ nowAt: 3, nextAt: 2 })
    expect(daySlots(today, { ...now, clock: '17:00' }, none)).toMatchObject({
      nowAt: 4,
      nextAt: null,
    })
    expect(daySlots(day('2026-02-25', session('09:20')), now, none)).toMatchObject({
      nowAt: null,
      nextAt: null,
    })
  })

  it('without a session has one row that says so', () => {
    expect(daySlots(day('2026-02-25'), now, none).slots).toEqual([{ kind: 'none' }])
  })
})

it('counts all sessions but those that were canceled', () => {
  const week = [
    day('2026-02-23', session('10:40'), session('11:15', { status: 'done' })),
    day('2026-02-25', session('08:00'), session('09:00', { status: 'canceled' })),
  ]
  expect(weekCounts(week, now)).toEqual({ sessions: 3, logged: 1, toLog: 1, ahead: 1 })
})
