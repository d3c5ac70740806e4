import { expect, it } from 'vitest'
import { isPastCadence } from './cadence.ts'

it.each([
  [{}, true],
  [{ daysSinceContact: 14 }, false], // the agreed day itself
  [{ daysSinceContact: null }, true], // never met
  [{ cadenceDays: null }, false],
  [{ status: 'paused' }, false],
  [{ archivedOn: '2026-01-05' }, false],
] as const)('%o is past its cadence: %s', (more, isPast) => {
  const contact = { status: 'active', archivedOn: null, cadenceDays: 14, daysSinceContact: 15 }
  expect(isPastCadence({ ...contact, ...more } as never)).toBe(isPast)
})
