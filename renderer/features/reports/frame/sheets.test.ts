import { expect, test } from 'vitest'
import { reportModel } from '#shared/contracts/report-model.ts'
import { sheetsOf } from './sheets.ts'

const table = { kind: 'table', caption: 'T', style: 'data', widths: [1], head: [], rows: [] }
const figure = {
  kind: 'figure',
  caption: 'F',
  chart: { chart: 'intervalBars', data: {}, description: 'd' },
}
const note = { kind: 'note', runs: [{ text: 'n' }] }
const pageBreak = { kind: 'pageBreak' }

const frame = {
  kind: 'k',
  kicker: '',
  title: 't',
  subtitle: '',
  headerLeft: '',
  headerRight: '',
  footerLeft: '',
  language: 'en-US',
  author: '',
  madeOn: '2026-02-24',
} as const

test('sheets are cut at page breaks and sections, numbers run through', () => {
  const model = reportModel.parse({
    ...frame,
    sections: [
      { orientation: 'portrait', blocks: [pageBreak, table, pageBreak, figure, table] },
      { orientation: 'landscape', blocks: [{ ...table, isNumbered: false }, figure, note] },
    ],
  })
  const sheets = sheetsOf(model)
  expect(sheets.map(({ number, orientation }) => [number, orientation])).toEqual([
    [1, 'portrait'],
    [2, 'portrait'],
    [3, 'landscape'],
  ])
  expect(
    sheets.map(({ parts }) => parts.flatMap(({ blocks }) => blocks.map(({ number }) => number))),
  ).toEqual([[1], [1, 2], [null, 2, null]])
})

test('a section that continues is on the sheet before it, in columns of its own', () => {
  const model = reportModel.parse({
    ...frame,
    sections: [
      { orientation: 'portrait', blocks: [note] },
      {
        orientation: 'portrait',
        columns: 2,
        continues: true,
        blocks: [table, { kind: 'columnBreak' }, figure],
      },
      { orientation: 'portrait', continues: true, blocks: [note, pageBreak, note] },
    ],
  })
  const sheets = sheetsOf(model)
  expect(sheets.map(({ parts }) => parts.map(({ columns }) => columns))).toEqual([[1, 2, 1], [1]])
})
