/** Coached against comparison through the contract. Figures: shared/statistics/impact.test.ts, from NumPy and SciPy. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impactResult } from '#backend/features/analysis/index.ts'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { cycleId, teacherId } from '#shared/domain/ids.ts'
import { contract } from '#shared/contracts/index.ts'
import { plansOf } from '#test/support/query-plans.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  FALL,
  LATE_CYCLE,
  openCoachedDistrict,
  OTHER_CYCLE,
  QUIZ,
  RATIOS,
  teacher,
  WINTER,
} from './impact-fixture.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openCoachedDistrict()
})
afterAll(() => test.close())

const impact = (more: object = {}): Promise<ImpactResult> =>
  test.client.analysis.impact(
    contract.analysis.impact.input.parse({
      cycleIds: [RATIOS],
      before: FALL,
      after: WINTER,
      ...more,
    }),
  )

describe('whom the coached are compared with', () => {
  it('suggests the same grade and course, and says why others are not', async () => {
    const { candidates, course } = await impact()
    expect(course).toEqual({ grade: '4', course: 'Mathematics' })
    expect(
      candidates.map(({ name, status, isCompared, reason, students, sessions }) => [
        name,
        status,
        isCompared,
        reason,
        students,
        sessions,
      ]),
    ).toEqual([
      ['Kim Chen', 'suggested', true, '', 6, 0],
      ['Kim Diaz', 'suggested', true, '', 6, 1],
      ['Kim Ekholm', 'excluded', false, 'Coached in this time too: Number talks.', 6, 0],
      ['Kim Fox', 'suggested', true, '', 6, 0],
      ['Kim Garza', 'possible', false, 'Teaches Accelerated, grade 4.', 6, 0],
      [
        'Kim Hale',
        'excluded',
        false,
        'No student of these classes took this test in Winter.',
        0,
        0,
      ],
    ])
  })

  it('takes those who are ticked, but never an excluded one', async () => {
    const comparisonIds = [teacher(4), teacher(6), teacher(8)]
    const { candidates, comparison } = await impact({ comparisonIds })
    expect(candidates.filter((one) => one.isCompared).map(({ name }) => name)).toEqual([
      'Kim Chen',
      'Kim Garza',
    ])
    expect(comparison.classes.map(({ teacher: name }) => name)).toEqual(['Kim Chen', 'Kim Garza'])
    expect(comparison.gain.n).toBe(12)
  })
})

describe('what it says', () => {
  it('sets 12 coached students beside 18 others, with classes taken together', async () => {
    const { headline, coached, comparison, clustering, baseline, unit } = await impact()
    expect(unit).toBe('points')
    expect([coached.teachers, coached.gain.n, comparison.teachers, comparison.gain.n]).toEqual([
      2, 12, 3, 18,
    ])
    expect(baseline).toMatchObject({ verdict: 'equivalent' })
    expect(baseline.gap.value).toBeCloseTo(-0.01423958, 8)
    expect(headline).toMatchObject({ kind: 'gains', points: { n: 30, value: 2.25 } })
    expect(headline?.alone.interval?.low).toBeCloseTo(1.015149521754, 9)
    expect(headline?.points.interval?.low).toBeCloseTo(2.25 - 1.234850478246 * Math.SQRT2, 9)
    expect(clustering).toMatchObject({ isAssumed: true, used: 0.2, designEffect: { value: 2 } })
  })

  it('in words, with the strength of evidence and what is missing for more', async () => {
    const { sentences, limits, evidence } = await impact()
    expect(sentences).toEqual([
      'From Fall to Winter, students of the coached teachers gained more than the comparison students by 2.25 points, interval 0.50 to 4.00.',
      'Suggestive evidence: the interval leaves out no difference, but with 5 teachers the likeness of students in a class is assumed and a group has under 30 students with both scores.',
      'Before, the groups were alike (0.01 standard deviations apart).',
      'In standard deviations of the second scores that is 0.53, interval 0.12 to 0.94.',
      'The interval is 1.41 times as wide as students taken one by one would make it, because they come in classes (intraclass correlation 0.20, assumed).',
    ])
    expect(limits).toEqual([
      'Nobody was assigned to coaching by lot: teachers who work with a coach may differ in other ways.',
      'One comparison teacher had sessions with you between the tests: a comparison without any coaching could look different.',
    ])
    expect(evidence.stronger).toEqual([
      'At least 10 teachers on both sides together.',
      'At least 30 students with both scores in each group.',
    ])
  })

  it('puts sessions and minutes beside it, by name and between the tests only', async () => {
    const { dosage } = await impact()
    expect(dosage).toEqual({
      total: { sessions: 3, minutes: 155 },
      types: [
        { type: 'Modeling', sessions: 2, minutes: 110 },
        { type: 'Co-planning', sessions: 1, minutes: 45 },
      ],
      teachers: [
        { teacherId: teacher(0), name: 'Kim Abara', sessions: 2, minutes: 105 },
        { teacherId: teacher(1), name: 'Kim Bloom', sessions: 2, minutes: 110 },
      ],
      outside: { sessions: 1, minutes: 15 },
    })
  })

  it('lists the students behind it, by name', async () => {
    const students = await test.client.analysis.impactStudents({
      ...contract.analysis.impact.input.parse({ cycleIds: [RATIOS], before: FALL, after: WINTER }),
      group: 'coached',
    })
    expect(students).toHaveLength(12)
    expect(students[0]).toEqual({
      id: 1,
      name: 'Given Family1',
      code: 'S-1',
      value: '21 to 26',
    })
  })
})

describe('what these data cannot tell', () => {
  const cannot = 'These data cannot tell what the coaching did.'

  it.each([
    ['another test', { after: QUIZ }, 'on different scales'],
    ['the same test twice', { after: FALL }, 'are the same test'],
    ['the wrong order', { before: WINTER, after: FALL }, 'Winter was not given before Fall.'],
    ['a cycle after both tests', { cycleIds: [LATE_CYCLE] }, 'Nobody was coached in this cycle'],
    ['nobody ticked', { comparisonIds: [] }, 'No comparison teacher is ticked.'],
    [
      'six students',
      { comparisonIds: [teacher(4)] },
      'Only 6 students of the comparison group have both scores: too few to compare.',
    ],
  ])('%s', async (_, more, reason) => {
    const result = await impact(more)
    expect(result.headline).toBeNull()
    expect(result.evidence.strength).toBe('none')
    expect(result.sentences[0]).toBe(cannot)
    expect(result.refusal?.reason).toContain(reason)
    expect(result.refusal?.needed).not.toBe('')
    expect(result.details).toEqual([])
  })

  it('groups that started apart: no difference is stated, however large', async () => {
    const { baseline, headline, sentences } = await impact({
      comparisonIds: [teacher(5), teacher(8)],
    })
    expect(baseline.verdict).toBe('not-comparable')
    expect(headline).toBeNull()
    expect(sentences).toHaveLength(3)
    expect(sentences.slice(1).join(' ')).toContain('standard deviations apart before the coaching')
  })

  it('a member who left before the first test is not coached', async () => {
    await test.client.cycles.updateMember({
      id: cycleId.parse(RATIOS),
      teacherId: teacherId.parse(teacher(1)),
      joinedOn: null,
      leftOn: '2025-09-10',
    })
    const { coached, limits, refusal } = await impact()
    expect(coached.classes.map((one) => one.teacher)).toEqual(['Kim Abara'])
    expect(refusal?.reason).toContain('Only 6 students of the coached group')
    expect(limits.join(' ')).toContain('Kim Bloom was a member, but not between the tests')
  })

  it('a cycle that is gone', async () => {
    await expect(impact({ cycleIds: [99] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('several cycles count together, each teacher once', async () => {
  const { coached, cycles } = await impact({ cycleIds: [RATIOS, OTHER_CYCLE] })
  expect(cycles.map(({ title }) => title)).toEqual(['Number talks', 'Ratio tables'])
  expect(coached.classes.map((one) => one.teacher)).toEqual(['Kim Abara', 'Kim Ekholm'])
})

it('reads no table of scores or sittings as a whole', async () => {
  const input = contract.analysis.impact.input.parse({
    cycleIds: [RATIOS],
    before: FALL,
    after: WINTER,
  })
  const planned = await plansOf(test.folder, (read) => impactResult(read, input))
  const growing =
    /SCAN (score|sitting|enrolment|itemResponse|student|identity|session|participant)\b/
  for (const { text, plan } of planned) {
    expect(
      plan.filter((step) => growing.test(step)),
      text,
    ).toEqual([])
  }
  expect(planned.length).toBeGreaterThan(10)
})
