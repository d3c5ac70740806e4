import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from './days.ts'
import {
  daysInto,
  isSkipped,
  moveToPhase,
  phaseState,
  redate,
  stretchOn,
  stretchProblem,
} from './phase-stretches.ts'
import type { Stretch } from './phase-stretches.ts'

/** `Learn 2025-12-08..2026-01-19` is dated, `Improve` lies ahead. */
const stretches = (...lines: readonly string[]): readonly Stretch[] =>
  lines.map((line, index) => {
    const [, name = '', startsOn = null, endsOn] =
      /^(.+?)(?: (\d{4}-\d\d-\d\d)\.\.(\S*))?$/.exec(line) ?? []
    return { id: index + 1, name, startsOn, endsOn: endsOn || null }
  })
const lines = (list: readonly Stretch[]): readonly string[] =>
  list.map(({ name, startsOn, endsOn }) =>
    startsOn ? `${name} ${startsOn}..${endsOn ?? ''}` : name,
  )

describe('phaseState', () => {
  it.each([
    [null, null, 'ahead'],
    ['2026-03-01', null, 'ahead'],
    ['2026-01-20', '2026-03-13', 'now'],
    ['2026-01-20', null, 'now'],
    ['2026-01-20', '2026-02-24', 'now'], // the last day still belongs to it
    ['2025-11-17', '2025-12-07', 'past'],
  ] as const)('from %s to %s is %s on February 24', (startsOn, endsOn, state) => {
    expect(phaseState({ startsOn, endsOn }, '2026-02-24')).toBe(state)
  })
})

describe('moveToPhase', () => {
  const impact = stretches('Identify 2025-11-17..2025-12-07', 'Learn 2025-12-08..', 'Improve')

  it('ends what holds the day before, across the year too', () => {
    const moved = moveToPhase(impact, { phase: 'Improve', on: '2026-01-01' })
    expect(lines(moved)).toEqual([
      'Identify 2025-11-17..2025-12-07',
      'Learn 2025-12-08..2025-12-31',
      'Improve 2026-01-01..',
    ])
    expect(moved.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  it('going back adds a stretch, keeps the history, and lays what follows ahead again', () => {
    const improving = moveToPhase(impact, { phase: 'Improve', on: '2026-01-20' })
    const back = moveToPhase(improving, { phase: 'Learn', on: '2026-02-24' })
    expect(lines(back)).toEqual([
      'Identify 2025-11-17..2025-12-07',
      'Learn 2025-12-08..2026-01-19',
      'Improve 2026-01-20..2026-02-23',
      'Learn 2026-02-24..',
      'Improve',
    ])
    expect(back.map(({ id }) => id)).toEqual([1, 2, 3, null, null])
    const on = moveToPhase(back, { phase: 'Improve', on: '2026-03-02' })
    expect(lines(on).slice(3)).toEqual(['Learn 2026-02-24..2026-03-01', 'Improve 2026-03-02..'])
  })

  it('skips phases without a trace of days, and can come back to them', () => {
    const four = stretches('Goal 2026-01-06..', 'Evidence 2026-02-20..', 'Instruct', 'Reflect')
    const skipping = moveToPhase(four, { phase: 'Reflect', on: '2026-02-10' })
    expect(lines(skipping)).toEqual([
      'Goal 2026-01-06..2026-02-09',
      'Evidence',
      'Instruct',
      'Reflect 2026-02-10..',
    ])
    expect([0, 1, 2, 3].map((index) => isSkipped(skipping, index))).toEqual([
      false,
      true,
      true,
      false,
    ])
    const back = moveToPhase(skipping, { phase: 'Instruct', on: '2026-02-24' })
    expect(lines(back).slice(3)).toEqual([
      'Reflect 2026-02-10..2026-02-23',
      'Instruct 2026-02-24..',
      'Reflect',
    ])
  })

  it('a phase entered and left on one day leaves no stretch of no days', () => {
    const today = '2026-02-24'
    const slipped = moveToPhase(impact, { phase: 'Improve', on: today })
    expect(lines(moveToPhase(slipped, { phase: 'Learn', on: today }))).toEqual(lines(impact))
    const back = moveToPhase(slipped, { phase: 'Identify', on: today })
    expect(lines(back)).toEqual([
      'Identify 2025-11-17..2025-12-07',
      'Learn 2025-12-08..2026-02-23',
      'Identify 2026-02-24..',
      'Learn',
      'Improve',
    ])
  })

  it('begins a cycle that was only planned', () => {
    expect(
      lines(
        moveToPhase(stretches('Plan 2026-03-02..', 'Teach'), { phase: 'Plan', on: '2026-02-24' }),
      ),
    ).toEqual(['Plan 2026-02-24..', 'Teach'])
    expect(lines(moveToPhase([], { phase: 'Plan', on: '2026-02-24' }))).toEqual([
      'Plan 2026-02-24..',
    ])
  })

  it('leaves a gap that was there, and a phase it is in already', () => {
    const ended = stretches('Plan 2026-01-05..2026-01-30', 'Teach')
    expect(lines(moveToPhase(ended, { phase: 'Teach', on: '2026-02-24' }))).toEqual([
      'Plan 2026-01-05..2026-01-30',
      'Teach 2026-02-24..',
    ])
    expect(lines(moveToPhase(ended, { phase: 'Plan', on: '2026-02-24' }))).toEqual([
      'Plan 2026-01-05..2026-01-30',
      'Plan 2026-02-24..',
      'Teach',
    ])
    expect(moveToPhase(impact, { phase: 'Learn', on: '2026-02-24' })).toBe(impact)
  })

  it('takes a phase that the cycle did not have, and leaves what lies ahead', () => {
    expect(lines(moveToPhase(impact, { phase: 'Pause', on: '2026-01-05' })).slice(1)).toEqual([
      'Learn 2025-12-08..2026-01-04',
      'Pause 2026-01-05..',
      'Improve',
    ])
  })

  test('after any moves the days fit, the cycle is where it was moved, and no phase is lost', () => {
    const phases = ['Identify', 'Learn', 'Improve', 'Share']
    const step = fc.record({
      phase: fc.constantFrom(...phases),
      days: fc.integer({ min: 0, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let list = stretches('Identify 2025-11-17..', 'Learn', 'Improve', 'Share')
        let on = '2025-11-17'
        for (const { phase, days } of steps) {
          on = addDays(on, days)
          list = moveToPhase(list, { phase, on })
          expect(stretchProblem(list)).toBeNull()
          expect(list[stretchOn(list, on)]).toMatchObject({ name: phase, endsOn: null })
          const ahead = list.slice(stretchOn(list, on) + 1).map(({ name }) => name)
          expect(ahead).toEqual(phases.slice(phases.indexOf(phase) + 1))
        }
      }),
    )
  })
})

describe('redate', () => {
  const list = stretches('Plan 2025-12-15..2026-01-04', 'Teach 2026-01-05..', 'Reflect')

  it('takes the end of the phase before along, across the year end', () => {
    expect(lines(redate(list, 1, { startsOn: '2025-12-29' }))).toEqual([
      'Plan 2025-12-15..2025-12-28',
      'Teach 2025-12-29..',
      'Reflect',
    ])
    expect(lines(redate(list, 0, { endsOn: '2026-01-11' })).slice(0, 2)).toEqual([
      'Plan 2025-12-15..2026-01-11',
      'Teach 2026-01-12..',
    ])
  })

  it('leaves a gap alone', () => {
    const gap = stretches('Plan 2025-12-01..2025-12-19', 'Teach 2026-01-05..')
    expect(lines(redate(gap, 1, { startsOn: '2026-01-12' }))[0]).toBe('Plan 2025-12-01..2025-12-19')
  })

  it('without a first day the phase has not begun, and the one before goes on', () => {
    expect(lines(redate(list, 1, { startsOn: null }))).toEqual([
      'Plan 2025-12-15..',
      'Teach',
      'Reflect',
    ])
  })
})

test('days that do not fit are named', () => {
  expect(stretchProblem(stretches('Plan 2026-01-05..2026-01-02'))).toBe(
    'Plan would end before it begins.',
  )
  expect(stretchProblem(stretches('Plan 2026-01-05..', 'Teach 2026-02-01..'))).toBe(
    'Teach would begin before Plan is over.',
  )
})

test('the first day of a phase counts as 1', () => {
  expect(daysInto({ startsOn: '2026-02-24', endsOn: null }, '2026-02-24')).toBe(1)
  expect(daysInto({ startsOn: '2025-12-30', endsOn: null }, '2026-01-02')).toBe(4)
  expect(daysInto({ startsOn: '2025-12-30', endsOn: '2025-12-31' }, '2026-01-02')).toBe(2)
  expect(daysInto({ startsOn: null, endsOn: null }, '2026-01-02')).toBeNull()
})
