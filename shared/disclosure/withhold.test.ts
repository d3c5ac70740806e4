import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withholdParts, withholdRows } from './withhold.ts'

const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 })

test('the two groups of 18 and 6 students hide one another', () => {
  expect(withholdParts([18, 6], 10)).toEqual([true, true])
})

test('one small class takes the class after it along', () => {
  expect(withholdParts([24, 9, 22, 23], 10)).toEqual([false, true, true, false])
})

test('two zeros need more than each other to hide in', () => {
  expect(withholdParts([0, 0, 31, 40], 10)).toEqual([true, true, true, false])
})

test('a row is withheld when any of its windows is small', () => {
  const rows = [
    [24, 23],
    [12, 9],
    [22, 23],
  ]
  expect(withholdRows(rows, 10)).toEqual([false, true, true])
})

test('nothing is withheld from the students’ own teachers', () => {
  expect(withholdParts([0, 3, 40], 1)).toEqual([false, false, false])
})

/** What a reader sees: the total, and each part that is not withheld. */
const published = (parts: readonly number[]) => ({
  total: parts.reduce((sum, count) => sum + count, 0),
  printed: withholdParts(parts, 10).map((held, part) => (held ? null : parts[part])),
})

/** Other counts that a reader who knows the rule could not tell from these. */
function* lookalikes(parts: readonly number[]) {
  for (const from of parts.keys()) {
    for (const to of parts.keys()) {
      if (from !== to && (parts[from] ?? 0) > 0) {
        yield parts.map((count, part) => count + (part === to ? 1 : part === from ? -1 : 0))
      }
    }
  }
}

test('a cell under ten cannot be solved for, even by a reader who knows the rule', () => {
  fc.assert(
    fc.property(counts, (parts) => {
      const seen = published(parts)
      // A total under ten is itself withheld, and one part is the total.
      fc.pre(seen.total >= 10 && parts.length > 1)
      seen.printed.forEach((print, part) => {
        if ((parts[part] ?? 0) >= 10) return
        expect(print).toBeNull()
        const others = [...lookalikes(parts)].filter((other) => other[part] !== parts[part])
        expect(others.map(published)).toContainEqual(seen)
      })
    }),
    { numRuns: 500 },
  )
})

test('in each column of a table what is withheld adds up to twenty students or more', () => {
  const row = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
      const held = withholdRows(rows, 10)
      const hidden = rows.filter((_, index) => held[index])
      if (hidden.length === 0 || hidden.length === rows.length) return
      expect(hidden.length).toBeGreaterThan(1)
      for (const column of [0, 1, 2] as const) {
        expect(hidden.reduce((sum, one) => sum + one[column], 0)).toBeGreaterThanOrEqual(20)
      }
    }),
  )
})
