/** The exact words of growth, each for the reason in the test's name. Figures of the packet's table 2. */
import { describe, expect, it } from 'vitest'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { AdministrationId, AssessmentId } from '#shared/domain/ids.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { growthLimits, growthSentences, type GrowthFacts } from './growth-sentences.ts'

const administration = (window: string, schoolYear = '2025-26'): Administration => ({
  id: 1 as AdministrationId,
  assessmentId: 1 as AssessmentId,
  assessment: 'District benchmark',
  window,
  schoolYear,
  startsOn: null,
  endsOn: null,
  students: 70,
  hasItems: false,
  measures: [],
})

const change = (
  value: number | null,
  low = 0,
  high = 0,
  more: Partial<Estimate> = {},
): Estimate => ({
  value,
  n: 68,
  missing: 0,
  interval: low === high ? null : { low, high, level: 0.95 },
  method: 'paired-t',
  reason: null,
  ...more,
})

const group = (more: Partial<Growth['overall']>): Growth['overall'] => ({
  label: 'Grade 4',
  kind: 'class',
  id: 1,
  before: change(15, 14, 16),
  after: change(19, 18, 20),
  difference: change(4.4, 3.5, 5.4),
  effectSize: change(0.67),
  lostBefore: 0,
  lostAfter: 0,
  improved: 55,
  same: 3,
  declined: 10,
  ...more,
})

const facts = (
  overall: Partial<Growth['overall']>,
  more: Partial<GrowthFacts> = {},
): GrowthFacts => ({
  before: administration('Fall'),
  after: administration('Winter'),
  measure: 'Total',
  unit: 'points',
  overall: group(overall),
  groups: [],
  moves: null,
  lost: [],
  maxima: [43, 43],
  ...more,
})

const share = (count: number, n: number) => ({ count, share: wilsonShare(count, n) })

describe('growthSentences', () => {
  it('a gain whose interval lies above zero', () => {
    expect(growthSentences(facts({}))).toEqual([
      'From Fall to Winter, the same 68 students gained on average 4.40 points, interval 3.50 to 5.40.',
      '55 of 68 students scored higher, 3 stayed the same, 10 lower. The standardized change is 0.67 (d_av).',
    ])
  })

  it('a loss is named as one, its interval around the loss', () => {
    const shares = { unit: 'percent of points' } as const
    expect(growthSentences(facts({ difference: change(-0.052, -0.081, -0.023) }, shares))[0]).toBe(
      'From Fall to Winter, the same 68 students lost on average 5.2 percentage points, interval 2.3 to 8.1.',
    )
  })

  it('an interval that holds zero is no change that can be told', () => {
    expect(growthSentences(facts({ difference: change(-0.4, -1.2, 0.4) }))[0]).toBe(
      'The average change of the same 68 students from Fall to Winter cannot be told from none: −0.40 points, interval −1.20 to 0.40.',
    )
  })

  it('nobody with both scores: the reason, nothing else', () => {
    const none = change(null, 0, 0, { n: 0, reason: 'No student has both scores.' })
    expect(growthSentences(facts({ difference: none }))).toEqual([
      'No student has both scores. There is no growth to show.',
    ])
  })

  it('the same change for all has no interval, and says so', () => {
    const reason = 'All 68 students changed by the same amount: no interval.'
    expect(growthSentences(facts({ difference: change(2, 0, 0, { reason }) }))[0]).toBe(
      'From Fall to Winter, the same 68 students gained on average 2.00 points, all 68 students changed by the same amount: no interval.',
    )
  })

  it('writes thousands with a separator', () => {
    const many = { improved: 2039, same: 1000, declined: 1248, effectSize: change(null) }
    const overall = { ...many, difference: change(4.4, 3.5, 5.4, { n: 4287 }) }
    expect(growthSentences(facts(overall))[1]).toBe(
      '2,039 of 4,287 students scored higher, 1,000 stayed the same, 1,248 lower.',
    )
  })

  it('says who was lost, and why', () => {
    const lost = [
      ...Array.from({ length: 3 }, () => ({ has: 'before', why: 'absent' }) as const),
      { has: 'before', why: 'left' },
      { has: 'after', why: 'new' },
      { has: 'both', why: 'standards' },
    ] as const
    expect(growthSentences(facts({}, { lost }))[2]).toBe(
      '6 students are left out: 3 absent in Winter, 1 left before Winter, 1 new since Fall and 1 scored on too few standards both times.',
    )
  })

  it('with everyone lost: the reason, and where they are', () => {
    const none = change(null, 0, 0, { n: 0, reason: 'No student has both scores.' })
    const lost = [{ has: 'after', why: 'new' }] as const
    expect(growthSentences(facts({ difference: none }, { lost }))).toEqual([
      'No student has both scores. There is no growth to show.',
      '1 student is left out: 1 new since Fall.',
    ])
  })

  it('one student shows no growth of a group', () => {
    const one = change(null, 0, 0, { n: 1, reason: 'Only one student has both scores.' })
    expect(growthSentences(facts({ difference: one }))).toEqual([
      'Only one student has both scores. There is no growth to show.',
    ])
  })

  it('points of 20 and points of 30 cannot tell whether anyone grew', () => {
    expect(growthSentences(facts({}, { maxima: [20, 30] }))[0]).toBe(
      'Whether the same 68 students grew from Fall to Winter cannot be told: the first test has 20 points and the second 30. The difference in points is 4.40 points, interval 3.50 to 5.40.',
    )
  })

  it('two tests may not be equally hard', () => {
    const after = { ...administration('Winter'), assessmentId: 2 as AssessmentId }
    expect(growthLimits(facts({}, { after }))).toContain(
      'These are two different tests: one may be harder than the other.',
    )
  })

  it('counts moves between the vendor’s levels, and says when a crossing may be chance', () => {
    const moves = {
      ...{ levels: ['Low', 'Avg', 'High'], n: 60, missing: 8, counts: [], rowShares: [], note: '' },
      ...{ up: share(14, 60), same: share(41, 60), down: share(5, 60), crossed: null },
      source: 'vendor',
    } as const
    const said = (more: Partial<NonNullable<Growth['moves']>>) =>
      growthSentences(facts({}, { moves: { ...moves, ...more } as Growth['moves'] }))[2]
    expect(said({})).toBe('Of 60 students with a level both times, 14 moved up and 5 moved down.')
    const crossed = { up: 6, down: 3, shareUp: share(6, 9).share, p: 0.51 }
    const levels = ['Below 80%', '80% and more']
    const two = { source: 'cut' as const, levels, crossed }
    expect(said({ ...two, up: share(6, 60), down: share(3, 60) })).toBe(
      '6 came to 80% and more of the points, 3 fell below; as many could have done so by chance.',
    )
  })

  it('names the year where two windows have one name', () => {
    const after = administration('Fall', '2026-27')
    expect(growthSentences(facts({}, { after }))[0]).toMatch(/^From Fall 2025-26 to Fall 2026-27,/)
  })

  it('sets parts side by side without naming or ordering them, from ten students on', () => {
    const part = (id: number | null, low: number, high: number, n = 22) =>
      group({ id, difference: change((low + high) / 2, low, high, { n }) })
    const said = (groups: Growth['groups']) => growthSentences(facts({}, { groups }))[2]
    expect(said([part(1, 3.5, 6.9), part(2, 2.7, 6), part(3, 2, 5.5)])).toBe(
      'The three classes cannot be told apart: the intervals of their changes overlap.',
    )
    expect(said([part(1, 3.5, 6.9), part(2, 0.1, 1)])).toBe(
      'The two classes did not all change alike: not all intervals overlap. This does not say why.',
    )
    // A part of nine students, and those who changed class, are not held beside the others.
    expect(said([part(1, 3.5, 6.9), part(2, 0.1, 1, 9), part(null, 0.1, 1)])).toBeUndefined()
  })
})
