/**
 * Real files go in through recipes, and what comes out equals what R computed from the same files.
 * Skips where `../shared/golden` is not beside the project.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, describe as suite } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

const folder = fileURLToPath(new URL('../../../shared/golden/', import.meta.url))
const isThere = existsSync(`${folder}golden.json`)
const golden = isThere ? JSON.parse(readFileSync(`${folder}golden.json`, 'utf8')) : {}
const district = { kind: 'district', id: null } as const

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace()
})
afterEach(() => test.close())

const store = (name: string) =>
  test.client.imports.commit({ token: test.backend.files.grant(`${folder}data/${name}`, 'open') })
const countOf = async (table: 'student' | 'school' | 'class' | 'enrolment' | 'itemResponse') =>
  (await test.workspace.read.selectFrom(table).select('id').execute()).length

suite.skipIf(!isThere)(
  isThere ? 'golden files' : 'golden files (skipped: no ../shared/golden beside the project)',
  () => {
    it('brings 729 students with 13 items, and the share right of each', async () => {
      const { accounting } = await store('mathexam14w_solved.csv')
      expect(accounting).toMatchObject({ rowsRead: 729, rowsStored: 729, studentsNew: 729 })
      expect(await countOf('itemResponse')).toBe(729 * 13)
      const [administration] = await test.client.analysis.administrations()
      const { items, n, alpha } = await test.client.analysis.items({
        scope: district,
        administrationId: administration?.id ?? 0,
      })
      const expected = golden.items.mathexam14w
      expect(n).toBe(expected.n)
      expect(alpha.value).toBeCloseTo(expected.alpha, 10)
      const byLabel = new Map(items.map((item) => [item.label, item]))
      for (const { item, p, r_item_rest } of expected.items) {
        expect(byLabel.get(item)?.difficulty.value, item).toBeCloseTo(p, 12)
        expect(byLabel.get(item)?.discrimination.value, item).toBeCloseTo(r_item_rest, 10)
      }
    })

    it.each([
      ['Arithmetic', 'bdf_arith.arith_pre_to_post'],
      ['Language', 'bdf_arith.lang_pre_to_post'],
    ])('brings 2,287 pupils before and after in %s', async (assessment, key) => {
      const { accounting } = await store('bdf_arith.csv')
      expect(accounting).toMatchObject({ rowsRead: 2287, rowsStored: 2287, studentsNew: 2287 })
      expect(await countOf('school')).toBe(131)
      expect(await countOf('enrolment')).toBe(2287)
      const given = await test.client.analysis.administrations()
      const idOf = (window: string) =>
        given.find((one) => one.assessment === assessment && one.window === window)?.id ?? 0
      const growth = await test.client.analysis.growth({
        scope: district,
        before: idOf('Before'),
        after: idOf('After'),
      })
      const expected = golden.paired[key]
      expect(growth.unit).toBe('points')
      expect(growth.overall.difference.n).toBe(expected.n_pairs)
      expect(growth.overall.difference.value).toBeCloseTo(expected.mean_diff, 10)
      expect(growth.overall.difference.interval?.low).toBeCloseTo(expected.ci95_diff[0], 9)
      expect(growth.overall.difference.interval?.high).toBeCloseTo(expected.ci95_diff[1], 9)
      expect(growth.overall.effectSize.value).toBeCloseTo(expected.d_av_rms_sd, 10)
    })

    it('recognizes 0 and 1 columns that no recipe lists', async () => {
      const { accounting } = await store('lsat6.csv')
      expect(accounting).toMatchObject({ rowsStored: 1000, studentsNew: 1000 })
      expect(await countOf('itemResponse')).toBe(5000)
    })
  },
)
