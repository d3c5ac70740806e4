/** Growth on a vendor's scale: its levels in its order, its own growth figures as they came. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { insertRows } from './analysis-fixture.ts'

type Score = readonly [points: number, level: string, percentile: number]

/** Four students: fall, winter, and the vendor's index and percentile of growth between them. */
const students: readonly {
  readonly fall: Score
  readonly winter: Score
  readonly index: string
  readonly growth: string
}[] = [
  { fall: [190, 'Low', 12], winter: [201, 'LoAvg', 25], index: '1.20', growth: '88' },
  { fall: [198, 'LoAvg', 30], winter: [203, 'LoAvg', 31], index: '-0.10', growth: '46' },
  { fall: [210, 'Avg', 55], winter: [208, 'LoAvg', 38], index: '-1.50', growth: '7' },
  { fall: [215, 'HiAvg', 70], winter: [224, 'High', 82], index: '0.80', growth: '79' },
]

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace()
  const windows = ['Fall', 'Winter'].map((window, index) => ({ id: index + 1, window }))
  await insertRows(test, {
    student: students.map((_, index) => ({ id: index + 1, code: `S-${index + 1}` })),
    assessment: [{ id: 1, name: 'MAP Growth Mathematics' }],
    administration: windows.map(({ id, window }) => ({
      ...{ id, window, assessmentId: 1, schoolYear: '2026-27', windowOrder: id },
    })),
    measure: [{ id: 1, assessmentId: 1, kind: 'overall', code: 'RIT' }],
    performanceLevel: ['Low', 'LoAvg', 'Avg', 'HiAvg', 'High'].map((name, index) => ({
      ...{ measureId: 1, position: index + 1, name },
    })),
    sitting: windows.flatMap(({ id }) =>
      students.map((_, index) => ({
        ...{ id: id * 10 + index, administrationId: id, studentId: index + 1 },
        testedOn: id === 1 ? '2026-09-15' : '2027-01-20',
      })),
    ),
    score: windows.flatMap(({ id }) =>
      students.map(({ fall, winter, index: growthIndex, growth }, index) => {
        const [points, level, percentile] = id === 1 ? fall : winter
        const figures = {
          'Conditional growth index, fall to winter': growthIndex,
          'Conditional growth percentile, fall to winter': growth,
          'Conditional growth index, fall to spring': '9.99',
        }
        return {
          ...{ sittingId: id * 10 + index, measureId: 1, points, level, percentile },
          ...{ figures: id === 2 ? JSON.stringify(figures) : null, batchId: 1 },
        }
      }),
    ),
  })
})
afterAll(() => test.close())

const growth = () =>
  test.client.analysis.growth({ scope: { kind: 'district', id: null }, before: 1, after: 2 })

it('moves follow the vendor’s order, and a scale without points possible has no cut', async () => {
  const { unit, measure, moves, sentences } = await growth()
  expect([unit, measure]).toEqual(['points', 'RIT'])
  expect(moves).toMatchObject({
    ...{ source: 'vendor', levels: ['Low', 'LoAvg', 'Avg', 'HiAvg', 'High'], crossed: null },
    ...{ up: { count: 2 }, same: { count: 1 }, down: { count: 1 } },
  })
  expect(moves?.counts[3]?.[4]).toBe(1)
  expect(sentences).toContain('Of 4 students with a level both times, 2 moved up and 1 moved down.')
})

it('the index stands by its mean, percentiles by their median, other windows not at all', async () => {
  const { vendor } = await growth()
  // (1.2 − 0.1 − 1.5 + 0.8) / 4; of 7, 46, 79 and 88 the middle two.
  expect(vendor.map(({ name, summary, estimate }) => [name, summary, estimate.value])).toEqual([
    ['Conditional growth index, fall to winter', 'mean', expect.closeTo(0.1, 12)],
    ['Conditional growth percentile, fall to winter', 'median', 62.5],
    ['Achievement percentile, Fall', 'median', 42.5],
    ['Achievement percentile, Winter', 'median', 34.5],
  ])
})

it('the quarters rest on the vendor’s percentiles, where 50 is typical', async () => {
  const { quadrant } = await growth()
  expect(quadrant).toMatchObject({ unit: 'percentile', growth: { line: 50 }, missing: 0 })
  expect(quadrant?.points.map(({ achievement, growth: own }) => [achievement, own])).toEqual([
    [25, 88],
    [31, 46],
    [38, 7],
    [82, 79],
  ])
})
