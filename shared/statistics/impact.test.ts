// Coached against comparison as one: figures from an independent computation (NumPy 2.4, SciPy
// 1.17: least squares, the sandwich by teacher, ttest_ind with unequal variances) on made-up classes.

import { describe, expect, it } from 'vitest'
import type { ClassWindows } from './clustered-difference.ts'
import { impactOf } from './impact.ts'
import { strengthOfEvidence } from './strength-of-evidence.ts'

/** Six students a teacher: before 20 + (5t + 7i) mod 13, gain 2 + (3t + 4i) mod 5 + t mod 3. */
function classes(
  teachers: readonly number[],
  { more = 0, shift = 0, size = 6 }: { more?: number; shift?: number; size?: number } = {},
): ClassWindows[] {
  return teachers.map((t) => {
    const rows = Array.from({ length: size }, (_, i) => i)
    const before = rows.map((i) => 20 + ((t * 5 + i * 7) % 13) + shift)
    const after = rows.map((i) => (before[i] ?? 0) + 2 + ((t * 3 + i * 4) % 5) + (t % 3) + more)
    return { teacher: String(t), before, after }
  })
}

const five = [0, 1, 2, 3, 4]
const six = [5, 6, 7, 8, 9, 10]

describe('impactOf', () => {
  it('takes the gains of groups that started alike, cluster-robust from ten teachers on', () => {
    const impact = impactOf(classes(five, { more: 3 }), classes(six))
    expect(impact.baseline.gap.value).toBeCloseTo(-0.014312418998, 10)
    expect(impact.differences.estimate.interval?.low).toBeCloseTo(2.050914063032, 10)
    const { headline } = impact
    expect(headline).toMatchObject({ kind: 'gains', points: { method: 'clustered-difference' } })
    expect(headline?.points.value).toBeCloseTo(2.855555555556, 10)
    expect(headline?.points.interval?.low).toBeCloseTo(1.746122114927, 10)
    expect(headline?.points.interval?.high).toBeCloseTo(3.964988996184, 10)
    const unit = 0.988227577789 / 4.23520709844
    expect(headline?.standardized.value).toBeCloseTo(2.855555555556 * unit, 10)
    expect(headline?.standardized.interval?.low).toBeCloseTo(1.746122114927 * unit, 10)
    expect(impact.intraclassCorrelation.value).toBeCloseTo(0.132035553846, 10)
    expect(impact.designEffect).toMatchObject({
      isAssumed: false,
      estimate: { value: expect.closeTo(1.66017776923, 10) },
    })
    expect([impact.coached.teachers, impact.comparison.teachers]).toEqual([5, 6])
    expect(impact.confounded).toBeNull()
  })

  it('compares at equal first scores where the groups started a little apart', () => {
    const { baseline, headline } = impactOf(classes(five, { more: 3, shift: 0.6 }), classes(six))
    expect(baseline).toMatchObject({ verdict: 'adjust' })
    expect(baseline.gap.value).toBeCloseTo(0.140261706183, 10)
    expect(headline).toMatchObject({
      kind: 'adjusted',
      points: { method: 'clustered-adjusted-difference' },
    })
    expect(headline?.points.value).toBeCloseTo(2.845277564745, 10)
    expect(headline?.points.interval?.low).toBeCloseTo(1.744954863657, 10)
    expect(headline?.alone.interval?.low).toBeCloseTo(2.030854339068, 10)
  })

  it('widens by the design effect under ten teachers, with the usual ICC where it must', () => {
    const impact = impactOf(classes([0, 1], { more: 3, shift: 1 }), classes([4, 5, 7]))
    // 1 + (6 − 1)·0.20: three degrees of freedom between classes allow no estimate of our own.
    expect(impact.designEffect).toMatchObject({ isAssumed: true, estimate: { value: 2 } })
    const { headline } = impact
    expect(headline?.points).toMatchObject({
      n: 30,
      missing: 0,
      method: 'difference-in-differences',
    })
    expect(headline?.points.value).toBeCloseTo(2.25, 10)
    const reach = 1.234850478246 * Math.SQRT2
    expect(headline?.points.interval?.low).toBeCloseTo(2.25 - reach, 9)
  })

  it('counts who has only one score, and uses nobody else', () => {
    const [first, ...rest] = classes(five, { more: 3 })
    if (first === undefined) throw new Error('No class')
    const before = [...first.before, 40, null]
    const after = [...first.after, null, 2]
    const impact = impactOf([{ teacher: '0', before, after }, ...rest], classes(six))
    expect(impact.coached.gain).toMatchObject({ n: 30, missing: 2 })
    expect(impact.coached.before).toMatchObject({ n: 30, missing: 2 })
    expect(impact.headline?.points).toMatchObject({ n: 66, missing: 2 })
    expect(impact.headline?.points.value).toBeCloseTo(2.855555555556, 10)
  })

  it.each([
    ['too few students', classes([0], { size: 9 }), classes(six)],
    ['too few students', [], classes(six)],
    ['not comparable', classes(five, { shift: 3 }), classes(six)],
    [
      'no spread',
      classes(five).map((one) => ({ ...one, before: one.before.map(() => 5) })),
      classes(six).map((one) => ({ ...one, before: one.before.map(() => 5) })),
    ],
  ] as const)('makes no statement: %s', (refusal, coached, comparison) => {
    expect(impactOf(coached, comparison)).toMatchObject({ refusal, headline: null })
  })

  it('says when one teacher stands for a group', () => {
    const impact = impactOf(classes([3], { size: 12, more: 3 }), classes(six))
    expect(impact.confounded).toContain('only one coached teacher')
  })
})

describe('strengthOfEvidence', () => {
  const strength = (
    coached: ClassWindows[],
    comparison: ClassWindows[],
    { beganBefore = false } = {},
  ) => strengthOfEvidence({ impact: impactOf(coached, comparison), beganBefore })

  it('is moderate with ten teachers, thirty students a side and an interval without 0', () => {
    expect(strength(classes(five, { more: 3 }), classes(six))).toEqual({
      strength: 'moderate',
      weaknesses: [],
    })
  })

  it('is suggestive where something is missing, and says what', () => {
    expect(
      strength(classes([0, 1, 2, 3], { more: 3, shift: 0.4 }), classes([5, 6, 7, 8]), {
        beganBefore: true,
      }),
    ).toEqual({
      strength: 'suggestive',
      weaknesses: ['few teachers', 'few students', 'coached before'],
    })
  })

  it('is none where 0 is in the interval, however large the group', () => {
    expect(strength(classes(five), classes(six))).toEqual({
      strength: 'none',
      weaknesses: ['cannot be told from none'],
    })
  })

  it('is none where teacher and coaching are one, however clear the difference', () => {
    const { strength: found, weaknesses } = strength(
      classes([3], { size: 30, more: 30 }),
      classes(six),
    )
    expect(found).toBe('none')
    expect(weaknesses).toContain('teacher and coaching are one')
  })

  it('is none where the groups did not start alike', () => {
    expect(strength(classes(five, { shift: 6, more: 9 }), classes(six))).toMatchObject({
      strength: 'none',
      weaknesses: expect.arrayContaining(['no headline']),
    })
  })

  it('minds students lost, and lost on one side', () => {
    const lost = classes(five, { more: 3 }).map((one) => ({
      ...one,
      before: [...one.before, 20, 21],
      after: [...one.after, null, null],
    }))
    // 10 of 40 are lost: 25 % and none on the other side.
    expect(strength(lost, classes(six))).toEqual({
      strength: 'suggestive',
      weaknesses: ['many lost', 'lost unequally'],
    })
  })
})
