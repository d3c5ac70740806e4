/**
 * Analysis on real data against figures of R 4.2.2 in ../shared/golden (see its README): growth of
 * 2,287 pupils in arithmetic, 13 items of an examination of 729 students. Skips where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { levelOf } from '#shared/statistics/level-shares.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { insertRows } from './analysis-fixture.ts'

const folder = fileURLToPath(new URL('../../../shared/golden/', import.meta.url))
const isThere = existsSync(`${folder}golden.json`)
const file = (name: string) => readFileSync(`${folder}${name}`, 'utf8')
const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] =>
  parse(file(`data/${name}.csv`), { columns: true })

type Golden = {
  readonly paired: Readonly<
    Record<
      string,
      {
        n_pairs: number
        mean_diff: number
        ci95_diff: readonly [number, number]
        d_av_rms_sd: number
        mean_pre: number
      }
    >
  >
  readonly transitions: Readonly<
    Record<
      string,
      {
        n: number
        cuts_time1: readonly number[]
        cuts_time2: readonly number[]
        counts: readonly (readonly number[])[]
        row_proportions: readonly (readonly number[])[]
        n_up: number
        n_same: number
        n_down: number
      }
    >
  >
  readonly items: Readonly<
    Record<
      string,
      {
        n: number
        alpha: number
        alpha_feldt_ci95: readonly [number, number]
        sem: number
        items: readonly GoldenItem[]
      }
    >
  >
}
type GoldenItem = {
  readonly item: string
  readonly p: number
  readonly r_item_rest: number
  readonly alpha_if_deleted: number
}

describe.skipIf(!isThere)(
  isThere ? 'golden numbers through the contract' : 'golden numbers (skipped: no ../shared/golden)',
  () => {
    let test: TestWorkspace
    let golden: Golden
    beforeAll(async () => {
      test = await openTestWorkspace()
      golden = JSON.parse(file('golden.json'))
      await storeArithmetic(test, golden)
      await storeExamination(test)
    }, 60_000)
    afterAll(() => test.close())

    it('growth in points of a total with 20 and 30 points', async () => {
      const expected = golden.paired['bdf_arith.arith_pre_to_post']
      const { overall, unit } = await test.client.analysis.growth({
        scope: { kind: 'district', id: null },
        before: 1,
        after: 2,
      })
      expect(unit).toBe('points')
      expect(overall.difference.n).toBe(expected?.n_pairs)
      near(overall.before.value, expected?.mean_pre)
      near(overall.difference.value, expected?.mean_diff)
      near(overall.difference.interval?.low, expected?.ci95_diff[0])
      near(overall.difference.interval?.high, expected?.ci95_diff[1])
      near(overall.effectSize.value, expected?.d_av_rms_sd)
    })

    it('moves between levels that the file names, lowest first as the vendor orders them', async () => {
      const expected = golden.transitions['bdf_arith.pre_to_post.own_quartiles']
      const { moves, pairs } = await test.client.analysis.growth({
        scope: { kind: 'district', id: null },
        before: 1,
        after: 2,
      })
      expect(moves).toMatchObject({ source: 'vendor', levels: quarters, n: expected?.n })
      expect(moves?.counts).toEqual(expected?.counts)
      for (const [row, shares] of (moves?.rowShares ?? []).entries()) {
        shares.forEach((share, to) => near(share, expected?.row_proportions[row]?.[to]))
      }
      expect([moves?.up.count, moves?.same.count, moves?.down.count]).toEqual([
        expected?.n_up,
        expected?.n_same,
        expected?.n_down,
      ])
      expect(pairs.filter(({ from, to }) => from === 1 && to === 4)).toHaveLength(
        expected?.counts[0]?.[3] ?? -1,
      )
    })

    it('share right per item, alpha and standard error of measurement', async () => {
      const expected = golden.items['mathexam14w']
      const result = await test.client.analysis.items({
        scope: { kind: 'district', id: null },
        administrationId: 3,
      })
      expect(result.n).toBe(expected?.n)
      near(result.alpha.value, expected?.alpha)
      near(result.alpha.interval?.low, expected?.alpha_feldt_ci95[0])
      near(result.alpha.interval?.high, expected?.alpha_feldt_ci95[1])
      near(result.standardError.value, expected?.sem)
      expect(result.items.map(({ label }) => label)).toEqual(
        expected?.items.map(({ item }) => item),
      )
      for (const [index, item] of result.items.entries()) {
        near(item.difficulty.value, expected?.items[index]?.p)
        near(item.discrimination.value, expected?.items[index]?.r_item_rest)
      }
    })

    it('what if an item were dropped: alpha of the others', async () => {
      const scope = { kind: 'district', id: null } as const
      const { items } = await test.client.analysis.items({ scope, administrationId: 3 })
      const ideas = items.map(({ id: itemId }) =>
        test.client.analysis.whatIf({
          ...{ scope, administrationId: 3, itemId },
          idea: { isDropped: true },
        }),
      )
      for (const [index, idea] of (await Promise.all(ideas)).entries())
        near(idea.after.alpha.value, golden.items['mathexam14w']?.items[index]?.alpha_if_deleted)
    })
  },
)

/** To a relative 1e-9. */
function near(value: number | null | undefined, expected: number | undefined): void {
  expect(expected).toBeTypeOf('number')
  const size = Math.abs(expected ?? Number.NaN)
  expect(Math.abs((value ?? Number.NaN) - (expected ?? 0))).toBeLessThanOrEqual(size * 1e-9)
}

/** Names whose alphabetical order is not their own. */
const quarters = ['Lowest', 'Below', 'Above', 'Highest']

async function storeArithmetic(test: TestWorkspace, golden: Golden): Promise<void> {
  const expected = golden.transitions['bdf_arith.pre_to_post.own_quartiles']
  const pupils = rowsOf('bdf_arith')
  const windows = [
    { id: 1, column: 'arith_pre', possible: 20, cuts: expected?.cuts_time1 ?? [] },
    { id: 2, column: 'arith_post', possible: 30, cuts: expected?.cuts_time2 ?? [] },
  ]
  await insertRows(test, {
    student: pupils.map((_, index) => ({ id: index + 1, code: `P-${index + 1}` })),
    assessment: [{ id: 1, name: 'Arithmetic' }],
    administration: windows.map(({ id }) => administration(id, 1)),
    measure: [{ id: 1, assessmentId: 1, kind: 'overall', code: 'Arithmetic' }],
    performanceLevel: quarters.map((name, index) => ({ measureId: 1, position: index + 1, name })),
    sitting: windows.flatMap(({ id }) => pupils.map((_, index) => sitting(id, index + 1))),
    score: windows.flatMap(({ id, column, possible, cuts }) =>
      pupils.map((pupil, index) => ({
        sittingId: id * 10_000 + index + 1,
        measureId: 1,
        points: Number(pupil[column]),
        possible,
        level: quarters[levelOf(Number(pupil[column]), cuts) - 1] ?? null,
        batchId: 1,
      })),
    ),
  })
}

async function storeExamination(test: TestWorkspace): Promise<void> {
  const students = rowsOf('mathexam14w_solved')
  const items = Object.keys(students[0] ?? {}).slice(7)
  await insertRows(test, {
    student: students.map((_, index) => ({ id: 5000 + index, code: `M-${index}` })),
    assessment: [{ id: 2, name: 'Examination' }],
    administration: [administration(3, 2)],
    item: items.map((label, index) => ({
      id: index + 1,
      assessmentId: 2,
      position: index,
      label,
      maxPoints: 1,
    })),
    sitting: students.map((_, index) => sitting(3, 5000 + index)),
    itemResponse: students.flatMap((student, index) =>
      items.map((item, column) => ({
        sittingId: 35_000 + index,
        itemId: column + 1,
        points: Number(student[item]),
        batchId: 1,
      })),
    ),
  })
}

const administration = (id: number, assessmentId: number) => ({
  id,
  assessmentId,
  window: `Window ${id}`,
  schoolYear: '2014',
  windowOrder: id,
})

const sitting = (administrationId: number, studentId: number) => ({
  id: administrationId * 10_000 + studentId,
  administrationId,
  studentId,
  testedOn: '2014-12-01',
})
