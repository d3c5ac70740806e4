/** Groups and gaps through the contract, worked out by hand from analysis-fixture.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { CLASS_A, FALL, HARBOR, insertRows, openSmallDistrict, WINTER } from './analysis-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openSmallDistrict()
  const own = (studentId: number, attribute: string, value: string, dates = {}) => ({
    ...{ studentId, attribute, value, startsOn: '2025-08-18', endsOn: null as string | null },
    ...dates,
  })
  await test.workspace.mutate('Groups', async (tx) => {
    const rows = [
      ...[1, 4, 6].map((id) => own(id, 'English learner', 'yes')),
      // Student 2 was one until the new year, 8 is one since then.
      own(2, 'English learner', 'Y', { endsOn: '2025-12-31' }),
      own(8, 'English learner', 'Y', { startsOn: '2026-01-05' }),
      ...[1, 2, 3, 5].map((id) => own(id, 'bus', 'No')),
      ...[6, 7].map((id) => own(id, 'bus', 'Yes')),
    ]
    for (const row of rows) await tx.insertInto('studentGroup').values(row).execute()
  })
})
afterAll(() => test.close())

const gaps = (by: Partial<GroupedBy> | null, more = {}) =>
  test.client.analysis.gaps({
    scope: { kind: 'school', id: HARBOR },
    administrationId: WINTER,
    ...(by && { by: { kind: 'attribute', attribute: null, ...by } }),
    ...more,
  })
const learners = { attribute: 'English learner' }

describe('English learners of Harbor Bend', () => {
  // Winter, of 12: 1 → 8, 6 → 6, 8 → 7; others 2 → 11, 3 → 4 of 10, 5 → 10, 7 → 9. 4 was absent.
  it('belong to the group they were in on the test day', async () => {
    const { groups, students } = await gaps(learners)
    expect(groups.map(({ label, mean }) => [label, mean.n, mean.missing])).toEqual([
      ['English learner', 3, 1],
      ['Others', 4, 0],
    ])
    const codes = (key: string) =>
      students.filter(({ group }) => group === key).map(({ code }) => code)
    expect(codes('yes')).toEqual(['S-01', 'S-06', 'S-08'])
    const inFall = await gaps(learners, { administrationId: FALL })
    expect(inFall.groups[0]?.mean.n).toBe(4)
  })

  it('have the mean, the share at the cut and the gap of the hand', async () => {
    const { groups, gaps: found, unit } = await gaps(learners)
    const [own, others] = [21 / 36, (11 / 12 + 0.4 + 10 / 12 + 9 / 12) / 4]
    expect(unit).toBe('percent of points')
    expect(groups[0]?.mean.value).toBeCloseTo(own, 12)
    expect(groups[1]).toMatchObject({ studentsAtCut: 2, atCut: { value: 0.5, n: 4 } })
    expect(found).toHaveLength(1)
    expect(found[0]?.points.value).toBeCloseTo(own - others, 12)
    expect(found[0]?.share?.value).toBeCloseTo(-0.5, 12)
  })

  it('is said with care: these data cannot tell, and both groups are small', async () => {
    const { sentences, limits } = await gaps(learners)
    expect(sentences[0]).toMatch(
      /^These data cannot tell whether English learner and the others differ/,
    )
    expect(sentences.at(-1)).toBe(
      'Under 10 students, so indicative only: English learner (3) and Others (4).',
    )
    expect(limits).toContain(
      '“Others” are without English learner on record on the day of the test.',
    )
  })

  it('changed since Fall as the gains of the same students differ', async () => {
    const { gaps: found, before } = await gaps(learners, { beforeId: FALL })
    expect(before?.window).toBe('Fall')
    // Gains: 1 → 4/12, 6 → 2/12, 8 → −1/12; 2 → 2/12, 3 → 1/10, 5 → 3/12, 7 → 4/12.
    const gain = 5 / 36 - (2 / 12 + 0.1 + 3 / 12 + 4 / 12) / 4
    expect(found[0]?.change).toMatchObject({ kind: 'matched', points: { n: 7 } })
    expect(found[0]?.change?.points.value).toBeCloseTo(gain, 8)
  })
})

it('where the roster says no as well, a student without a word is in no group', async () => {
  const { groups, withoutValue, limits } = await gaps({ attribute: 'bus' })
  expect(groups.map(({ label, mean }) => [label, mean.n])).toEqual([
    ['Bus', 2],
    ['Not bus', 4],
  ])
  expect(withoutValue).toBe(1)
  expect(limits).toContain('1 student is in no group: no bus on record that day.')
})

it('without a choice takes the first attribute, and says what else there is', async () => {
  const { by, choices } = await gaps(null)
  expect(by).toEqual({ kind: 'attribute', attribute: 'English learner' })
  expect(choices.map(({ label }) => label)).toEqual(['English learner', 'Bus', 'Grade'])
})

it('schools of a district stand by name, each against all others', async () => {
  const {
    groups,
    gaps: found,
    sentences,
  } = await test.client.analysis.gaps({
    scope: { kind: 'district', id: null },
    administrationId: WINTER,
    by: { kind: 'school' },
  })
  expect(groups.map(({ label, mean }) => [label, mean.n])).toEqual([
    ['Harbor Bend', 7],
    ['Juniper Hill', 3],
  ])
  expect(found.map(({ label }) => label)).toEqual(['Harbor Bend minus Juniper Hill'])
  expect(sentences[0]).toMatch(/^These data cannot tell/)
})

it('one grade alone is nothing to compare', async () => {
  const { sentences, gaps: found } = await gaps({ kind: 'grade' })
  expect(found).toEqual([])
  expect(sentences[0]).toBe(
    'Everyone tested here is in one group by grade, Grade 4: there is nothing to compare.',
  )
})

it('of other students in each window, the change comes from the two gaps', async () => {
  const next = [21, 22, 23, 24, 25, 26]
  const points = [6, 8, 10, 7, 9, 11]
  const dates = { startsOn: '2026-08-17', endsOn: null }
  await insertRows(test, {
    student: next.map((id) => ({ id, code: `S-${id}` })),
    enrolment: next.map((studentId) => ({
      ...{ studentId, schoolId: HARBOR, classId: CLASS_A, grade: '4' },
      ...dates,
    })),
    studentGroup: [21, 22, 23].map((studentId) => ({
      ...{ studentId, attribute: 'English learner', value: 'yes' },
      ...dates,
    })),
    administration: [
      { id: 8, assessmentId: 1, window: 'Fall', schoolYear: '2026-27', windowOrder: 3 },
    ],
    sitting: next.map((id) => ({
      ...{ id: 800 + id, administrationId: 8, studentId: id },
      testedOn: '2026-09-15',
    })),
    // All on one standard of 12: shares like those of the whole test.
    score: next.map((id, index) => ({
      ...{ sittingId: 800 + id, measureId: 1, points: points[index] ?? 0, possible: 12 },
      batchId: 1,
    })),
  })
  const { gaps: found, sentences } = await gaps(learners, {
    ...{ scope: { kind: 'class', id: CLASS_A }, administrationId: 8, beforeId: FALL },
  })
  // Fall 2025: 1 → 4/12, 2 → 9/12, 4 → 3/12 against 3 → 4/12, 5 → 7/12. Then 8/12 against 9/12.
  expect(found[0]?.change).toMatchObject({ kind: 'separate', before: { n: 5 }, after: { n: 6 } })
  expect(found[0]?.change?.points.value).toBeCloseTo(-1 / 12 - (16 / 36 - 11 / 24), 12)
  expect(sentences).toContainEqual(
    expect.stringMatching(/^Between these students, no change of the gap from Fall 2025-26/),
  )
})

it('another test as the earlier window has no gap to compare with, and says so', async () => {
  await insertRows(test, {
    assessment: [{ id: 9, name: 'Quiz' }],
    administration: [
      { id: 9, assessmentId: 9, window: 'Fall', schoolYear: '2025-26', windowOrder: 1 },
    ],
  })
  const { noChange, limits, gaps: found } = await gaps(learners, { beforeId: 9 })
  expect(found[0]?.change).toBeNull()
  expect(noChange).toMatch(/different tests without a total of the same name/)
  expect(limits).toContain(noChange)
})

it('refuses a measure that is not there', async () => {
  await expect(gaps(learners, { measure: 'Reading' })).rejects.toMatchObject({
    data: { what: 'Reading was not measured by this test.' },
  })
})
