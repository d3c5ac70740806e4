/** Growth through the contract, worked out by hand from analysis-fixture.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import {
  CLASS_B,
  FALL,
  HARBOR,
  insertRows,
  openSmallDistrict,
  RIVERA,
  WINTER,
} from './analysis-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openSmallDistrict()
})
afterAll(() => test.close())

type Kind = 'district' | 'school' | 'teacher' | 'class'
const growth = (kind: Kind, id: number | null, more = {}) =>
  test.client.analysis.growth({
    scope: { kind, id },
    before: FALL,
    after: WINTER,
    ...more,
  })

describe('growth of Rivera’s students', () => {
  // Fall, of 12: 1 → 4, 2 → 9, 3 → 4, 4 → 3, 5 → 7. Winter: 1 → 8, 2 → 11, 3 → 4 of 10 (exempt from one
  // standard: not the same test, left out). 4 was absent, 5 has moved to class B: both lost.
  it('pairs only students who were hers at both tests, on the same standards', async () => {
    const { overall, measure, unit, details } = await growth('teacher', RIVERA)
    expect([measure, unit]).toEqual(['Share of points', 'percent of points'])
    expect(overall).toMatchObject({
      lostBefore: 2,
      lostAfter: 0,
      improved: 2,
      same: 0,
      declined: 0,
    })
    expect(overall.difference).toMatchObject({ n: 2, missing: 3, method: 'paired-t' })
    expect(details).toContainEqual({ label: 'Not on the same standards both times', value: '1' })
  })

  it('gives the change with its t interval and d_av', async () => {
    const { overall } = await growth('teacher', RIVERA)
    // Changes 4/12 and 2/12: mean .25, sd .117851, se .083333, t(1, .975) = 12.7062 → ±1.05885.
    expect(overall.difference.value).toBeCloseTo(0.25, 12)
    expect(overall.difference.interval?.low).toBeCloseTo(0.25 - 1.05885, 4)
    expect(overall.difference.interval?.high).toBeCloseTo(0.25 + 1.05885, 4)
    // sd before .294628, after .176777: root mean square .242956 → d_av 1.02899.
    expect(overall.effectSize.value).toBeCloseTo(1.02899, 4)
    expect(overall.before.value).toBeCloseTo(13 / 24, 12)
  })

  it('says that two students show nothing yet', async () => {
    const { sentences, limits } = await growth('teacher', RIVERA)
    expect(sentences).toEqual([
      'The average change of the same 2 students from Fall to Winter cannot be told from none: 25 percentage points, interval −81 to 131.',
      '2 of 2 students scored higher, 0 lower. The standardized change is 1.03 (d_av).',
      '2 students with only the first score are left out.',
    ])
    expect(limits).toEqual([
      'With 2 students this is indicative only.',
      'Students grow with time as well: without a comparison group the change is not due to anything in particular.',
      'Those who scored lowest the first time tend to rise, and the highest to fall, by chance alone.',
      '1 student with both scores was left out: not scored on the same standards both times.',
    ])
  })

  it('shows standards for the same students before and after', async () => {
    const { standards } = await growth('teacher', RIVERA)
    // 4.NF.A.1 in both windows: 1 (2, 4), 2 (4, 5), 3 (2, 3) → at the cut 1 of 3, then 2 of 3; 4 and 5 only Fall.
    const first = standards.find(({ code }) => code === '4.NF.A.1')
    expect(first?.before).toMatchObject({ value: 1 / 3, n: 3, missing: 2 })
    expect(first?.after).toMatchObject({ value: 2 / 3, n: 3, missing: 2 })
    // 4.NBT.A.1: only 1 and 2 have both.
    expect(standards.find(({ code }) => code === '4.NBT.A.1')?.after.n).toBe(2)
  })
})

describe('parts of a scope', () => {
  it('class B grew by those who were in it both times; student 5 arrived', async () => {
    const { overall, groups, pairs } = await growth('class', CLASS_B)
    // 6: 4 → 6, 7: 5 → 9, 8: 8 → 7 of 12.
    expect(pairs.map(({ code }) => code)).toEqual(['S-06', 'S-07', 'S-08'])
    expect(overall).toMatchObject({
      improved: 2,
      same: 0,
      declined: 1,
      lostBefore: 0,
      lostAfter: 1,
    })
    expect(overall.difference.value).toBeCloseTo((2 + 4 - 1) / 3 / 12, 8)
    expect(groups).toEqual([])
  })

  it('a school keeps the student who changed class, but no teacher has both of the scores', async () => {
    const { overall, groups } = await growth('school', HARBOR)
    // Pairs 1, 2, 5, 6, 7, 8. Rivera: 1 and 2. Class B changed teachers on January 1.
    expect(overall.difference.n).toBe(6)
    expect(groups.map(({ label, difference }) => [label, difference.n])).toEqual([
      ['Elena Rivera', 2],
      ['Changed teacher, or none on record', 4],
    ])
  })

  it('schools of the district add up to the district, with those of no school', async () => {
    const { overall, groups } = await growth('district', null)
    expect(overall.difference.n).toBe(9)
    expect(groups.map(({ label, difference }) => [label, difference.n])).toEqual([
      ['Harbor Bend', 6],
      ['Juniper Hill', 2],
      ['Changed school, or none on record', 1],
    ])
    const sum = (key: 'lostBefore' | 'lostAfter' | 'improved') =>
      groups.reduce((total, group) => total + group[key], 0)
    expect([sum('lostBefore'), sum('lostAfter'), sum('improved')]).toEqual([
      overall.lostBefore,
      overall.lostAfter,
      overall.improved,
    ])
  })
})

describe('what can be compared', () => {
  it('one standard alone, as a share', async () => {
    const result = await growth('class', CLASS_B, { measure: '4.NF.A.2' })
    // 6: 2 → 2, 7: 2 → 3, 8: 3 → 3 of 5.
    expect(result.measure).toBe('Share of points, Compare fractions (4.NF.A.2)')
    expect(result.overall).toMatchObject({ improved: 1, same: 2, declined: 0 })
    expect(result.overall.difference.value).toBeCloseTo(1 / 15, 8)
  })

  it('refuses the same test twice and a measure that is not there, each with a sentence', async () => {
    await expect(growth('district', null, { after: FALL })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'Growth needs two different administrations.' },
    })
    await expect(growth('district', null, { measure: 'Reading' })).rejects.toMatchObject({
      data: { what: 'Reading was not measured in both windows.' },
    })
  })

  it('totals of the same name in points, also with other maxima, and says so', async () => {
    const other = await totals()
    try {
      const result = await other.client.analysis.growth({
        scope: { kind: 'district', id: null },
        before: 1,
        after: 2,
      })
      // 10 → 18, 12 → 20, 14 → 26: changes 8, 8, 12, mean 9.333, sd 2.3094, se 1.3333, t(2) 4.3027 → ±5.737.
      expect(result).toMatchObject({ unit: 'points', measure: 'Arithmetic' })
      expect(result.overall.difference.value).toBeCloseTo(28 / 3, 12)
      expect(result.overall.difference.interval?.low).toBeCloseTo(28 / 3 - 5.7369, 3)
      expect(result.sentences[0]).toBe(
        'From Before to After, the same 3 students gained on average 9.33 points, interval 3.6 to 15.1.',
      )
      expect(result.limits).toContain(
        'The first test has 20 points and the second 30: the change in points depends on that.',
      )
    } finally {
      await other.close()
    }
  })

  it('different tests without a common total are refused', async () => {
    const other = await totals()
    try {
      await insertRows(other, {
        assessment: [{ id: 2, name: 'Quiz' }],
        administration: [
          { id: 9, assessmentId: 2, window: 'Fall', schoolYear: '2025-26', windowOrder: 1 },
        ],
      })
      const asked = other.client.analysis.growth({
        scope: { kind: 'district', id: null },
        before: 1,
        after: 9,
      })
      await expect(asked).rejects.toMatchObject({
        data: {
          what: 'Pretest and Quiz are different tests without a total of the same name: their scores cannot be subtracted.',
        },
      })
    } finally {
      await other.close()
    }
  })
})

/** Three students without enrolment, one total before (of 20) and after (of 30). */
async function totals(): Promise<TestWorkspace> {
  const other = await openTestWorkspace()
  const scores = [
    [10, 18],
    [12, 20],
    [14, 26],
  ]
  const rows = scores.flatMap((windows, student) =>
    windows.map((points, window) => ({ student: student + 1, window: window + 1, points })),
  )
  await insertRows(other, {
    student: scores.map((_, index) => ({ id: index + 1, code: `S-${index + 1}` })),
    assessment: [{ id: 1, name: 'Pretest' }],
    administration: ['Before', 'After'].map((window, index) => ({
      id: index + 1,
      assessmentId: 1,
      window,
      schoolYear: '2025-26',
      windowOrder: index,
    })),
    measure: [{ id: 1, assessmentId: 1, kind: 'overall', code: 'Arithmetic' }],
    sitting: rows.map(({ student, window }) => ({
      id: window * 10 + student,
      administrationId: window,
      studentId: student,
      testedOn: '2025-10-01',
    })),
    score: rows.map(({ student, window, points }) => ({
      sittingId: window * 10 + student,
      measureId: 1,
      points,
      possible: window === 1 ? 20 : 30,
      batchId: 1,
    })),
  })
  return other
}
