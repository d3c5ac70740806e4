import { describe, expect, it } from 'vitest'
import { repeatedDays } from './repeated-days.ts'

const weekly = {
  heldOn: '2026-02-24',
  everyWeeks: 1,
  until: null,
  today: '2026-02-24',
  daysOff: [],
} as const

describe('repeated days', () => {
  it('come once, a week later, when no last day is given', () => {
    expect(repeatedDays(weekly).days).toEqual(['2026-03-03'])
  })

  it('keep the weekday across the change of the clocks on March 8, and include the last day', () => {
    expect(repeatedDays({ ...weekly, until: '2026-03-17' }).days).toEqual([
      '2026-03-03',
      '2026-03-10',
      '2026-03-17',
    ])
  })

  it('go on across the end of the year, and past February 29', () => {
    expect(repeatedDays({ ...weekly, heldOn: '2027-12-28', until: '2028-01-11' }).days).toEqual([
      '2028-01-04',
      '2028-01-11',
    ])
    const leap = { ...weekly, heldOn: '2028-02-22', until: '2028-03-07' }
    expect(repeatedDays(leap).days).toEqual(['2028-02-29', '2028-03-07'])
  })

  it('leave days off out and name them; once means once all the same', () => {
    const daysOff = [{ name: 'Spring break', startsOn: '2026-03-02', endsOn: '2026-03-06' }]
    expect(repeatedDays({ ...weekly, daysOff })).toEqual({
      days: ['2026-03-10'],
      skipped: [{ heldOn: '2026-03-03', name: 'Spring break' }],
    })
  })

  it('begin today at the earliest for a session of long ago', () => {
    expect(repeatedDays({ ...weekly, heldOn: '2026-01-27' }).days).toEqual(['2026-02-24'])
    const everyThird = { ...weekly, heldOn: '2026-01-27', everyWeeks: 3, until: '2026-04-30' }
    expect(repeatedDays(everyThird).days).toEqual(['2026-03-10', '2026-03-31', '2026-04-21'])
  })

  it('end, whatever is asked', () => {
    expect(repeatedDays({ ...weekly, until: '2099-01-01' }).days).toHaveLength(60)
    const always = [{ name: 'Closed', startsOn: '2000-01-01', endsOn: '2999-01-01' }]
    expect(repeatedDays({ ...weekly, daysOff: always }).days).toEqual([])
  })
})
