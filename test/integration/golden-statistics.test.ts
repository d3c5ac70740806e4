// Every figure of ../shared/golden/golden.json (R 4.2.2 on public data) that our functions make,
// to a relative 1e-9, p-values 1e-7. Skips where that folder is not beside the project.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe as suite, expect, it } from 'vitest'
import {
  correctedDiscrimination,
  fisherInterval,
} from '#shared/statistics/corrected-discrimination.ts'
import { cronbachAlpha, standardErrorOfMeasurement } from '#shared/statistics/cronbach-alpha.ts'
import { describe } from '#shared/statistics/describe.ts'
import { itemDifficulty } from '#shared/statistics/item-difficulty.ts'
import { correlationOf } from '#shared/statistics/moments.ts'
import { pairedDifference } from '#shared/statistics/paired-difference.ts'
import type { Interval } from '#shared/statistics/result.ts'
import { upperLowerGroups, weightedShare } from '#shared/statistics/upper-lower-groups.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'

const folder = fileURLToPath(new URL('../../../shared/golden/', import.meta.url))
const isThere = existsSync(`${folder}golden.json`)

type Figures = { readonly [name: string]: unknown }
const golden: Figures = isThere ? JSON.parse(readFileSync(`${folder}golden.json`, 'utf8')) : {}

suite.skipIf(!isThere)(
  isThere ? 'golden numbers' : 'golden numbers (skipped: no ../shared/golden beside the project)',
  () => {
    it.each([
      'math_achieve.math',
      'math_achieve.ses',
      'bdf_arith.arith_pre',
      'bdf_arith.arith_post',
    ])('describes %s', (name) => {
      const [file = '', column = ''] = name.split('.')
      expectDescription(numbers(file, column), at('descriptives', name))
    })

    it('describes bdf_arith.lang_post and mathexam14w.online_tests', () => {
      expectDescription(
        numbers('bdf_arith', 'lang_post'),
        at('descriptives', 'bdf_arith.lang_post'),
      )
      const online = numbers('mathexam14w_solved', 'online_tests')
      expectDescription(online, at('descriptives', 'mathexam14w.online_tests'))
    })

    it.each([
      ['bdf_arith.arith_pre_to_post', 'arith_pre', 'arith_post'],
      ['bdf_arith.lang_pre_to_post', 'lang_pre', 'lang_post'],
    ])('pairs %s', (name, pre, post) => {
      const result = pairedDifference(numbers('bdf_arith', pre), numbers('bdf_arith', post))
      expectPaired(result, at('paired', name))
    })

    it('shares students at a cut', () => {
      const expected = at('proportion_at_or_above_cut', 'math_achieve')
      const male = wilsonShare(Number(expected.male_x), Number(expected.male_n))
      const female = wilsonShare(Number(expected.female_x), Number(expected.female_n))
      near(male.value, expected.p_male)
      near(female.value, expected.p_female)
      nearInterval(male.interval, expected.wilson95_male)
      nearInterval(female.interval, expected.wilson95_female)
    })

    it('correlates', () => {
      const expected = at('correlation_regression', 'math_achieve.math_on_ses')
      const r = correlationOf(numbers('math_achieve', 'math'), numbers('math_achieve', 'ses'))
      near(r, expected.pearson_r)
      nearInterval(fisherInterval(r ?? Number.NaN, Number(expected.n)), expected.r_ci95)
    })

    it('analyses the items of mathexam14w', () => {
      expectItems(itemScores('mathexam14w_solved', exam), at('items', 'mathexam14w'))
    })

    it('analyses the items of lsat6', () => {
      const scores = itemScores('lsat6', ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'])
      expectItems(scores, at('items', 'lsat6'))
      expectDescription(scores.map(sum), at('descriptives', 'lsat6.total'))
    })
  },
)

const exam =
  'quad deriv elasticity integral interest annuity payflow matrix planning equations hesse implicit lagrange'.split(
    ' ',
  )

function expectDescription(values: readonly number[], expected: Figures): void {
  const result = describe(values)
  expect(result.n).toBe(expected.n)
  expect(result.missing).toBe(expected.n_missing)
  near(result.mean.value, expected.mean)
  nearInterval(result.mean.interval, expected.ci95_mean)
  near(result.sd, expected.sd)
  near(result.min, expected.min)
  near(result.quartile1, expected.q1)
  near(result.median, expected.median)
  near(result.quartile3, expected.q3)
  near(result.max, expected.max)
}

function expectPaired(result: ReturnType<typeof pairedDifference>, expected: Figures): void {
  expect(result.n).toBe(expected.n_pairs)
  near(result.before?.mean, expected.mean_pre)
  near(result.after?.mean, expected.mean_post)
  near(result.before?.sd, expected.sd_pre)
  near(result.after?.sd, expected.sd_post)
  near(result.meanDifference.value, expected.mean_diff)
  nearInterval(result.meanDifference.interval, expected.ci95_diff)
  near(result.sdDifference, expected.sd_diff)
  near(result.test?.t, expected.t)
  expect(result.test?.df).toBe(expected.df)
  nearP(result.test?.p, expected.p)
  near(result.dAv.value, expected.d_av_rms_sd)
  near(result.dZ.value, expected.d_z)
  nearInterval(result.dZ.interval, expected.d_z_ci_normal)
  const counts = [result.improved, result.same, result.declined]
  expect(counts).toEqual([expected.n_improved, expected.n_same, expected.n_declined])
}

function expectItems(scores: readonly (readonly number[])[], expected: Figures): void {
  near(cronbachAlpha(scores).value, expected.alpha)
  near(cronbachAlpha(scores).value, expected.kr20)
  near(standardErrorOfMeasurement(scores).value, expected.sem)
  const groups = upperLowerGroups(scores.map(sum))
  expect(groups?.size).toBe((expected.group27 as Figures).k_per_group)
  for (const [item, figures] of (expected.items as readonly Figures[]).entries()) {
    const own = scores.map((row) => row[item] ?? Number.NaN)
    near(itemDifficulty(own, 1).value, figures.p)
    near(correctedDiscrimination(scores, item).value, figures.r_item_rest)
    const upper = weightedShare(groups?.upper ?? [], own)
    const lower = weightedShare(groups?.lower ?? [], own)
    near(upper, figures.p_upper_frac)
    near(lower, figures.p_lower_frac)
    near(upper - lower, figures.D_fractional_ties)
  }
}

function at(section: string, name: string): Figures {
  const found = (golden[section] as Figures | undefined)?.[name]
  if (found === undefined) throw new Error(`golden.json has no ${section} / ${name}`)
  return found as Figures
}

function rows(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(`${folder}data/${file}.csv`), { columns: true })
}

function numbers(file: string, column: string): readonly number[] {
  return rows(file).map((row) => Number(row[column]))
}

function itemScores(file: string, items: readonly string[]): readonly (readonly number[])[] {
  return rows(file).map((row) => items.map((item) => Number(row[item])))
}

function sum(row: readonly number[]): number {
  return row.reduce((total, score) => total + score, 0)
}

function near(actual: number | null | undefined, expected: unknown, tolerance = 1e-9): void {
  expect(actual).toBeTypeOf('number')
  expect(expected).toBeTypeOf('number')
  const distance = Math.abs(Number(actual) - Number(expected))
  // Beside a relative tolerance a floor, for means that are 0 up to rounding.
  const allowed = tolerance * Math.abs(Number(expected)) + 1e-12 * (tolerance / 1e-9)
  expect(distance, `${actual} is not ${expected}`).toBeLessThanOrEqual(allowed)
}

/** R prints p-values below the smallest double as 0; tiny ones are compared in relative terms. */
function nearP(actual: number | undefined, expected: unknown): void {
  expect(actual).toBeTypeOf('number')
  const distance = Math.abs(Number(actual) - Number(expected))
  expect(distance, `${actual} is not ${expected}`).toBeLessThanOrEqual(1e-7 * Number(expected))
}

function nearInterval(actual: Interval | null, expected: unknown): void {
  const [low, high] = expected as readonly [number, number]
  near(actual?.low, low)
  near(actual?.high, high)
}
