/** Distribution through the contract, worked out by hand from analysis-fixture.ts, and on a vendor's scale. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  CLASS_A,
  CLASS_B,
  FALL,
  HARBOR,
  insertRows,
  openSmallDistrict,
  WINTER,
} from './analysis-fixture.ts'

const SPRING_SCALE = 10
let test: TestWorkspace

/** Ten students on a vendor's scale without a maximum, in three levels; one has a level and no points. */
beforeAll(async () => {
  test = await openSmallDistrict()
  const scores = [188, 192, 195, 201, 204, 204, 207, 215, 220]
  const levels = ['Below', 'Below', 'Below', 'On', 'On', 'On', 'On', 'Above', 'Above', 'Below']
  await insertRows(test, {
    assessment: [{ id: 2, name: 'Vendor test' }],
    administration: [
      {
        id: SPRING_SCALE,
        assessmentId: 2,
        window: 'Spring',
        schoolYear: '2025-26',
        windowOrder: 3,
      },
    ],
    measure: [{ id: 50, assessmentId: 2, kind: 'overall', code: 'Scale score', maximum: null }],
    performanceLevel: [
      { measureId: 50, position: 1, name: 'Below' },
      { measureId: 50, position: 2, name: 'On' },
      { measureId: 50, position: 3, name: 'Above' },
    ],
    sitting: levels.map((_, index) => ({
      id: 1000 + index,
      administrationId: SPRING_SCALE,
      studentId: index + 1,
      testedOn: '2026-04-20',
    })),
    score: levels.map((level, index) => ({
      sittingId: 1000 + index,
      measureId: 50,
      points: scores[index] ?? null,
      possible: null,
      missing: scores[index] === undefined ? 'Level only' : null,
      level,
      batchId: 1,
    })),
    itemResponse: [],
  })
})
afterAll(() => test.close())

const classA = { kind: 'class', id: CLASS_A } as const
const distribution = (input: object) =>
  test.client.analysis.distribution({
    scope: classA,
    administrationId: WINTER,
    ...input,
  } as never)

describe('share of points of class 4A in Winter', () => {
  // 8 of 12, 11 of 12, and 4 of 10 since student 3 is exempt from one standard; 4 was absent.
  it('has n, centre and spread, and keeps who is missing apart', async () => {
    const result = await distribution({})
    expect(result.measure).toMatchObject({ kind: 'whole test', label: 'Share of points' })
    expect(result).toMatchObject({ unit: 'percent of points', minimum: 0, maximum: 1, n: 3 })
    expect(result.missing).toEqual([{ why: 'absent', count: 1 }])
    expect(result.mean.value).toBeCloseTo((8 / 12 + 11 / 12 + 4 / 10) / 3, 12)
    expect(result.mean).toMatchObject({ n: 3, missing: 1, method: 'mean-t' })
    expect(result.median.value).toBeCloseTo(8 / 12, 12)
    // Type 7 of .4, .667, .917: halfway to the middle one.
    expect(result.quartile1.value).toBeCloseTo((0.4 + 8 / 12) / 2, 12)
    expect(result.bins.filter(({ count }) => count > 0).map(({ low }) => low)).toEqual([
      0.4, 0.6, 0.9,
    ])
  })

  it('counts levels by the cut where the file has none of its own', async () => {
    const { levels, cuts } = await distribution({})
    expect(levels?.source).toBe('cut')
    expect(levels?.names).toEqual(['Under 40%', '40 to 59%', '60 to 79%', '80% or more'])
    expect(levels?.shares.map(({ count }) => count)).toEqual([0, 1, 1, 1])
    expect(levels?.shares[3]?.share).toMatchObject({ n: 3, missing: 1 })
    expect(cuts).toEqual([{ value: 0.8, label: 'cut 80%' }])
    const at90 = await distribution({ cut: 0.95 })
    expect(at90.levels?.shares.at(-1)?.count).toBe(0)
  })

  it('says what it says, and what it cannot', async () => {
    const { sentences, limits } = await distribution({})
    expect(sentences).toEqual([
      'The middle one of 3 students has 67% of the points; half of them lie between 53% and 79%.',
      'The mean is 66%, interval 2% to 100%.',
      '1 of 3 students is at the cut of 80% of the points, 33%, interval 6% to 79%.',
    ])
    expect(limits).toEqual([
      'One test day: where students are, not how far they have come.',
      'With 3 students this is indicative only.',
      '1 of 4 students has no score (1 absent); their results may differ.',
      '1 student had only part of the test; their share is of that part.',
    ])
  })

  it('of one standard is in its own points, with the exempt one apart', async () => {
    const result = await distribution({ measure: '4.NBT.A.1' })
    expect(result).toMatchObject({ unit: 'points', maximum: 2, n: 2 })
    expect(result.missing).toEqual([
      { why: 'absent', count: 1 },
      { why: 'exempt', count: 1 },
    ])
    // 80% of 2 points is 1.6: the first whole score at the cut is 2.
    expect(result.cuts).toEqual([{ value: 2, label: 'cut 80%' }])
    expect(result.sentences[1]).toBe('All have 2.')
  })
})

describe('levels over time', () => {
  it('has every window of the assessment, with the students of each', async () => {
    const result = await test.client.analysis.levelsOverTime({
      scope: classA,
      administrationId: WINTER,
    })
    // Fall: 4, 9, 4, 3 and 7 of 12 points.
    expect(
      result.windows.map(({ window, n, shares }) => [window, n, ...shares.map((s) => s.count)]),
    ).toEqual([
      ['Fall', 5, 3, 1, 1, 0],
      ['Winter', 3, 0, 1, 1, 1],
    ])
    expect(result.sentences).toEqual([
      '80% or more: 0% in Fall (n = 5), 33% in Winter (n = 3, interval 6% to 79%). The intervals overlap: whether it changed, these data cannot tell.',
    ])
    expect(result.limits).toHaveLength(1)
  })
})

describe('a vendor’s scale', () => {
  const spring = { scope: { kind: 'district', id: null }, administrationId: SPRING_SCALE }

  it('keeps its own unit and the vendor’s order of levels; a level without points still counts', async () => {
    const result = await distribution(spring)
    expect(result).toMatchObject({ unit: 'points', minimum: null, maximum: null, n: 9 })
    expect(result.median.value).toBe(204)
    // 11 and 12 are enrolled and were absent; 13 has no enrolment.
    expect(result.missing).toEqual([
      { why: 'absent', count: 2 },
      { why: 'level only', count: 1 },
    ])
    expect(result.levels?.source).toBe('vendor')
    expect(result.levels?.names).toEqual(['Below', 'On', 'Above'])
    expect(result.levels?.shares.map(({ count }) => count)).toEqual([4, 4, 2])
    expect(result.levels?.shares[0]?.share).toMatchObject({ n: 10, missing: 2, value: 0.4 })
    expect(result.cuts).toEqual([
      { value: 201, label: 'lowest score in On' },
      { value: 215, label: 'lowest score in Above' },
    ])
    expect(result.sentences[2]).toMatch(/^4 of 10 students are in the lowest level, Below, 40%/)
    expect(result.limits.at(-1)).toMatch(/does not say the cuts/)
  })
})

describe('grades with forms of their own', () => {
  it('are refused together, and answered one by one', async () => {
    const other = await openSmallDistrict()
    try {
      await insertRows(other, {
        measure: [{ id: 60, assessmentId: 1, kind: 'standard', code: '5.NF.A.1', maximum: 5 }],
        student: [{ id: 40, code: 'S-40' }],
        enrolment: [
          { studentId: 40, schoolId: HARBOR, classId: CLASS_B, grade: '5', startsOn: '2025-08-18' },
        ],
        sitting: [{ id: 900, administrationId: FALL, studentId: 40, testedOn: '2025-09-16' }],
        score: [{ sittingId: 900, measureId: 60, points: 4, possible: 5, batchId: 1 }],
      })
      const ask = (grade: string | null) =>
        other.client.analysis.distribution({
          scope: { kind: 'school', id: HARBOR, grade },
          administrationId: FALL,
        })
      const both = await ask(null)
      expect(both).toMatchObject({ n: 0, levels: null, bins: [] })
      expect(both.sentences).toEqual([
        'Grades 4 and 5 took forms of their own, which are not one scale: choose one grade.',
      ])
      expect((await ask('4')).n).toBe(8)
      expect(await ask('5')).toMatchObject({ n: 1, mean: { value: null } })
    } finally {
      await other.close()
    }
  })
})

it('the students behind a bar and behind a level are as many as it counts', async () => {
  const students = async (behind: object, administrationId: number, scope: object = classA) => {
    const found = await test.client.analysis.students({
      scope,
      administrationId,
      behind: { kind: 'score', low: null, high: null, levels: null, withHigh: false, ...behind },
    } as never)
    return found.students.map(({ code, value }) => [code, value])
  }
  expect(
    await students(
      { measure: 'whole test', isShare: true, low: 0.9, high: 1, withHigh: true },
      WINTER,
    ),
  ).toEqual([['S-02', '11 of 12 points']])
  const below = await students(
    { measure: 'Scale score', isShare: false, levels: ['Below'] },
    SPRING_SCALE,
    { kind: 'district', id: null },
  )
  expect(below).toEqual([
    ['S-01', '188, Below'],
    ['S-02', '192, Below'],
    ['S-03', '195, Below'],
    ['S-10', 'Below'],
  ])
})

it('refuses a measure that the test does not have', async () => {
  await expect(distribution({ measure: 'RIT' })).rejects.toMatchObject({
    data: { what: 'District benchmark has no RIT.' },
  })
})
