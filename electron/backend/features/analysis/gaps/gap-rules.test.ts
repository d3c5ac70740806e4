/** Gaps worked out by hand or stated by their source. */
import { describe, expect, it } from 'vitest'
import type { StudentId } from '#shared/domain/ids.ts'
import { gapOf, matchedChange, separateChange, summaryOf, type GroupScores } from './gap-rules.ts'
import { scoresOf } from './group-scores.ts'

const group = (key: string, values: readonly number[], more: Partial<GroupScores> = {}) => ({
  ...{ key, label: key, missing: 0 },
  scores: values.map((value, index) => ({
    id: (index + 1) as StudentId,
    value,
    share: value / 10,
  })),
  ...more,
})

describe('gapOf', () => {
  it('{5, 6, 7} against {4, 5, 6}: one point, g = 0.80', () => {
    const gap = gapOf(group('A', [5, 6, 7]), [group('B', [4, 5, 6])], 0.6)
    expect(gap).toMatchObject({ label: 'A minus B', second: 'B' })
    expect(gap.points.value).toBeCloseTo(1, 12)
    expect(gap.hedgesG.value).toBeCloseTo(0.8, 2)
    // Welch: se = √(1/3 + 1/3), df 4, t(.975) = 2.776445 → 1 ± 2.266958.
    expect(gap.points.interval?.low).toBeCloseTo(1 - 2.266958, 5)
    expect(gap.share?.value).toBeCloseTo(2 / 3 - 1 / 3, 12)
  })

  it('of several groups, one against all the others together', () => {
    const gap = gapOf(group('A', [5, 6]), [group('B', [4, 5]), group('C', [9, 8])], 0.6)
    expect(gap).toMatchObject({ label: 'A minus all others', second: null })
    expect(gap.points).toMatchObject({ value: 5.5 - 6.5, n: 6 })
  })

  it('counts who is missing, and gives a reason for one student or for equal scores', () => {
    const one = gapOf(group('A', [5], { missing: 2 }), [group('B', [4, 5], { missing: 1 })], 0.6)
    expect(one.points).toMatchObject({ value: null, missing: 3 })
    expect(one.points.reason).toBe('The first group has only one score.')
    const equal = gapOf(group('A', [5, 5]), [group('B', [4, 4])], 0.6)
    expect(equal.points.reason).toBe('The scores do not vary within the groups.')
    expect(equal.test).toBeNull()
  })
})

describe('summaryOf', () => {
  it('says what one student weighs in a small group', () => {
    const small = summaryOf(group('A', [5, 6, 8, 9, 4, 5, 6]), 0.8)
    expect(small).toMatchObject({ studentsAtCut: 2, atCut: { value: 2 / 7, n: 7 } })
    expect(small.caution).toBe('Only 7 students: each moves a share by 14 percentage points.')
    expect(
      summaryOf(
        group(
          'A',
          Array.from({ length: 10 }, () => 5),
        ),
        0.8,
      ).caution,
    ).toBeNull()
  })

  it('without points possible there is no cut', () => {
    const scores = [208, 215].map((value, index) => ({
      id: index as StudentId,
      value,
      share: null,
    }))
    expect(summaryOf(group('A', [], { scores }), 0.8).atCut).toBeNull()
  })
})

describe('change of a gap', () => {
  const pair = (id: number, before: number, after: number) => ({
    ...{ id: id as StudentId, before, after },
    ...{ shareBefore: before / 10, shareAfter: after / 10 },
  })

  it('for the same students is the difference of the mean gains', () => {
    // Gains 2, 4, 3 and 1, 1, 4: means 3 and 2.
    const change = matchedChange(
      [pair(1, 4, 6), pair(2, 5, 9), pair(3, 6, 9)],
      [pair(4, 6, 7), pair(5, 8, 9), pair(6, 4, 8)],
      0.8,
    )
    expect(change.points).toMatchObject({ n: 6, method: 'difference-in-differences' })
    expect(change.points.value).toBeCloseTo(1, 12)
    expect(change.before.value).toBeCloseTo(-1, 12)
    expect(change.after.value).toBeCloseTo(0, 12)
    // At 8 of 10: 0 → 2 of 3 against 1 → 2 of 3.
    expect(change.share?.value).toBeCloseTo(2 / 3 - 1 / 3, 12)
  })

  it('for other students each time comes from the two intervals', () => {
    const earlier = gapOf(group('A', [5, 6, 7]), [group('B', [4, 5, 6])], 0.6)
    const later = gapOf(group('A', [5, 6, 7]), [group('B', [5, 6, 7])], 0.6)
    const { points } = separateChange(earlier, later)
    expect(points.value).toBeCloseTo(-1, 12)
    // Both intervals reach 2.266958: √2 times that.
    expect(points.interval?.high).toBeCloseTo(-1 + 2.266958 * Math.SQRT2, 5)
  })
})

describe('scoresOf', () => {
  const row = (id: number, parts: number, scored: number) => ({
    ...{ studentId: id as StudentId, parts, scored },
    ...{ points: scored * 2, possible: scored * 4 },
  })

  it('takes a student who was scored on half of the test, as a share of just that', () => {
    const { scores, tooLittle } = scoresOf([row(1, 4, 4), row(2, 4, 2), row(3, 4, 1)], {
      asShare: true,
    })
    expect(scores).toEqual([
      { id: 1, value: 0.5, share: 0.5 },
      { id: 2, value: 0.5, share: 0.5 },
    ])
    expect(tooLittle).toEqual([3])
  })
})
