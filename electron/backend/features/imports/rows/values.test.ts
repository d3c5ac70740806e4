import { expect, it } from 'vitest'
import { createMissingWords, parsePoints } from './values.ts'

const read = (cell: string, isDecimalComma = false) =>
  parsePoints(cell, { isMissing: createMissingWords(['left early']), isDecimalComma })

it.each([
  ['17', 17, null],
  [' 17.5 ', 17.5, null],
  ['\u00a017', 17, null],
  ['0', 0, null],
  ['17/30', 17, 30],
  ['17 / 30', 17, 30],
  ['17 out of 30', 17, 30],
  ['1,234', 1234, null],
])('reads %j', (cell, points, possible) =>
  expect(read(cell)).toEqual({ kind: 'points', points, possible }),
)

it('reads a decimal comma where the comma does not separate cells', () =>
  expect(read('17,5', true)).toMatchObject({ points: 17.5 }))

it('keeps a percentage as a share', () => {
  expect(read('56.67%')).toEqual({ kind: 'share', share: 0.5667 })
  expect(read('100 %')).toEqual({ kind: 'share', share: 1 })
})

it.each(['', 'N/A', 'n/a*', '--', 'EX', '*', '<10', '< 10', 'Exempt', 'absent', 'Left early'])(
  'takes %j for no score, never for zero',
  (word) => expect(read(word)).toEqual({ kind: 'missing', word }),
)

it.each(['seventeen', '17a', '2/5/2026', '=1+1', '28:02.8'])('does not guess at %j', (cell) =>
  expect(read(cell)).toEqual({ kind: 'unreadable' }),
)
