import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from './facts.ts'
import { heldParts, isShown } from './shown.ts'

const minimum = 10

const part = (n: number, teachers: number): Part =>
  ({
    label: `${n} of ${teachers}`,
    teachers,
    group: { before: { n }, after: { n }, difference: { n } },
  }) as unknown as Part

const parts = fc.array(
  fc.record({ n: fc.integer({ min: 0, max: 60 }), teachers: fc.integer({ min: 0, max: 6 }) }),
  { maxLength: 7 },
)

test('no printed part rests on few students or few teachers, whatever the others are', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const held = heldParts(
        all.map(({ n, teachers }) => part(n, teachers)),
        { minimum },
      )
      for (const [place, { n, teachers }] of all.entries()) {
        if (!held[place]) expect(Math.min(n - minimum, teachers - 3)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('a part that is held back cannot be taken from the printed total', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const held = heldParts(
        all.map(({ n, teachers }) => part(n, teachers)),
        { minimum },
      )
      const count = held.filter(Boolean).length
      // One alone would be the total less the others.
      expect(count === 1 && all.length > 1).toBe(false)
    }),
  )
})

test('ten students of one teacher are no figure, nor are nine of three', () => {
  expect(isShown(part(10, 1).group, 1, { minimum })).toBe(false)
  expect(isShown(part(9, 3).group, 3, { minimum })).toBe(false)
  expect(isShown(part(10, 3).group, 3, { minimum })).toBe(true)
})
