import { expect, test } from 'vitest'
import { cutRuns } from './cut-runs.ts'

const half = { fraction: { over: '1', under: '2' } }

test('lines take their characters from the runs, with the marks of these', () => {
  const runs = [{ text: 'What the data show.', bold: true }, { text: ' Of the 68 students' }]
  expect(
    cutRuns(runs, { lines: ['What the data ', 'show. Of the ', '68 students'], start: 0 }),
  ).toEqual([
    [{ text: 'What the data ', bold: true }],
    [{ text: 'show.', bold: true }, { text: ' Of the ' }],
    [{ text: '68 students' }],
  ])
})

test('what goes on overleaf begins where the page before it ended', () => {
  const runs = [{ text: 'one two three' }]
  expect(cutRuns(runs, { lines: ['three'], start: 8 })).toEqual([[{ text: 'three' }]])
})

test('an equation stands between its words, begins the next line, or ends the last', () => {
  const runs = [{ text: 'ran ' }, half, { text: ' of it, ' }, half]
  expect(cutRuns(runs, { lines: ['ran  of it, '], start: 0 })).toEqual([runs])
  expect(cutRuns(runs, { lines: ['ran ', ' of it, '], start: 0 })).toEqual([
    [{ text: 'ran ' }],
    [half, { text: ' of it, ' }, half],
  ])
})

test('lines of another text are not forced upon the runs', () => {
  expect(cutRuns([{ text: 'one' }], { lines: ['two'], start: 0 })).toBeNull()
})
