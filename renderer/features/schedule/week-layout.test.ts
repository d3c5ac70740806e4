import { describe, expect, test } from 'vitest'
import type { ScheduledSession, ScheduleWeek } from '#shared/contracts/schedule.ts'
import { addDays } from '#shared/domain/days.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { clockOf, inLanes, movedBy, shownDays, shownHours, snapped } from './week-layout.ts'

const school = 1 as SchoolId
const periods = [
  { name: '1st', startsAt: '08:05', endsAt: '08:55' },
  { name: '2nd', startsAt: '09:00', endsAt: '09:50' },
]
const session = {
  id: 1,
  on: '2026-02-24',
  startsAt: '09:20',
  minutes: 50,
  schoolId: school,
} as ScheduledSession & { startsAt: string }

const week = (parts: Partial<ScheduleWeek> = {}): ScheduleWeek => ({
  monday: '2026-02-23',
  days: Array.from({ length: 7 }, (_, index) => ({
    on: addDays('2026-02-23', index),
    daysOff: index === 2 ? [{ name: 'Snow', schoolId: school }] : [],
  })),
  sessions: [session],
  busy: [],
  bells: [
    { schoolId: school, school: 'Two Rivers', name: 'Regular', weekdays: [1, 2, 4, 5], periods },
  ],
  ...parts,
})

describe('what is shown', () => {
  test('is Monday to Friday, with a Saturday that has a session', () => {
    expect(shownDays(week())).toHaveLength(5)
    const saturday = { ...session, on: '2026-02-28' }
    expect(shownDays(week({ sessions: [saturday] })).map(({ on }) => on)).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
    ])
  })

  test('is 7 to 4, and longer for what is earlier or later, never past midnight', () => {
    expect(shownHours(week())).toEqual({ from: 420, to: 960 })
    const late = { ...session, startsAt: '23:30', minutes: 90 }
    const early = { ...session, startsAt: '06:45' }
    expect(shownHours(week({ sessions: [late, early] }))).toEqual({ from: 360, to: 1440 })
  })

  test('has times as they are stored', () => {
    expect(clockOf(65)).toBe('01:05')
  })
})

test('blocks that overlap share the width, those that only touch do not', () => {
  const placed = inLanes([
    { id: 'a', from: 480, to: 540 },
    { id: 'b', from: 500, to: 520 },
    { id: 'c', from: 520, to: 560 },
    { id: 'd', from: 560, to: 600 },
  ])
  expect(placed.map(({ block, lane, lanes }) => [block.id, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 1, 2],
    ['d', 0, 1],
  ])
})

test('a drop goes to a bell nearby, else to five minutes', () => {
  expect(clockOf(snapped(8 * 60, periods))).toBe('08:05')
  expect(clockOf(snapped(8 * 60 + 57, periods))).toBe('09:00')
  expect(clockOf(snapped(9 * 60 + 22, periods))).toBe('09:20')
  expect(clockOf(snapped(9 * 60 + 23, []))).toBe('09:25')
  expect(clockOf(snapped(-30, []))).toBe('00:00')
  expect(clockOf(snapped(3_000, []))).toBe('23:55')
})

test('keys move by five minutes, by a bell, and over days that are off', () => {
  const to = (key: Parameters<typeof movedBy>[0], from = session) => movedBy(key, from, week())
  expect(to('ArrowDown')).toEqual({ on: '2026-02-24', startsAt: '09:25' })
  expect(to('PageUp')).toEqual({ on: '2026-02-24', startsAt: '09:00' })
  expect(to('PageDown')).toEqual({ on: '2026-02-24', startsAt: '10:20' })
  expect(to('ArrowRight')).toEqual({ on: '2026-02-26', startsAt: '09:20' })
  const monday = { ...session, on: '2026-02-23' }
  expect(to('ArrowLeft', monday)).toEqual({ on: '2026-02-23', startsAt: '09:20' })
  expect(to('ArrowUp', { ...session, startsAt: '00:00' })).toMatchObject({ startsAt: '00:00' })
})
