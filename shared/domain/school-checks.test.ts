import { describe, expect, it } from 'vitest'
import {
  bellScheduleProblem,
  clock,
  dayOffProblem,
  periodsProblem,
  termProblem,
  yearProblem,
} from './school-checks.ts'

const year = { startsOn: '2025-08-18', endsOn: '2026-06-05' }
const span = (name: string, startsOn: string, endsOn: string) => ({ name, startsOn, endsOn })
const period = (name: string, startsAt: string, endsAt: string) => ({ name, startsAt, endsAt })

describe('a school year', () => {
  it.each([
    [year, null],
    [
      { startsOn: '2026-06-05', endsOn: '2025-08-18' },
      'The year would end on Aug 18, 2025, before it starts on Jun 5, 2026.',
    ],
    [
      { startsOn: '2025-08-18', endsOn: '2027-06-05' },
      'A school year has about twelve months at most.',
    ],
  ])('%j: %s', (dates, problem) => {
    expect(yearProblem(dates)).toBe(problem)
  })
})

describe('a term', () => {
  const others = [span('Quarter 1', '2025-08-18', '2025-10-17')]
  it.each([
    [span('Quarter 2', '2025-10-18', '2025-12-19'), null],
    [
      span('Quarter 2', '2025-12-19', '2025-10-20'),
      'Quarter 2 would end on Oct 20, 2025, before it starts on Dec 19, 2025.',
    ],
    [
      span('Summer', '2025-08-01', '2025-08-15'),
      'Summer starts on Aug 1, 2025, before the school year does (Aug 18, 2025).',
    ],
    [
      span('Quarter 4', '2026-03-16', '2026-06-12'),
      'Quarter 4 ends on Jun 12, 2026, after the school year does (Jun 5, 2026).',
    ],
    [
      span('Quarter 2', '2025-10-17', '2025-12-19'),
      'Quarter 2 overlaps Quarter 1 (Aug 18, 2025 to Oct 17, 2025).',
    ],
  ])('%j: %s', (term, problem) => {
    expect(termProblem(term, { year, others })).toBe(problem)
  })

  it('may be one day long, and so may a day off', () => {
    expect(dayOffProblem(span('Labor Day', '2025-09-01', '2025-09-01'), year)).toBeNull()
  })
})

describe('a bell schedule', () => {
  it('has periods that follow each other; one may begin when the other ends', () => {
    const periods = [period('2nd', '08:55', '09:45'), period('1st', '08:05', '08:55')]
    expect(periodsProblem(periods)).toBeNull()
    expect(periodsProblem([...periods, period('Advisory', '09:40', '10:00')])).toBe(
      'Advisory starts at 9:40 AM, before 2nd ends at 9:45 AM.',
    )
    expect(periodsProblem([period('6th', '13:20', '13:20')])).toBe(
      '6th would end at 1:20 PM, before it starts at 1:20 PM.',
    )
    expect(periodsProblem([period(' ', '13:20', '14:00')])).toBe(
      'The period at 1:20 PM has no name.',
    )
  })

  it('has its weekdays alone', () => {
    const regular = {
      name: 'Regular',
      weekdays: [1, 2, 4, 5],
      periods: [period('1st', '08:05', '08:55')],
    }
    expect(bellScheduleProblem(regular, [])).toBeNull()
    expect(bellScheduleProblem({ ...regular, name: 'Late', weekdays: [3, 4] }, [regular])).toBe(
      'Thursday already follows “Regular”.',
    )
    expect(bellScheduleProblem({ ...regular, weekdays: [] }, [])).toContain('Choose the days')
    expect(bellScheduleProblem({ ...regular, periods: [] }, [])).toContain('no periods')
  })
})

it('noon and midnight are twelve', () => {
  expect(['00:05', '12:00', '23:59'].map(clock)).toEqual(['12:05 AM', '12:00 PM', '11:59 PM'])
})
