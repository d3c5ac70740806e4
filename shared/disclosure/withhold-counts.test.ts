/** An attack on withheld tables: what a reader can solve for, by elimination and by counting all tables. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedRange, determined, type Places } from './attack.fixture.ts'
import { cellRange } from './cell-range.ts'
import { smallestGroup } from './small-numbers.ts'
import { withholdCounts, withTotals, type CountTable } from './withhold-counts.ts'

/** What is printed, with the totals as last row and column. */
function heldWithTotals(table: CountTable, minimum = smallestGroup): Places {
  const { cells, rowTotals, columnTotals, total } = withholdCounts(table, minimum)
  return [
    ...cells.map((row, index) => [...row, rowTotals[index] ?? true]),
    [...columnTotals, total],
  ]
}

test('transitions of 60 students between three levels', () => {
  const counts = [
    [14, 11, 2],
    [3, 12, 10],
    [0, 1, 12],
  ]
  const held = heldWithTotals({ counts, totals: 'of rows and columns' })
  // With the 12 of the last row printed, 13 in all would leave 1 for the other two.
  expect(held).toEqual([
    [true, true, true, false],
    [true, true, true, false],
    [true, true, true, false],
    [false, false, false, false],
  ])
})

test('nothing is withheld from the students’ own teachers, or where nothing is small', () => {
  const counts = [
    [14, 11],
    [13, 12],
  ]
  const none = counts.map(() => [false, false])
  expect(withholdCounts({ counts, totals: 'of rows and columns' }, 10).cells).toEqual(none)
  const small = { counts: [[1, 2]], totals: 'of rows' } as const
  expect(withholdCounts(small, 1).cells).toEqual([[false, false]])
})

test('with totals of rows only, one small level takes another of its row along', () => {
  const held = heldWithTotals({
    counts: [
      [20, 4, 30],
      [20, 20, 20],
    ],
    totals: 'of rows',
  })
  expect(held.slice(0, 2)).toEqual([
    [false, true, true, false],
    [false, false, false, false],
  ])
})

const tables = (most: number) =>
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([rows, columns]) =>
      fc.record({
        counts: fc.array(
          fc.array(fc.oneof(fc.nat(12), fc.nat(most)), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
        totals: fc.constantFrom('of rows' as const, 'of rows and columns' as const),
      }),
    )

test('no small cell follows from the printed ones by linear algebra', () => {
  fc.assert(
    fc.property(tables(40), (table) => {
      const values = withTotals(table.counts)
      const held = heldWithTotals(table)
      const solved = determined(values, held)
      for (const [r, row] of table.counts.entries()) {
        for (const [c, count] of row.entries()) {
          if (count >= smallestGroup) continue
          expect(held[r]?.[c]).toBe(true)
          expect(solved.has(`${r} ${c}`)).toBe(false)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('bounds do not give a small cell away: it may be ten or more, and ten values are possible', () => {
  fc.assert(
    fc.property(tables(40), (table) => {
      const values = withTotals(table.counts)
      fc.pre((values.at(-1)?.at(-1) ?? 0) >= smallestGroup)
      const held = heldWithTotals(table)
      for (const [r, row] of values.slice(0, -1).entries()) {
        for (const [c, count] of row.entries()) {
          if (count >= smallestGroup) continue
          const { low, high } = cellRange({ values, held }, r, c)
          expect(high).toBeGreaterThanOrEqual(smallestGroup)
          expect(high - low).toBeGreaterThanOrEqual(smallestGroup)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('the range is the one found by going through all tables that look the same', () => {
  const small = fc.record({
    counts: fc.array(fc.array(fc.nat(2), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 2,
    }),
    held: fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    }),
    place: fc.tuple(fc.nat(1), fc.nat(1)),
  })
  fc.assert(
    fc.property(small, ({ counts, held, place: [r, c] }) => {
      const hiding = held.map((row, i) => row.map((is, j) => is || (i === r && j === c)))
      // Where a whole line is hidden with its total, the range has no end that counting could reach.
      const { low, high } = cellRange({ values: withTotals(counts), held: hiding }, r, c)
      const counted = countedRange(counts, hiding, [r, c])
      expect(low).toBe(counted.low)
      if (high < Number.POSITIVE_INFINITY) expect(high).toBe(counted.high)
      else expect(counted.high).toBeGreaterThan(counts.flat().reduce((sum, one) => sum + one, 0))
    }),
    { numRuns: 300 },
  )
})
