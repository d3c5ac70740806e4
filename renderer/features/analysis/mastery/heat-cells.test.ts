import { expect, test } from 'vitest'
import { bandOf, cellInWords, hasSeveralGrades, moved, splitCode } from './heat-cells.ts'

const cell = (points: number | null, possible: number | null = 5) => ({
  points,
  possible,
  missing: points === null ? 'absent' : null,
})

test('a code is set in two lines, with its grade only where there are several', () => {
  expect(splitCode('4.NF.A.2', false)).toEqual(['NF', 'A.2'])
  expect(splitCode('4.NF.A.2', true)).toEqual(['4.NF', 'A.2'])
  expect(splitCode('K.CC.B.4.a', false)).toEqual(['CC', 'B.4.a'])
  expect(splitCode('Geometry', false)).toEqual(['', 'Geometry'])
  expect(hasSeveralGrades(['4.NF.A.2', '5.NF.A.1'])).toBe(true)
})

test('a cell is at the cut exactly from the cut on', () => {
  expect([0, 1, 2, 3, 4, 5].map((points) => bandOf(cell(points), 0.8))).toEqual([0, 0, 1, 2, 3, 3])
  expect(bandOf(cell(7, 10), 0.7)).toBe(3)
  expect(bandOf(cell(null), 0.8)).toBeNull()
  expect(bandOf(null, 0.8)).toBeNull()
})

test('a missing score is never zero', () => {
  expect(cellInWords(cell(0))).toBe('0 of 5 points')
  expect(cellInWords(cell(null))).toBe('absent')
  expect(cellInWords(null)).toBe('not tested')
})

test('arrow keys stay inside the grid', () => {
  const size = { rows: 3, columns: 2 }
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey })
  expect(moved({ row: 0, column: 0 }, key('ArrowUp'), size)).toEqual({ row: 0, column: 0 })
  expect(moved({ row: 0, column: 0 }, key('ArrowRight'), size)).toEqual({ row: 0, column: 1 })
  expect(moved({ row: 0, column: 0 }, key('PageDown'), size)).toEqual({ row: 2, column: 0 })
  expect(moved({ row: 0, column: 0 }, key('End', true), size)).toEqual({ row: 2, column: 1 })
  expect(moved({ row: 0, column: 0 }, key('a'), size)).toBeNull()
})
