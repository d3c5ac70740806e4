import { expect, test } from 'vitest'
import { accountingParts } from './accounting-parts.ts'

test('the parts add up to the rows read, and changed rows are not counted as new too', () => {
  const accounting = {
    rowsRead: 1214,
    rowsStored: 1177,
    rowsChanged: 46,
    rowsRepeated: 21,
    rowsRefused: 9,
    rowsNotStudents: 7,
    studentsNew: 4,
    studentsMatched: 1173,
  }
  const parts = accountingParts(accounting)
  expect(parts.map((part) => part.rows)).toEqual([1131, 46, 21, 9, 7])
  expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(accounting.rowsRead)
})
