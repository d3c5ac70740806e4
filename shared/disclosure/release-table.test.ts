/** What leaves the machine, and an attack on it: means and counts of parts against their printed total. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestGroup } from './small-numbers.ts'
import { releaseTable, type SourceRow, type SourceTable } from './release-table.ts'
import { heldBack } from './small-numbers.ts'

const table = (rows: readonly SourceRow[]): SourceTable => ({
  kind: 'rows',
  title: 'Mastery',
  columns: [
    { title: 'Standard', kind: 'label' },
    { title: 'Tested', kind: 'count' },
    { title: 'At the cut', kind: 'count', about: 'cut' },
    { title: 'Share', kind: 'share', about: 'cut' },
    { title: 'Low', kind: 'figure', about: 'cut' },
    { title: 'Absent', kind: 'own' },
  ],
  rows,
})

const row = (label: string, n: number, count: number): SourceRow => ({
  cells: [label, n, count, count / n, 0.1234567, 1],
  sizes: [n],
})

test('the students’ own teachers get everything, with all digits', () => {
  const released = releaseTable(table([row('4.NF.A.1', 3, 1)]), 'own students', smallestGroup)
  expect(released.rows).toEqual([['4.NF.A.1', 3, 1, 1 / 3, 0.1234567, 1]])
  expect(released.withheld).toBe(0)
})

test('others get no small row, no extreme share with its count, and nobody’s absence', () => {
  const released = releaseTable(
    table([row('few', 9, 4), row('all', 24, 24), row('some', 24, 6)]),
    'others',
    smallestGroup,
  )
  expect(released.columns).toEqual(['Standard', 'Tested', 'At the cut', 'Share', 'Low'])
  expect(released.rows).toEqual([
    ['few', heldBack, heldBack, heldBack, heldBack],
    ['all', 24, heldBack, '> 95%', heldBack],
    ['some', 24, 6, '25%', 0.123],
  ])
  expect(released.withheld).toBe(7)
})

test('a small part takes another part of its whole along', () => {
  const part = (label: string, n: number): SourceRow => ({ ...row(label, n, 5), partOf: 'classes' })
  const { rows } = releaseTable(
    table([part('4A', 24), part('4B', 6), part('4C', 22), row('All', 52, 15)]),
    'others',
    smallestGroup,
  )
  expect(rows.map(([label, n]) => [label, n])).toEqual([
    ['4A', 24],
    ['4B', heldBack],
    ['4C', heldBack],
    ['All', 52],
  ])
})

test('an extreme share of a part takes another part’s share along', () => {
  const part = (label: string, count: number): SourceRow => ({
    ...row(label, 24, count),
    partOf: 'classes',
  })
  const { rows } = releaseTable(
    table([part('4A', 0), part('4B', 6), part('4C', 12), row('All', 72, 18)]),
    'others',
    smallestGroup,
  )
  // 18 of 72 and 12 of 24 are printed: 4A and 4B have 6 of 48 together.
  expect(rows.map(([, n, count, share]) => [n, count, share])).toEqual([
    [24, heldBack, '< 5%'],
    [24, heldBack, heldBack],
    [24, 12, '50%'],
    [72, 18, '25%'],
  ])
})

const classes = fc.array(
  fc.integer({ min: 10, max: 40 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) })),
  { minLength: 2, maxLength: 7 },
)

test('an extreme share of a part cannot be solved for from the whole', () => {
  fc.assert(
    fc.property(classes, (parts) => {
      const all = parts.reduce((sum, { n }) => sum + n, 0)
      const count = parts.reduce((sum, part) => sum + part.count, 0)
      const { rows } = releaseTable(
        table([
          ...parts.map((one, i) => ({ ...row(`Class ${i}`, one.n, one.count), partOf: 'classes' })),
          row('All', all, count),
        ]),
        'others',
        smallestGroup,
      )
      const hidden = parts.filter((_, index) => rows[index]?.[2] === heldBack)
      // Where the whole is extreme as well, its count is not printed: there is nothing to solve with.
      if (hidden.length === 0 || rows.at(-1)?.[2] === heldBack) return
      expect(hidden.length).toBeGreaterThan(1)
      const n = hidden.reduce((sum, part) => sum + part.n, 0)
      const together = hidden.reduce((sum, part) => sum + part.count, 0) / n
      expect(together >= 0.05 && together <= 0.95).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('counts are held back with what would give them away; row totals stay', () => {
  const released = releaseTable(
    {
      kind: 'counts',
      title: 'Levels',
      columns: ['Window', 'Below', 'At', 'Above'],
      rows: ['Fall', 'Winter'],
      counts: [
        [20, 4, 30],
        [15, 20, 20],
      ],
      totals: 'of rows',
    },
    'others',
    smallestGroup,
  )
  expect(released.columns).toEqual(['Window', 'Below', 'At', 'Above', 'All'])
  expect(released.rows).toEqual([
    ['Fall', 20, heldBack, heldBack, 54],
    ['Winter', 15, 20, 20, 55],
  ])
})

/** Parts of one whole: n and a mean each, and the whole's own n and mean. */
const wholes = fc.array(
  fc.record({ n: fc.integer({ min: 0, max: 40 }), mean: fc.integer({ min: 0, max: 500 }) }),
  { minLength: 2, maxLength: 7 },
)

test('neither n nor mean of a small part can be solved for from the others and the whole', () => {
  fc.assert(
    fc.property(wholes, (parts) => {
      const all = parts.reduce((sum, { n }) => sum + n, 0)
      const mean = parts.reduce((sum, part) => sum + part.n * part.mean, 0) / Math.max(1, all)
      const { rows } = releaseTable(
        {
          kind: 'rows',
          title: 'Classes',
          columns: [
            { title: 'Class', kind: 'label' },
            { title: 'n', kind: 'count' },
            { title: 'Mean', kind: 'figure' },
          ],
          rows: [
            ...parts.map((part, index) => ({
              cells: [`Class ${index}`, part.n, part.mean],
              sizes: [part.n],
              partOf: 'classes',
            })),
            { cells: ['All', all, mean], sizes: [all] },
          ],
        },
        'others',
        smallestGroup,
      )
      const printed = rows.slice(0, -1)
      const unknown = printed.filter(([, n]) => n === heldBack).length
      for (const [index, { n }] of parts.entries()) {
        if (n < 10) expect(printed[index]?.slice(1)).toEqual([heldBack, heldBack])
      }
      // Two equations (n and points of the whole) and at least two unknown n and two unknown means.
      if (parts.some(({ n }) => n < 10) && all >= 10) expect(unknown).toBeGreaterThan(1)
      const hidden = parts.filter((_, index) => printed[index]?.[1] === heldBack)
      const hiddenStudents = hidden.reduce((sum, { n }) => sum + n, 0)
      // Whoever subtracts gets the hidden parts together: a group that may be shown.
      if (hidden.length > 0 && hidden.length < parts.length) {
        expect(hiddenStudents).toBeGreaterThanOrEqual(20)
      }
    }),
    { numRuns: 400 },
  )
})
