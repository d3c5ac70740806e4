import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimeSlice, SpentTime } from '#shared/contracts/time.ts'
import type { TeacherId, TimeCategoryId, SchoolId } from '#shared/domain/ids.ts'
import { addDays } from '#shared/domain/days.ts'
import { sharesOf, type Share } from './allot-minutes.ts'
import { noTime, sumOf, wholeOf, type HeldSession } from './counted-time.ts'
import {
  contactAccount,
  contactByTeacher,
  countedIn,
  timeByCategory,
  timeBySchool,
  timeByWeek,
} from './summarize.ts'

const period = { from: '2025-08-18', to: '2026-06-05' }

const session = (over: Partial<HeldSession>): HeldSession => ({
  id: 1,
  on: '2026-02-24',
  type: 'Co-planning',
  schoolId: 1,
  session: 45,
  preparation: 10,
  travel: 20,
  teacherIds: [1],
  shares: [{ key: 1 as TimeCategoryId, percent: 100 }],
  ...over,
})

const split: fc.Arbitrary<readonly Share[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 })
  .chain((ids) =>
    fc
      .array(fc.integer({ min: 1, max: 100 }), { minLength: ids.length, maxLength: ids.length })
      .map((weights) => {
        const sum = Math.max(
          100,
          weights.reduce((total, weight) => total + weight, 0),
        )
        return ids.map((id, index) => ({
          key: id as TimeCategoryId,
          percent: Math.max(0.1, Math.round((1000 * (weights[index] ?? 1)) / sum) / 10),
        }))
      }),
  )

const anySession: fc.Arbitrary<HeldSession> = fc
  .record({
    on: fc.integer({ min: 0, max: 291 }).map((days) => addDays(period.from, days)),
    schoolId: fc.option(fc.integer({ min: 1, max: 3 })),
    session: fc.nat(240),
    preparation: fc.nat(90),
    travel: fc.nat(60),
    teacherIds: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
    split,
    typeCategory: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  .map(({ split: shares, typeCategory, ...rest }) => ({
    ...rest,
    id: 1,
    type: 'PLC',
    shares: sharesOf(shares, typeCategory as TimeCategoryId | undefined),
  }))

describe('every table', () => {
  const anySessions = fc.array(anySession, { maxLength: 60 })

  it('adds up to the sum over the sessions, in each kind of minute', () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const { sessions: count, ...whole } = sumOf(sessions.map(wholeOf))
        const categories = sumOf([...timeByCategory(sessions).values()])
        expect(categories).toMatchObject(whole)
        expect(categories.sessions).toBeGreaterThanOrEqual(count)
        expect(sumOf([...timeBySchool(sessions).values()])).toEqual({ ...whole, sessions: count })
        const weeks = timeByWeek(sessions, period).map(({ spent }) => spent)
        expect(sumOf(weeks)).toEqual({ ...whole, sessions: count })
      }),
    )
  })

  it('says by teacher how contact differs from the coach’s own time', () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        const whole = sumOf(sessions.map(wholeOf))
        const contact = sumOf([...contactByTeacher(sessions).values()])
        const account = contactAccount(sessions)
        expect(account.minutes).toBe(contact.session)
        expect(contact.session).toBe(whole.session - account.alone.minutes + account.again.minutes)
      }),
    )
  })

  it('has behind each number exactly the sessions that make it', () => {
    const behind = (sessions: readonly HeldSession[], slice: TimeSlice): SpentTime =>
      sumOf(sessions.map((each) => countedIn(each, slice) ?? noTime))
    fc.assert(
      fc.property(anySessions, (sessions) => {
        for (const [category, time] of timeByCategory(sessions))
          expect(behind(sessions, { category })).toEqual(time)
        for (const [school, time] of timeBySchool(sessions))
          expect(behind(sessions, { school: school as SchoolId | null })).toEqual(time)
        for (const { monday, spent } of timeByWeek(sessions, period))
          expect(behind(sessions, { week: monday })).toEqual(spent)
        for (const [teacher, time] of contactByTeacher(sessions))
          expect(behind(sessions, { teacher: teacher as TeacherId })).toEqual(time)
        expect(behind(sessions, { all: true })).toEqual(sumOf(sessions.map(wholeOf)))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a team session', () => {
  const team = session({ teacherIds: [1, 2, 3], session: 60 })

  it('is counted once for the coach and once for each teacher', () => {
    expect(sumOf([...timeBySchool([team]).values()]).session).toBe(60)
    expect(
      [...contactByTeacher([team])].map(([id, { session: minutes }]) => [id, minutes]),
    ).toEqual([
      [1, 60],
      [2, 60],
      [3, 60],
    ])
    expect(contactAccount([team, session({ teacherIds: [], session: 30 })])).toEqual({
      minutes: 180,
      again: { sessions: 1, minutes: 120 },
      alone: { sessions: 1, minutes: 30 },
    })
  })
})

describe('weeks', () => {
  it('run across the end of a year, and those without a session are there', () => {
    const sessions = [session({ on: '2025-12-31' }), session({ on: '2026-01-02' })]
    const weeks = timeByWeek(sessions, { from: '2025-12-24', to: '2026-01-06' })
    expect(weeks.map(({ monday, spent }) => [monday, spent.sessions])).toEqual([
      ['2025-12-22', 0],
      ['2025-12-29', 2],
      ['2026-01-05', 0],
    ])
  })

  it('leave out a weekend at the start of a month, unless somebody worked then', () => {
    const mondays = (sessions: readonly HeldSession[]) =>
      timeByWeek(sessions, { from: '2026-02-01', to: '2026-02-08' }).map(({ monday }) => monday)
    expect(mondays([])).toEqual(['2026-02-02'])
    expect(mondays([session({ on: '2026-02-01' })])).toEqual(['2026-01-26', '2026-02-02'])
  })

  // Clocks change on 2026-03-08 and 2025-11-02 in the US, on 2026-03-29 in Europe.
  it.each(['2025-11-02', '2026-03-08', '2026-03-29'])('hold seven days around %s', (sunday) => {
    const sessions = [session({ on: sunday }), session({ on: addDays(sunday, 1) })]
    const weeks = timeByWeek(sessions, { from: addDays(sunday, -6), to: addDays(sunday, 7) })
    expect(weeks.map(({ monday, spent }) => [monday, spent.sessions])).toEqual([
      [addDays(sunday, -6), 1],
      [addDays(sunday, 1), 1],
    ])
  })
})
