// The item statistics together, on one published table: LSAT section 6, 1,000 students × 5 items,
// as counts per answer pattern (Bock & Lieberman 1970, Psychometrika 35, table 1).

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedDiscrimination } from './corrected-discrimination.ts'
import { cronbachAlpha, standardErrorOfMeasurement } from './cronbach-alpha.ts'
import { itemDifficulty } from './item-difficulty.ts'
import { sumOf } from './moments.ts'
import { optionShares } from './option-shares.ts'
import { upperLowerGroups, weightedShare } from './upper-lower-groups.ts'

const patterns =
  '00000:3 00001:6 00010:2 00011:11 00100:1 00101:1 00110:3 00111:4 01000:1 01001:8 01011:16 01101:3 01110:2 01111:15 10000:10 10001:29 10010:14 10011:81 10100:3 10101:28 10110:15 10111:80 11000:16 11001:56 11010:21 11011:173 11100:11 11101:61 11110:28 11111:298'
const lsat6 = patterns.split(' ').flatMap((entry) => {
  const [answers = '', count] = entry.split(':')
  return Array.from({ length: Number(count) }, () => Array.from(answers, Number))
})
const column = (item: number) => lsat6.map((row) => row[item] ?? Number.NaN)

describe('item statistics of LSAT 6', () => {
  it('has the published shares right', () => {
    expect(lsat6).toHaveLength(1000)
    const shares = [0, 1, 2, 3, 4].map((item) => itemDifficulty(column(item), 1).value)
    expect(shares).toEqual([0.924, 0.709, 0.553, 0.763, 0.87])
  })

  it('has alpha 0.295 and a standard error of 0.869 points', () => {
    expect(cronbachAlpha(lsat6).value).toBeCloseTo(0.29499719221594434, 12)
    // Feldt's interval of the same data in R's psych (alpha.ci).
    const { interval } = cronbachAlpha(lsat6)
    expect(interval?.low).toBeCloseTo(0.22347378786, 9)
    expect(interval?.high).toBeCloseTo(0.36180253173, 9)
    expect(standardErrorOfMeasurement(lsat6).value).toBeCloseTo(0.8690666123933061, 12)
  })
})

describe('itemDifficulty', () => {
  it('is the share of points for items with partial credit', () => {
    const result = itemDifficulty([0, 1, 2, 3, 4, null], 4)
    expect(result).toMatchObject({ value: 0.5, n: 5, missing: 1, reason: null })
    expect(result.interval?.low).toBeGreaterThan(0)
  })

  it('says why, and refuses scores no one can have', () => {
    expect(itemDifficulty([], 1)).toMatchObject({ value: null, n: 0 })
    expect(() => itemDifficulty([0, 2], 1)).toThrow(RangeError)
    expect(() => itemDifficulty([0, 1], 0)).toThrow(RangeError)
  })
})

describe('correctedDiscrimination', () => {
  it('leaves out students who did not reach the item', () => {
    const scores = [...lsat6.slice(0, 500), [null, 1, 1, 1, 1], [null, 0, 0, 0, 0]]
    expect(correctedDiscrimination(scores, 0)).toMatchObject({ n: 500, missing: 2 })
  })

  it('says why under ten students and without variation', () => {
    expect(correctedDiscrimination(lsat6.slice(0, 9), 0).reason).toContain('Only 9 of the 10')
    const same = Array.from({ length: 12 }, (_, row) => [1, row % 2])
    expect(correctedDiscrimination(same, 0).reason).toContain('the same for every student')
    expect(() => correctedDiscrimination(same, 2)).toThrow(RangeError)
  })
})

describe('cronbachAlpha', () => {
  it('equals KR-20 on right and wrong answers (Kuder & Richardson 1937)', () => {
    const row = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 40 }), (scores) => {
        const alpha = cronbachAlpha(scores).value
        if (alpha === null) return
        expect(alpha).toBeCloseTo(kr20(scores), 9)
      }),
    )
  })

  it('uses only students who reached every item, and says why not', () => {
    expect(cronbachAlpha([...lsat6, [1, 1, 1, 1, null]])).toMatchObject({ n: 1000, missing: 1 })
    expect(cronbachAlpha([]).value).toBeNull()
    expect(cronbachAlpha(Array.from({ length: 10 }, () => [1])).reason).toContain('One item')
    expect(cronbachAlpha(Array.from({ length: 10 }, () => [1, 1])).reason).toContain('same total')
  })
})

describe('upperLowerGroups', () => {
  it('shares the last places among those tied at the cut', () => {
    // n = 10 gives groups of 3; lowest two certain, third place shared by the three 2s.
    const groups = upperLowerGroups([0, 1, 2, 2, 2, 5, 6, 7, 8, 9])
    expect(groups?.size).toBe(3)
    expect(groups?.lower).toEqual([1, 1, 1 / 3, 1 / 3, 1 / 3, 0, 0, 0, 0, 0])
    expect(groups?.upper).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
    expect(upperLowerGroups([1, 2, 3])).toBeNull()
  })

  it('does not depend on the order of rows', () => {
    const students = fc.array(fc.tuple(fc.nat(12), fc.nat(1)), { minLength: 6, maxLength: 60 })
    const shuffled = students.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(upperShare(other)).toBeCloseTo(upperShare(one), 12)
      }),
    )
  })
})

describe('optionShares', () => {
  // Twelve students, totals on the other two items 0..2; B is marked right, the strong chose A.
  const choices = ['A', 'A', 'A', 'A', 'A', 'B', 'B', 'B', 'C', null, 'B', 'A'] as const
  const rest = [2, 2, 2, 2, 1, 0, 0, 1, 0, 0, 1, 2]
  const scores = rest.map((points, row) => [choices[row] === 'B' ? 1 : 0, points])
  const question = { options: ['A', 'B', 'C'], key: 'B', item: 0, scores }

  it('counts choices and asks about a key that another option beats', () => {
    const result = optionShares(choices, question)
    expect(result.options.map((option) => option.count)).toEqual([6, 4, 1])
    expect(result.omitted).toBe(1)
    expect(result.groupSize).toBe(3)
    expect(result.options[0]?.share).toMatchObject({ value: 0.5, n: 12 })
    expect(result.keyQuestion).toContain('Students who chose A did better')
  })

  it('asks nothing when the key goes with doing well', () => {
    const right = rest.map((points, row) => [choices[row] === 'A' ? 1 : 0, points])
    expect(optionShares(choices, { ...question, key: 'A', scores: right }).keyQuestion).toBeNull()
  })

  it('refuses a choice that is no option', () => {
    expect(() => optionShares(['D', ...choices.slice(1)], question)).toThrow(RangeError)
  })
})

function upperShare(students: readonly (readonly [number, number])[]): number {
  const groups = upperLowerGroups(students.map(([total]) => total))
  const answers = students.map(([, answer]) => answer)
  return weightedShare(groups?.upper ?? [], answers)
}

/** k/(k−1)·(1 − Σp(1−p)/σ²) with population variances throughout. */
function kr20(scores: readonly (readonly number[])[]): number {
  const n = scores.length
  const k = scores[0]?.length ?? 0
  const totals = scores.map(sumOf)
  const mean = sumOf(totals) / n
  const variance = sumOf(totals.map((total) => (total - mean) ** 2)) / n
  const pq = Array.from({ length: k }, (_, item) => {
    const p = sumOf(scores.map((row) => row[item] ?? 0)) / n
    return p * (1 - p)
  })
  return (k / (k - 1)) * (1 - sumOf(pq) / variance)
}
