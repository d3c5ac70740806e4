import { describe, expect, it } from 'vitest'
import {
  bellFrom,
  endOf,
  lessonMinutes,
  roomClock,
  secondsOf,
  type ClockRun,
} from './room-clock.ts'

const at = (minute: number, second = 0): string =>
  new Date(Date.UTC(2026, 2, 3, 15, minute, second)).toISOString()
const ms = (minute: number, second = 0): number => Date.parse(at(minute, second))

const segment = (minutes: number, seconds = 0, startedAt: string | null = null) => ({
  name: 'Part',
  minutes,
  seconds,
  startedAt,
})

/** Ten minutes of Launch took twelve; Explore began at 12 past. */
const run: ClockRun = {
  startedAt: at(0),
  bellAt: at(58),
  endedAt: null,
  current: 1,
  segments: [segment(10, 720), segment(30, 0, at(12)), segment(20)],
}

describe('the clock in the room', () => {
  it('says what is left of the part, to the bell, and how far behind the plan it is', () => {
    expect(roomClock(run, ms(20))).toEqual({
      leftSeconds: 22 * 60,
      toBellSeconds: 38 * 60,
      behindSeconds: 2 * 60,
      neededSeconds: 42 * 60,
      isPaused: false,
    })
  })

  it('is ahead when a part was left early, and further behind the longer one stays over its time', () => {
    const early = { ...run, segments: [segment(10, 300), segment(30, 0, at(5)), segment(20)] }
    expect(roomClock(early, ms(9)).behindSeconds).toBe(-5 * 60)
    const over = roomClock(run, ms(45))
    expect([over.leftSeconds, over.behindSeconds, over.neededSeconds]).toEqual([
      -3 * 60,
      5 * 60,
      20 * 60,
    ])
  })

  it('stands still in a pause, while the plan falls behind', () => {
    const paused = { ...run, segments: [segment(10, 720), segment(30, 180), segment(20)] }
    expect(roomClock(paused, ms(25))).toMatchObject({
      leftSeconds: 27 * 60,
      behindSeconds: 12 * 60,
      isPaused: true,
    })
  })

  it('counts nothing when the clock of the machine is set back', () => {
    expect(secondsOf(segment(10, 30, at(12)), ms(3))).toBe(30)
    expect(lessonMinutes(at(12), new Date(ms(3)))).toBe(1)
  })

  it('ends at the bell when it was forgotten, and now otherwise', () => {
    const late = new Date(ms(58) + 29 * 60_000)
    expect(endOf(run, late)).toEqual(late)
    expect(endOf(run, new Date(ms(58) + 31 * 60_000)).toISOString()).toBe(at(58))
    expect(endOf({ bellAt: null }, new Date(ms(58) + 99 * 60_000)).getTime()).toBe(
      ms(58) + 99 * 60_000,
    )
  })
})

describe('the bell', () => {
  const periods = [{ name: 'Period 2', startsAt: '09:10', endsAt: '10:10' }]

  it('is that of the period in which the lesson begins', () => {
    const bell = bellFrom(new Date(2026, 2, 3, 9, 14, 20), { periods, minutes: 70 })
    expect(bell).toEqual({ at: new Date(2026, 2, 3, 10, 10), period: 'Period 2' })
  })

  it('outside of the periods is after the minutes of the plan, or unknown', () => {
    const now = new Date(2026, 2, 3, 12, 0)
    expect(bellFrom(now, { periods, minutes: 45 })?.at).toEqual(new Date(2026, 2, 3, 12, 45))
    expect(bellFrom(now, { periods, minutes: null })).toBeNull()
  })
})
