// Reliability in its other forms, and what an item's figures suggest.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { biserialCorrelation, itemTotalCorrelation } from './biserial.ts'
import { alphaIfDeleted, cronbachAlpha } from './cronbach-alpha.ts'
import * as bands from './item-bands.ts'
import {
  kuderRichardson20,
  kuderRichardson21,
  splitHalf,
  standardizedAlpha,
} from './reliability.ts'
import { upperLowerDifference } from './upper-lower-groups.ts'

/** By hand: four of each answer pattern. p = ½ each; totals 0, 1, 1, 2 and so σ² = ½; the two items
 *  do not correlate. */
const unrelated = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
].flatMap((row) => [row, row, row, row])

/** Six right and six wrong on all three items. */
const identical = Array.from({ length: 12 }, (_, row) => [row % 2, row % 2, row % 2])

describe('reliability', () => {
  it('is 0 for unrelated and 1 for identical items, by every formula', () => {
    for (const formula of [kuderRichardson20, kuderRichardson21, cronbachAlpha]) {
      expect(formula(unrelated).value).toBeCloseTo(0, 12)
      expect(formula(identical).value).toBeCloseTo(1, 12)
    }
    expect(standardizedAlpha(identical)).toMatchObject({ meanCorrelation: expect.closeTo(1, 12) })
    expect(standardizedAlpha(unrelated).estimate.value).toBeCloseTo(0, 12)
    expect(splitHalf(unrelated)).toMatchObject({ halves: 0, estimate: { value: 0 } })
  })

  it('steps a half up to the whole: r = ½ gives ⅔ (Spearman 1910)', () => {
    // Of sixteen students, six right on both, six wrong on both, two and two on one: r = ½.
    const rows = [
      [1, 1],
      [0, 0],
    ].flatMap((row) => Array.from({ length: 6 }, () => row))
    const mixed = [...rows, [1, 0], [1, 0], [0, 1], [0, 1]]
    expect(splitHalf(mixed).halves).toBeCloseTo(0.5, 12)
    expect(splitHalf(mixed).estimate.value).toBeCloseTo(2 / 3, 12)
    expect(standardizedAlpha(mixed).estimate.value).toBeCloseTo(2 / 3, 12)
  })

  it('shows which item does not fit', () => {
    const odd = identical.map((row, index) => [...row, index < 6 ? 1 : 0])
    const without = alphaIfDeleted(odd).map(({ value }) => value ?? Number.NaN)
    expect(without[3]).toBeCloseTo(1, 12)
    expect(Math.max(...without.slice(0, 3))).toBeLessThan(cronbachAlpha(odd).value ?? 0)
  })

  it('has Feldt’s interval around alpha, but none at 1', () => {
    expect(cronbachAlpha(identical)).toMatchObject({ interval: null, reason: expect.any(String) })
    const row = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 30 }), (scores) => {
        const { value, interval } = cronbachAlpha(scores)
        if (value === null || interval === null) return
        expect(interval.low).toBeLessThan(value)
        expect(interval.high).toBeGreaterThan(value)
        expect(interval.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('orders KR-21 below KR-20, which is alpha', () => {
    const row = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 30 }), (scores) => {
        const kr20 = kuderRichardson20(scores).value
        if (kr20 === null) return
        expect(kr20).toBeCloseTo(cronbachAlpha(scores).value ?? Number.NaN, 9)
        expect(kuderRichardson21(scores).value).toBeLessThanOrEqual(kr20 + 1e-9)
      }),
    )
  })

  it('says why, and refuses points where right or wrong is meant', () => {
    expect(kuderRichardson20(identical.slice(0, 9)).reason).toContain('Only 9 of the 10')
    expect(splitHalf([]).estimate.value).toBeNull()
    const constant = identical.map((row) => [1, ...row])
    expect(standardizedAlpha(constant).estimate.reason).toContain('the same for every student')
    const points = identical.map((row) => row.map((score) => 2 * score))
    expect(() => kuderRichardson21(points)).toThrow(RangeError)
    expect(() => biserialCorrelation(points, 0)).toThrow(RangeError)
  })
})

describe('item and total', () => {
  it('is r·√(p(1−p))/φ(z_p): 1.2533·r where half are right', () => {
    const r = itemTotalCorrelation(unrelated, 0).value ?? Number.NaN
    expect(r).toBeCloseTo(Math.SQRT1_2, 12)
    const biserial = biserialCorrelation(unrelated, 0).value
    expect(biserial).toBeCloseTo(r * 0.5 * Math.sqrt(2 * Math.PI), 12)
  })

  it('says why for an item that all have right', () => {
    const easy = unrelated.map((row) => [...row, 1])
    expect(itemTotalCorrelation(easy, 2).value).toBeNull()
    expect(biserialCorrelation(easy, 2).reason).toContain('the same for every student')
    expect(() => itemTotalCorrelation(easy, 3)).toThrow(RangeError)
  })
})

describe('upperLowerDifference', () => {
  it('takes the points of the upper third from those of the lower', () => {
    // Ten students, groups of three: totals 0–9; the item is right from the fifth on.
    const scores = Array.from({ length: 10 }, (_, row) => [
      row < 5 ? 0 : 1,
      row < 5 ? row : row - 1,
    ])
    expect(upperLowerDifference(scores, { item: 0 })).toMatchObject({ value: 1, n: 10 })
    expect(upperLowerDifference(scores.slice(0, 5), { item: 0 }).reason).toContain('six students')
    expect(upperLowerDifference(scores, { item: 0, maximum: 2 }).value).toBe(0.5)
  })
})

describe('item bands', () => {
  it('words discrimination by Ebel and Frisbie', () => {
    const words = [0.4, 0.3, 0.2, 0.19, 0, -0.01].map((r) => bands.discriminationBand(r))
    expect(words).toEqual(['very good', 'good', 'fair', 'review', 'review', 'check the key'])
    expect(bands.discriminationBand(0.1 + 0.2)).toBe('good')
  })

  it('flags very hard and very easy items, by the settings given', () => {
    const flags = [0.29, 0.3, 0.9, 0.91].map((p) => bands.difficultyFlag(p))
    expect(flags).toEqual(['hard', null, null, 'easy'])
    const strict = { ...bands.defaultBands, hardBelow: 0.5 }
    expect(bands.difficultyFlag(0.4, strict)).toBe('hard')
  })

  it('withholds under ten and warns under thirty students', () => {
    const evidence = [0, 9, 10, 29, 30].map((n) => bands.evidenceFrom(n))
    expect(evidence).toEqual(['withheld', 'withheld', 'indicative', 'indicative', 'usual'])
  })
})
