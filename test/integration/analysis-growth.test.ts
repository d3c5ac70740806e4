/** Growth through the contract, worked out by hand from analysis-fixture.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import {
  CLASS_B,
  FALL,
  HARBOR,
  insertRows,
  JUNIPER,
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
  // Fall, of 12: 1 → 4, 2 → 9, 3 → 4, 4 → 3, 5 → 7. Winter: 1 → 8, 2 → 11, 3 → 4 of 10, exempt from
  // one standard; on the other two the student had 3 of 10 in Fall. 4 was absent, 5 is in class B: lost.
  it('pairs students who were hers at both tests, on the standards scored both times', async () => {
    const { overall, measure, unit, matching } = await growth('teacher', RIVERA)
    expect([measure, unit]).toEqual(['Share of points', 'percent of points'])
    expect(overall).toMatchObject({
      lostBefore: 2,
      lostAfter: 0,
      improved: 3,
      same: 0,
      declined: 0,
    })
    expect(overall.difference).toMatchObject({ n: 3, missing: 2, method: 'paired-t' })
    expect(matching).toEqual({
      partial: 1,
      sentence:
        'A student counts who was scored both times on at least half of the standards, by the share of points on just those: 1 of 3 students lacks a standard in one of the windows.',
    })
  })

  it('gives the change with its t interval, d_av and the Wilcoxon test', async () => {
    const { overall, details } = await growth('teacher', RIVERA)
    // Changes 4/12, 2/12 and 1/10: mean .2, sd .120185, se .069389, t(2, .975) = 4.302653 → ±.298556.
    expect(overall.difference.value).toBeCloseTo(0.2, 12)
    expect(overall.difference.interval?.low).toBeCloseTo(0.2 - 0.298556, 5)
    expect(overall.difference.interval?.high).toBeCloseTo(0.2 + 0.298556, 5)
    // sd before .250740, after .258378: root mean square .254588 → d_av .785583.
    expect(overall.effectSize.value).toBeCloseTo(0.785583, 5)
    expect(overall.before.value).toBeCloseTo((4 / 12 + 9 / 12 + 3 / 10) / 3, 12)
    // Three changes up without ties: W 6, exact p 2/8.
    expect(details).toContainEqual({ label: 'Wilcoxon', value: 'W 6.00, p 0.25' })
  })

  it('names who was lost, and why', async () => {
    const { lost } = await growth('teacher', RIVERA)
    expect(lost.map(({ code, has, reason }) => [code, has, reason])).toEqual([
      ['S-04', 'before', 'Absent in Winter'],
      ['S-05', 'before', 'In another class or school in Winter'],
    ])
    const { lost: ofJuniper } = await growth('school', JUNIPER)
    expect(ofJuniper.map(({ code, why }) => [code, why])).toEqual([
      ['S-11', 'absent'],
      ['S-12', 'absent'],
    ])
  })

  it('counts moves across the cut: 1 below 80% twice, 2 from 75% to 92%, 3 below twice', async () => {
    const { moves, pairs } = await growth('teacher', RIVERA)
    expect(moves).toMatchObject({
      ...{ source: 'cut', levels: ['Below 80%', '80% and more'], n: 3, missing: 2 },
      counts: [
        [2, 1],
        [0, 0],
      ],
      rowShares: [
        [2 / 3, 1 / 3],
        [null, null],
      ],
      crossed: { up: 1, down: 0, p: 1 },
    })
    expect(moves?.up).toMatchObject({ count: 1, share: { value: 1 / 3, n: 3, missing: 2 } })
    expect(pairs.map(({ code, from, to }) => [code, from, to])).toContainEqual(['S-02', 1, 2])
  })

  it('says that three students show nothing yet', async () => {
    const { sentences, limits } = await growth('teacher', RIVERA)
    expect(sentences).toEqual([
      'The average change of the same 3 students from Fall to Winter cannot be told from none: 20 percentage points, interval −10 to 50.',
      '3 of 3 students scored higher, 0 lower. The standardized change is 0.79 (d_av).',
      '1 came to 80% and more of the points, 0 fell below; as many could have done so by chance.',
      '2 students are left out: 1 absent in Winter and 1 in another class or school for one of the tests.',
    ])
    expect(limits).toEqual([
      'With 3 students this is indicative only.',
      'Students grow with time as well: without a comparison group the change is not due to anything in particular.',
      'Those who scored lowest the first time tend to rise, and the highest to fall, by chance alone.',
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
    // Pairs 1, 2, 3, 5, 6, 7, 8. Rivera: 1, 2 and 3. Class B changed teachers on January 1.
    expect(overall.difference.n).toBe(7)
    expect(groups.map(({ label, difference }) => [label, difference.n])).toEqual([
      ['Elena Rivera', 3],
      ['Changed teacher, or none on record', 4],
    ])
  })

  it('schools of the district add up to the district, with those of no school', async () => {
    const { overall, groups } = await growth('district', null)
    expect(overall.difference.n).toBe(10)
    expect(groups.map(({ label, difference }) => [label, difference.n])).toEqual([
      ['Harbor Bend', 7],
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

  it('totals of the same name in points; with other maxima nothing is concluded', async () => {
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
        'Whether the same 3 students grew from Before to After cannot be told: the first test has 20 points and the second 30. The difference in points is 9.33 points, interval 3.6 to 15.1.',
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
