/**
 * Groups and gaps on real data against figures of R 4.2.2 in ../shared/golden (see its README): 7,185
 * students of High School & Beyond. Skips where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { insertRows } from './analysis-fixture.ts'

const folder = fileURLToPath(new URL('../../../shared/golden/', import.meta.url))
const isThere = existsSync(`${folder}golden.json`)
const file = (name: string) => readFileSync(`${folder}${name}`, 'utf8')

type Golden = {
  readonly two_groups: Readonly<
    Record<
      string,
      {
        n_a: number
        n_b: number
        gap: number
        hedges_g: number
        ci_g_normal: readonly [number, number]
        welch_ci95_gap: readonly [number, number]
        welch_df: number
      }
    >
  >
  readonly multi_groups: Readonly<
    Record<string, { levels: readonly { level: string; n: number; mean: number; sd: number }[] }>
  >
  readonly proportion_at_or_above_cut: Readonly<
    Record<string, { cut: number; gap: number; male_x: number; female_x: number }>
  >
}

describe.skipIf(!isThere)(
  isThere ? 'golden gaps through the contract' : 'golden gaps (skipped: no ../shared/golden)',
  () => {
    let test: TestWorkspace
    let golden: Golden
    beforeAll(async () => {
      test = await openTestWorkspace()
      golden = JSON.parse(file('golden.json'))
      await storeAchievement(test)
    }, 60_000)
    afterAll(() => test.close())

    it('gap of two groups of 7,185 students, in points, in g and at a cut', async () => {
      const expected = golden.two_groups['math_achieve.math.sex_Male_minus_Female']
      const atCut = golden.proportion_at_or_above_cut['math_achieve']
      const result = await test.client.analysis.gaps({
        scope: { kind: 'district', id: null },
        administrationId: 4,
        by: { kind: 'attribute', attribute: 'sex' },
        cut: (atCut?.cut ?? 0) / mathMaximum,
      })
      // The groups stand by name: Female minus Male.
      const [gap] = result.gaps
      expect(result.groups.map(({ mean }) => mean.n)).toEqual([expected?.n_b, expected?.n_a])
      near(gap?.points.value, -(expected?.gap ?? 0))
      near(gap?.points.interval?.high, -(expected?.welch_ci95_gap[0] ?? 0))
      near(gap?.hedgesG.value, -(expected?.hedges_g ?? 0))
      near(gap?.hedgesG.interval?.low, -(expected?.ci_g_normal[1] ?? 0))
      near(gap?.test?.df, expected?.welch_df)
      expect(result.groups.map(({ studentsAtCut }) => studentsAtCut)).toEqual([
        atCut?.female_x,
        atCut?.male_x,
      ])
      near(gap?.share?.value, -(atCut?.gap ?? 0))
    })

    it('four groups: each mean, and the tests across them', async () => {
      const expected = golden.multi_groups['math_achieve.math_by_minority_x_sex']
      const { groups, gaps, details } = await test.client.analysis.gaps({
        scope: { kind: 'district', id: null },
        administrationId: 4,
        by: { kind: 'attribute', attribute: 'minority and sex' },
      })
      for (const [index, level] of (expected?.levels ?? []).entries()) {
        expect(groups[index]).toMatchObject({ label: level.level, mean: { n: level.n } })
        near(groups[index]?.mean.value, level.mean)
        near(groups[index]?.sd, level.sd)
      }
      expect(gaps).toHaveLength(4)
      const shown = Object.fromEntries(details.map(({ label, value }) => [label, value]))
      expect(shown['Analysis of variance']).toBe('F(3; 7181) 226, p < 0.001')
      expect(shown['Welch’s analysis of variance']).toBe('F(3; 2727.9) 231, p < 0.001')
      expect(shown['Kruskal–Wallis']).toBe('H(3) 618, p < 0.001')
    })
  },
)

/** To a relative 1e-9. */
function near(value: number | null | undefined, expected: number | undefined): void {
  expect(expected).toBeTypeOf('number')
  const size = Math.abs(expected ?? Number.NaN)
  expect(Math.abs((value ?? Number.NaN) - (expected ?? 0))).toBeLessThanOrEqual(size * 1e-9)
}

/** Above the highest score, so that the cut can be said as a share of it. */
const mathMaximum = 25

async function storeAchievement(test: TestWorkspace): Promise<void> {
  const students = parse(file('data/math_achieve.csv'), {
    columns: true,
  }) as readonly Readonly<Record<string, string>>[]
  const id = (index: number) => 20_000 + index
  await insertRows(test, {
    student: students.map((_, index) => ({ id: id(index), code: `H-${index}` })),
    assessment: [{ id: 3, name: 'Achievement' }],
    administration: [
      { id: 4, assessmentId: 3, window: 'Fall', schoolYear: '2014', windowOrder: 1 },
    ],
    measure: [{ id: 2, assessmentId: 3, kind: 'overall', code: 'Mathematics' }],
    sitting: students.map((_, index) => ({
      ...{ id: 100_000 + index, administrationId: 4 },
      ...{ studentId: id(index), testedOn: '2014-12-01' },
    })),
    studentGroup: students.flatMap((student, index) => [
      groupOf(id(index), 'sex', student['sex'] ?? ''),
      groupOf(id(index), 'minority and sex', `${student['minority']} ${student['sex']}`),
    ]),
    score: students.map((student, index) => ({
      sittingId: 100_000 + index,
      measureId: 2,
      points: Number(student['math']),
      possible: mathMaximum,
      batchId: 1,
    })),
  })
}

const groupOf = (studentId: number, attribute: string, value: string) => ({
  ...{ studentId, attribute, value },
  startsOn: '2014-08-01',
})
