import { expect, test } from 'vitest'
import { reportModel } from '#shared/contracts/report-model.ts'
import { csvCells, tablesOf } from './tables-of.ts'

const cell = (text: string, align: 'start' | 'end' = 'end') => ({ runs: [{ text }], align })
const modelOf = (block: object) =>
  reportModel.parse({
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
    sections: [{ orientation: 'portrait', blocks: [block] }],
  })
const table = { kind: 'table', caption: 'T', style: 'data', widths: [1, 1, 1] }

test('numbers are numbers, shares are shares, codes and what is held back stay as they are', () => {
  const head = [cell('Standard', 'start'), cell('Share'), cell('Change')]
  const rows = [
    [cell('101', 'start'), cell('26%'), cell('−1,204.5')],
    [cell('=1+1', 'start'), cell('held back'), cell('6 of 23')],
  ]
  const groupHead = [
    { text: '', span: 1 },
    { text: 'Winter', span: 2 },
  ]
  const [made] = tablesOf(modelOf({ ...table, groupHead, head, rows, note: [{ text: 'n' }] }))
  expect(made?.columns).toEqual(['Standard', 'Winter, Share', 'Winter, Change'])
  expect(made?.note).toBe('n')
  expect(made?.rows.map((row) => row.map(({ number }) => number?.value ?? null))).toEqual([
    [null, 0.26, -1204.5],
    [null, null, null],
  ])
  expect(made?.rows.map(csvCells)).toEqual([
    ['101', '26%', -1204.5],
    ['=1+1', 'held back', '6 of 23'],
  ])
})

test('grids to write in are no tables', () => {
  expect(tablesOf(modelOf({ ...table, style: 'writing', head: [], rows: [] }))).toEqual([])
})
