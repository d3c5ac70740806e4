import { describe, expect, it } from 'vitest'
import type { SpentTime, TimeSummary } from '#shared/contracts/time.ts'
import type { SchoolId, TeacherId, TimeCategoryId } from '#shared/domain/ids.ts'
import {
  againstPlan,
  categorySentences,
  headline,
  notCounted,
  schoolSentence,
  teacherSentences,
  weekSentence,
} from './time-sentences.ts'

const spent = (total: number, sessions = 1, travel = 0): SpentTime => ({
  session: total - travel,
  preparation: 0,
  travel,
  total,
  sessions,
})

const summary: TimeSummary = {
  spent: spent(2_400, 40, 120),
  planned: { sessions: 3, minutes: 150 },
  plan: { minutesPerWeek: 600, schoolDays: 18, minutes: 2_160 },
  categories: [
    { key: 1 as TimeCategoryId, name: 'Planning', planPercent: 30, spent: spent(1_200, 20) },
    { key: 2 as TimeCategoryId, name: 'Classrooms', planPercent: 45, spent: spent(720, 15) },
    { key: 3 as TimeCategoryId, name: 'Data', planPercent: null, spent: spent(390, 5) },
    { key: 'not split yet', name: 'Not split yet', planPercent: null, spent: spent(90, 2) },
  ],
  schools: [
    { id: 1 as SchoolId, name: 'Eastgate', spent: spent(900, 15) },
    { id: 2 as SchoolId, name: 'Harbor Bend', spent: spent(1_500, 25) },
  ],
  weeks: [
    { monday: '2026-02-02', spent: spent(600, 12) },
    { monday: '2026-02-09', spent: spent(1_200, 18) },
    { monday: '2026-02-16', spent: spent(0, 0) },
    { monday: '2026-02-23', spent: spent(600, 10) },
    { monday: '2026-03-02', spent: spent(0, 0) },
  ],
  teachers: [
    {
      id: 1 as TeacherId,
      givenName: 'Elena',
      familyName: 'Rivera',
      minutes: 2_460,
      sessions: 30,
    },
  ],
  contact: {
    minutes: 2_460,
    again: { sessions: 2, minutes: 240 },
    alone: { sessions: 1, minutes: 60 },
  },
}

describe('headline', () => {
  it('holds the hours against the plan', () => {
    expect(headline(summary)).toEqual([
      '40.00 hours in 40 sessions, 4.00 more than the 36.00 hours planned for 18 days of school so far.',
    ])
  })
  it('says that there is no plan, or no session', () => {
    const plan = { minutesPerWeek: null, schoolDays: 18, minutes: null }
    expect(headline({ ...summary, plan })).toEqual([
      '40.00 hours in 40 sessions.',
      'You have not set weekly hours to hold them against.',
    ])
    expect(headline({ ...summary, spent: spent(0, 0) })).toEqual([
      'No session was held in this period.',
    ])
  })
})

it('says what is not counted', () => {
  expect(notCounted(summary)).toEqual([
    'Not counted: 3 planned sessions (2.50 hours). Canceled sessions took no time.',
  ])
  expect(notCounted({ ...summary, planned: { sessions: 0, minutes: 0 } })).toEqual([])
})

it.each([
  [0.5, 30, '20 over'],
  [0.3, 45, '15 under'],
  [0.304, 30, 'as planned'],
  [0.3, null, ''],
])('a share of %d against a plan of %s%% is %j', (share, plan, expected) => {
  expect(againstPlan(share, plan)).toBe(expected)
})

it('names the largest category, the one furthest from its plan, and what is open', () => {
  expect(categorySentences(summary)).toEqual([
    'Planning took the largest part, 50%.',
    'Furthest from the plan: Planning, 50% instead of 30%.',
    '1.50 hours are not split yet.',
  ])
})

it('says where and when', () => {
  expect(schoolSentence(summary)).toBe(
    'Harbor Bend has 63% of the time. Traveling between them took 2.00 hours.',
  )
  expect(weekSentence(summary, '2026-02-24')).toBe(
    '3 of 4 weeks reached 10.00 hours. The fullest week began on Mon, Feb 9, with 20.00 hours. 1 week had no session.',
  )
})

it('says why contact is not the coach’s own time', () => {
  expect(teacherSentences(summary)).toEqual([
    'Contact adds up to 41.00 hours, where your own time in sessions is 38.00 hours: 2 team sessions count once for each teacher, which adds 4.00 hours, and 1 session without a teacher takes away 1.00 hours.',
  ])
  const none = { sessions: 0, minutes: 0 }
  expect(
    teacherSentences({ ...summary, contact: { minutes: 2_280, again: none, alone: none } }),
  ).toEqual(['Contact adds up to your own 38.00 hours in sessions.'])
})
