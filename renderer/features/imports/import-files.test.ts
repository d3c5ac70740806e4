/** The files of one choice, in the address and one after the other. */
import { describe, expect, it } from 'vitest'
import { filesIn, importAddress, nextAddress, tablesAfter } from './import-files.ts'

const first = { token: 'a'.repeat(32), name: 'one & two.csv', sheet: undefined }
const second = { token: 'b'.repeat(32), name: 'export.zip', sheet: 'Results' }

const read = (address: string) => filesIn(new URLSearchParams(address.split('?')[1]))

it('reads the files of an address back, the one on its way in first', () => {
  expect(read(importAddress(first, second))).toEqual([first, second])
  expect(read(nextAddress([second]))).toEqual([second])
  expect(nextAddress([])).toBe('/data')
})

describe('after a table', () => {
  const recipe = (recipeId: string) => ({
    ...{ recipeId, name: '', score: 1, isOwn: false, isByHand: false },
    tolerated: { renamed: [], absent: [], extra: [] },
  })
  const sheets = ['Roster', 'Results']
  const reading = (sheet: string) =>
    ({ encoding: 'utf-8', delimiter: ',', headerRow: 1, sheet }) as const

  it('the other one of a OneRoster export follows, once', () => {
    const of = (sheet: string) =>
      tablesAfter(second, { recipe: recipe('oneroster-roster'), sheets, reading: reading(sheet) })
    expect(of('Roster')).toEqual([{ ...second, sheet: 'Results' }])
    expect(of('Results')).toEqual([])
  })

  it('nothing follows in a workbook, of which one sheet is meant', () => {
    const of = { recipe: recipe('item-columns'), sheets, reading: reading('Roster') }
    expect(tablesAfter(second, of)).toEqual([])
  })
})
