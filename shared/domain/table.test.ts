import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, neutralized, tableToHtml, tableToText } from './table.ts'

test('text that a spreadsheet would run gets an apostrophe, numbers stay numbers', () => {
  for (const text of ['=1+1', '+1 555', '-x', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '  =1'])
    expect(neutralized(text)).toBe(`'${text}`)
  expect(neutralized(-2.5)).toBe('-2.5')
  expect(neutralized('-2.5')).toBe('-2.5')
  expect(neutralized('Rivera = lead')).toBe('Rivera = lead')
  expect(neutralized(null)).toBe('')
})

test('CSV quotes what would break its line', () => {
  expect(csvLine(['Elena "Ellie" Rivera', 'Grade 4, 5', 4.5, null, '=1,2'])).toBe(
    `"Elena ""Ellie"" Rivera","Grade 4, 5",4.5,,"'=1,2"\r\n`,
  )
})

test('on the clipboard a cell never spills into the next one', () => {
  const table = { columns: ['Teacher', 'Note'], rows: [['A & B', 'two\nlines\tand a tab']] }
  expect(tableToText(table)).toBe('Teacher\tNote\r\nA & B\ttwo lines and a tab')
  expect(tableToText({ columns: ['Note'], rows: [['"Why?" she asked']] })).toBe(
    'Note\r\n"""Why?"" she asked"',
  )
  expect(tableToHtml(table)).toBe(
    '<table><thead><tr><th>Teacher</th><th>Note</th></tr></thead>' +
      '<tbody><tr><td>A &amp; B</td><td>two<br>lines\tand a tab</td></tr></tbody></table>',
  )
})

test('no cell of any text starts a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = neutralized(text)
      return /^-?\d+(\.\d+)?$/.test(safe) || !/^\s*[=+\-@]/.test(safe)
    }),
  )
})
