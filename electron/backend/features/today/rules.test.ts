import { describe, expect, it } from 'vitest'
import type { StepStatus } from '#shared/domain/action-steps.ts'
import {
  dueSteps,
  dueUntil,
  isShownDay,
  missingBeforeEnd,
  preparationOf,
  weekdaysAfter,
  weekOf,
} from './rules.ts'
import type { EndFacts, PreparationFacts } from './rules.ts'

describe('weekOf', () => {
  it.each([
    ['2026-02-24', '2026-02-23', '2026-03-01'], // Tuesday; February has 28 days
    ['2026-02-23', '2026-02-23', '2026-03-01'], // a Monday begins its own week
    ['2026-03-01', '2026-02-23', '2026-03-01'], // a Sunday ends it
    ['2026-01-01', '2025-12-29', '2026-01-04'], // Thursday, over the year end
    ['2024-12-31', '2024-12-30', '2025-01-05'],
    ['2026-03-08', '2026-03-02', '2026-03-08'], // US clocks go forward that night
    ['2026-11-01', '2026-10-26', '2026-11-01'], // and back
    ['2028-02-29', '2028-02-28', '2028-03-05'], // leap day
  ])('%s lies from %s to %s', (today, monday, sunday) => {
    const days = weekOf(today)
    expect([days[0], days[6]]).toEqual([monday, sunday])
    expect(new Set(days).size).toBe(7)
  })

  it('shows weekends only when something is on them, or on the day itself', () => {
    expect(isShownDay('2026-02-25', '2026-02-24', 0)).toBe(true)
    expect(isShownDay('2026-02-28', '2026-02-24', 0)).toBe(false)
    expect(isShownDay('2026-02-28', '2026-02-24', 1)).toBe(true)
    expect(isShownDay('2026-02-28', '2026-02-28', 0)).toBe(true)
  })
})

describe('weekdaysAfter', () => {
  it.each([
    ['2026-02-24', '2026-02-26'], // Tuesday → Thursday
    ['2026-02-26', '2026-03-02'], // Thursday → Monday
    ['2026-02-27', '2026-03-03'], // Friday → Tuesday
    ['2026-02-28', '2026-03-03'], // Saturday → Tuesday
    ['2025-12-31', '2026-01-02'], // Wednesday → Friday, over the year end
    ['2026-03-06', '2026-03-10'], // over the night when US clocks change
  ])('the second after %s is %s', (day, second) => {
    expect(weekdaysAfter(day, 2)).toBe(second)
  })
})

describe('what is due', () => {
  it.each([
    ['2026-02-24', '2026-03-01'], // Tuesday: to the end of the week
    ['2026-02-26', '2026-03-02'], // Thursday: to Monday
    ['2026-02-27', '2026-03-03'], // Friday: to Tuesday
    ['2026-12-31', '2027-01-04'], // Thursday, over the year end
  ])('on %s reaches to %s', (today, until) => {
    expect(dueUntil(today)).toBe(until)
  })

  it('is what is late or calls by then, unless it is over', () => {
    const step = (dueOn: string | null, status: StepStatus = 'open') => ({
      dueOn,
      checkBackOn: null,
      status,
    })
    const steps = [
      step('2026-02-20'),
      step('2026-03-01'),
      step('2026-03-02'),
      step(null),
      step('2026-02-20', 'mastered'),
    ]
    const due = dueSteps(steps, '2026-02-24')
    expect(due.map(({ dueOn }) => dueOn)).toEqual(['2026-02-20', '2026-03-01'])
  })
})

describe('preparationOf', () => {
  const facts = (more: Partial<PreparationFacts>): PreparationFacts => ({
    type: 'Observation',
    hasCycle: true,
    lookFors: 0,
    goals: 0,
    lesson: null,
    hasPacket: null,
    ...more,
  })
  it.each([
    [{ lookFors: 3 }, 'look-fors ready'],
    [{}, 'no look-fors'],
    [{ hasCycle: false }, null],
    [{ type: 'Walkthrough', lookFors: 1 }, 'look-fors ready'],
    [{ type: 'Kick-off' }, 'goal to agree'],
    [{ type: 'Kick-off', goals: 1 }, null],
    [{ type: 'Kick-off', hasCycle: false }, null],
    [{ type: 'Debrief', lesson: { hasNote: true } }, 'evidence ready'],
    [{ type: 'Debrief', lesson: { hasNote: false } }, 'evidence to write up'],
    [{ type: 'Debrief' }, null],
    [{ type: 'Data meeting', hasPacket: false }, 'packet to make'],
    [{ type: 'Data meeting', hasPacket: true }, 'packet made'],
    [{ type: 'Data meeting' }, null], // no test was ever brought in
    [{ type: 'Co-planning', lookFors: 3 }, null],
  ] as const)('%o: %s', (more, words) => {
    expect(preparationOf(facts(more))).toBe(words)
  })
})

describe('missingBeforeEnd', () => {
  const points = [
    { on: '2025-11-21', value: 33 },
    { on: '2026-02-13', value: 71 },
  ]
  const facts = (more: Partial<EndFacts>): EndFacts => ({
    endOn: '2026-03-13',
    today: '2026-02-24',
    hasResult: false,
    goals: 1,
    goal: { unit: '% of students', target: 75, baselineOn: '2025-11-21', points },
    ...more,
  })
  const goal = (more: object) => ({ ...facts({}).goal, ...more }) as NonNullable<EndFacts['goal']>

  it('says where the goal stands while there is time', () => {
    expect(missingBeforeEnd(facts({}))).toEqual({
      kind: 'target',
      value: 71,
      target: 75,
      unit: '% of students',
    })
  })

  it.each([
    // Measured 11 days ago: with 10 days left, once more.
    [{ endOn: '2026-03-06' }, { kind: 'data point', lastOn: '2026-02-13' }],
    [{ goal: goal({ points: points.slice(0, 1) }) }, { kind: 'data point', lastOn: null }],
    [{ endOn: '2026-03-03' }, { kind: 'result' }], // a week left
    [{ endOn: '2026-02-20' }, { kind: 'result' }], // over already
    [{ goal: goal({ target: null }) }, { kind: 'result' }],
    [{ goals: 0, goal: undefined }, { kind: 'goal' }],
    [{ goal: undefined }, { kind: 'nothing' }],
    [{ hasResult: true, endOn: '2026-02-27' }, { kind: 'nothing' }],
  ] as const)('%o: %o', (more, missing) => {
    expect(missingBeforeEnd(facts(more))).toEqual(missing)
  })
})
