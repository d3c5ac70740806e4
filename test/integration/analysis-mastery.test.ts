/** Mastery by standard through the contract, every figure worked out by hand from analysis-fixture.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standardsInUse } from '#backend/features/analysis/index.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  CHEN,
  CLASS_A,
  CLASS_B,
  FALL,
  HARBOR,
  insertRows,
  JUNIPER,
  openSmallDistrict,
  OSEI,
  RIVERA,
  WINTER,
} from './analysis-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openSmallDistrict()
})
afterAll(() => test.close())

type Kind = 'district' | 'school' | 'teacher' | 'class'
const mastery = (kind: Kind, id: number | null, administrationId = WINTER, more = {}) =>
  test.client.analysis.mastery({
    scope: { kind, id },
    administrationId: administrationId,
    ...more,
  })

describe('mastery of class 4A in Winter', () => {
  // Sat: 1 (4,2,2), 2 (5,4,2), 3 (3,1,Exempt). Absent: 4. Student 5 has left the class.
  it('counts who is enrolled, tested and absent', async () => {
    const result = await mastery('class', CLASS_A)
    expect(result).toMatchObject({ scopeLabel: '4A', enrolled: 4, tested: 3, absent: 1, cut: 0.8 })
    expect(result.administration).toMatchObject({ startsOn: '2026-01-21', endsOn: '2026-01-21' })
  })

  it('puts the weakest standard first; 4 of 5 points are at a cut of 80%', async () => {
    const { standards } = await mastery('class', CLASS_A)
    // A.2: only student 2 (4 of 5). A.1: students 1 (4 of 5, a tie) and 2. NBT: both who have it.
    expect(
      standards.map(({ code, studentsAtCut, atCut }) => [
        code,
        studentsAtCut,
        atCut.n,
        atCut.missing,
      ]),
    ).toEqual([
      ['4.NF.A.2', 1, 3, 1],
      ['4.NF.A.1', 2, 3, 1],
      ['4.NBT.A.1', 2, 2, 2],
    ])
    // Wilson for 1 of 3: 0.0615 to 0.7923 (Newcombe 1998).
    expect(standards[0]?.atCut.interval?.low).toBeCloseTo(0.06149, 4)
    expect(standards[0]?.atCut.interval?.high).toBeCloseTo(0.79234, 4)
    // Shares on A.1: .8, 1, .6 → mean .8.
    expect(standards[1]?.meanShare.value).toBeCloseTo(0.8, 12)
    expect(standards.map(({ isThin }) => isThin)).toEqual([false, false, true])
    expect(standards[0]).toMatchObject({ title: 'Compare fractions', possible: 5, items: null })
  })

  it('lists students by total, lowest first, with words for missing scores, absent last', async () => {
    const { students } = await mastery('class', CLASS_A)
    expect(students.map(({ code, total, possible }) => [code, total, possible])).toEqual([
      ['S-03', 4, 10],
      ['S-01', 8, 12],
      ['S-02', 11, 12],
      ['S-04', null, null],
    ])
    expect(students[0]?.name).toBe('Given3 Family03')
    expect(students[0]?.cells).toEqual([
      { points: 1, possible: 5, missing: null },
      { points: 3, possible: 5, missing: null },
      { points: null, possible: 2, missing: 'Exempt' },
    ])
    expect(students[3]?.cells).toEqual([null, null, null])
  })

  it('moves with the cut', async () => {
    const { standards } = await mastery('class', CLASS_A, WINTER, { cut: 0.6 })
    // A.1: 4, 5 and 3 of 5 are all at 60%.
    expect(standards.find(({ code }) => code === '4.NF.A.1')?.studentsAtCut).toBe(3)
  })

  it('says what it says, and what it cannot', async () => {
    const { sentences, limits, methods } = await mastery('class', CLASS_A)
    expect(sentences).toEqual([
      'Compare fractions (4.NF.A.2) is lowest: 1 of 3 students is at the cut, 33%, interval 6% to 79%.',
      'The three standards cannot be told apart: all their intervals overlap that of the lowest.',
      '4.NBT.A.1 has fewer than three items or points: thin evidence.',
    ])
    expect(limits).toEqual([
      'One test day, 2 to 5 points a standard.',
      'With 3 students this is indicative only.',
      '1 of 4 students has no score; their results may differ.',
    ])
    expect(methods.map(({ id }) => id)).toEqual(['wilson-share', 'mean-t'])
  })
})

describe('whose score it is', () => {
  it('is the class of the test day', async () => {
    const codes = async (id: number, administration: number) =>
      (await mastery('class', id, administration)).students.map(({ code }) => code).toSorted()
    expect(await codes(CLASS_A, FALL)).toEqual(['S-01', 'S-02', 'S-03', 'S-04', 'S-05'])
    expect(await codes(CLASS_B, FALL)).toEqual(['S-06', 'S-07', 'S-08'])
    expect(await codes(CLASS_B, WINTER)).toEqual(['S-05', 'S-06', 'S-07', 'S-08'])
  })

  it('is the teacher of the test day: Osei has class B in Winter, Chen had it in Fall', async () => {
    expect((await mastery('teacher', CHEN, FALL)).tested).toBe(3)
    expect((await mastery('teacher', CHEN, WINTER)).tested).toBe(0)
    expect((await mastery('teacher', OSEI, FALL)).tested).toBe(0)
    expect((await mastery('teacher', OSEI, WINTER)).tested).toBe(4)
    expect((await mastery('teacher', RIVERA, FALL)).tested).toBe(5)
  })

  it('a sitting of nothing but words is an absence', async () => {
    // Juniper in Winter: 9, 10 and 12 have scores, 11 only "Absent".
    expect(await mastery('school', JUNIPER)).toMatchObject({ enrolled: 4, tested: 3, absent: 1 })
  })

  it('a student without enrolment counts in the district only', async () => {
    // Fall: 5 + 3 + 3 enrolled students sat, and student 13; student 12 was absent.
    expect(await mastery('district', null, FALL)).toMatchObject({
      enrolled: 13,
      tested: 12,
      absent: 1,
    })
    const inGrade = await test.client.analysis.mastery({
      scope: { kind: 'district', id: null, grade: '4' },
      administrationId: FALL,
    })
    expect(inGrade).toMatchObject({ scopeLabel: 'All schools, grade 4', tested: 11, absent: 1 })
  })

  it('nobody in scope: a sentence, no numbers', async () => {
    const result = await mastery('teacher', CHEN, WINTER)
    expect(result.sentences).toEqual(['No student of this choice has a score on this test.'])
    expect(result).toMatchObject({ standards: [], students: [], limits: [] })
  })

  it('refuses what is not there with a sentence', async () => {
    await expect(mastery('teacher', 99)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'This teacher is no longer here.' },
    })
    await expect(mastery('class', CLASS_A, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('comparison', () => {
  it('is left out under ten other students: Winter has 10 with enrolment, 3 of them in 4A', async () => {
    const result = await mastery('class', CLASS_A)
    expect(result.comparisonLabel).toBeNull()
    expect(result.standards.every(({ comparison }) => comparison === null)).toBe(true)
  })

  it('sets a class beside the grade of its school, a school beside the rest of the district', async () => {
    const other = await openSmallDistrict()
    try {
      await addStudents(other)
      const ofClass = await other.client.analysis.mastery({
        scope: { kind: 'class', id: CLASS_A },
        administrationId: WINTER,
      })
      // Class B now has students 5 to 8 and ten more with 5 of 5 on 4.NF.A.1: 5 (4 of 5), 7 (4 of 5)
      // and the ten are at the cut, 6 (2) and 8 (3) are not: 12 of 14.
      expect(ofClass.comparisonLabel).toBe('Other grade 4 students of the same school')
      const compared = ofClass.standards.find(({ code }) => code === '4.NF.A.1')?.comparison
      expect(compared).toMatchObject({ n: 14, value: 12 / 14 })
      const ofJuniper = await other.client.analysis.mastery({
        scope: { kind: 'school', id: JUNIPER },
        administrationId: WINTER,
      })
      const beside = async (compare: 'same schools' | 'district' | 'none') =>
        (
          await other.client.analysis.mastery({
            scope: { kind: 'class', id: CLASS_A },
            administrationId: WINTER,
            compare,
          })
        ).comparisonLabel
      expect(await beside('same schools')).toBe('Other grade 4 students of the same school')
      expect(await beside('district')).toBe('Other grade 4 students of the district')
      expect(await beside('none')).toBeNull()
      expect(ofClass.comparisons).toEqual(['same schools', 'district', 'none'])
      // Harbor: 1 and 2 of class A as well: 14 of 17.
      expect(ofJuniper.comparisonLabel).toBe('Other grade 4 students of the district')
      const rest = ofJuniper.standards.find(({ code }) => code === '4.NF.A.1')?.comparison
      expect(rest).toMatchObject({ n: 17, value: 14 / 17 })
    } finally {
      await other.close()
    }
  })
})

async function addStudents(other: TestWorkspace): Promise<void> {
  const ids = Array.from({ length: 10 }, (_, index) => 21 + index)
  await insertRows(other, {
    student: ids.map((id) => ({ id, code: `S-${id}` })),
    enrolment: ids.map((studentId) => ({
      studentId,
      schoolId: HARBOR,
      classId: CLASS_B,
      grade: '4',
      startsOn: '2025-08-18',
    })),
    sitting: ids.map((studentId) => ({
      id: 300 + studentId,
      administrationId: WINTER,
      studentId,
      testedOn: '2026-01-22',
    })),
    score: ids.map((id) => ({
      sittingId: 300 + id,
      measureId: 1,
      points: 5,
      possible: 5,
      batchId: 1,
    })),
  })
}

describe('what can be chosen', () => {
  it('scopes: the district, then schools, teachers and classes with their grades', async () => {
    const scopes = await test.client.analysis.scopes()
    expect(scopes.map(({ kind, label, group, grades }) => [kind, label, group, grades])).toEqual([
      ['district', 'All schools', 'District', ['4']],
      ['school', 'Harbor Bend', 'Schools', ['4']],
      ['school', 'Juniper Hill', 'Schools', ['4']],
      ['teacher', 'Li Chen', 'Harbor Bend', ['4']],
      ['teacher', 'Kofi Osei', 'Harbor Bend', ['4']],
      ['teacher', 'Elena Rivera', 'Harbor Bend', ['4']],
      ['teacher', 'Lin Park', 'Juniper Hill', ['4']],
      ['class', '4A', 'Harbor Bend', ['4']],
      ['class', '4B', 'Harbor Bend', ['4']],
      ['class', '4J', 'Juniper Hill', ['4']],
    ])
  })

  it('administrations, the latest first, with their days and measures in published order', async () => {
    const [winter, fall] = await test.client.analysis.administrations()
    expect(winter).toMatchObject({ id: WINTER, window: 'Winter', students: 12, hasItems: false })
    expect(fall).toMatchObject({ id: FALL, startsOn: '2025-09-16', endsOn: '2025-09-16' })
    expect(fall?.measures.map(({ code }) => code)).toEqual(['4.NBT.A.1', '4.NF.A.1', '4.NF.A.2'])
  })

  it('standards that any test measures, with their titles', async () => {
    expect(await standardsInUse(test.workspace.read)).toEqual([
      { code: '4.NBT.A.1', title: expect.any(String) },
      { code: '4.NF.A.1', title: 'Equivalent fractions' },
      { code: '4.NF.A.2', title: 'Compare fractions' },
    ])
  })
})
