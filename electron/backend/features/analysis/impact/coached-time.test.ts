/** Members join and leave, cycles begin late: who counts as coached between two tests. */
import { describe, expect, it } from 'vitest'
import { isBetween, stretchOf } from './coached-time.ts'

const cycle = { startsOn: '2025-10-01', endedOn: null, joinedOn: null, leftOn: null }

describe('stretchOf', () => {
  it.each([
    [cycle, { from: '2025-10-01', to: null }],
    [
      { ...cycle, endedOn: '2025-12-12' },
      { from: '2025-10-01', to: '2025-12-12' },
    ],
    [
      { ...cycle, joinedOn: '2025-11-03' },
      { from: '2025-11-03', to: null },
    ],
    [
      { ...cycle, joinedOn: '2025-09-01' },
      { from: '2025-10-01', to: null },
    ],
    // `leftOn` is the first day on which they are out.
    [
      { ...cycle, endedOn: '2025-12-12', leftOn: '2025-11-01' },
      { from: '2025-10-01', to: '2025-10-31' },
    ],
    [
      { ...cycle, endedOn: '2025-10-20', leftOn: '2025-11-01' },
      { from: '2025-10-01', to: '2025-10-20' },
    ],
    [{ ...cycle, leftOn: '2025-10-01' }, null],
    [{ ...cycle, endedOn: '2025-10-20', joinedOn: '2025-11-01' }, null],
  ])('%j', (membership, stretch) => {
    expect(stretchOf(membership)).toEqual(stretch)
  })
})

describe('isBetween', () => {
  const days = { first: '2025-09-16', last: '2026-01-21' }
  it.each([
    ['2025-10-01', null, true],
    ['2025-09-01', '2025-09-17', true],
    ['2025-09-01', '2025-09-16', false],
    ['2026-01-20', null, true],
    ['2026-01-21', null, false],
    ['2026-02-01', null, false],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(isBetween({ from, to }, days)).toBe(expected)
  })
})
