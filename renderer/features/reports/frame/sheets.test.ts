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

test('sheets are cut at page breaks and sections, numbers run through', () => {
  const model = reportModel.parse({
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
  expect(sheets.map(({ blocks }) => blocks.map(({ number }) => number))).toEqual([
    [1],
    [1, 2],
    [null, 2, null],
  ])
})
