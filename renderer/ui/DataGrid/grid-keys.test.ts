import { expect, test } from 'vitest'
import { moved } from './grid-keys.ts'

const size = { lines: 30, columns: 7, page: 10 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })
const from = { line: 5, column: 3 }

test('arrows move by one and stop at the edges; the heads are line −1', () => {
  expect(moved(from, press('ArrowDown'), size)).toEqual({ line: 6, column: 3 })
  expect(moved(from, press('ArrowLeft'), size)).toEqual({ line: 5, column: 2 })
  expect(moved({ line: 0, column: 0 }, press('ArrowUp'), size)).toEqual({ line: -1, column: 0 })
  expect(moved({ line: -1, column: 0 }, press('ArrowUp'), size)).toEqual({ line: -1, column: 0 })
  expect(moved({ line: 29, column: 6 }, press('ArrowRight'), size)).toEqual({ line: 29, column: 6 })
})

test('Home and End stay in the row, with Ctrl they leave it', () => {
  expect(moved(from, press('End'), size)).toEqual({ line: 5, column: 6 })
  expect(moved(from, press('Home', true), size)).toEqual({ line: 0, column: 0 })
  expect(moved(from, press('End', true), size)).toEqual({ line: 29, column: 6 })
})

test('a page is as many lines as are seen, and never runs into the heads', () => {
  expect(moved(from, press('PageDown'), size)).toEqual({ line: 15, column: 3 })
  expect(moved(from, press('PageUp'), size)).toEqual({ line: 0, column: 3 })
})

test('an empty grid has only its heads', () => {
  const empty = { lines: 0, columns: 7, page: 10 }
  expect(moved({ line: -1, column: 2 }, press('ArrowDown'), empty)).toEqual({ line: -1, column: 2 })
  expect(moved({ line: -1, column: 2 }, press('End', true), empty)).toEqual({ line: -1, column: 6 })
})

test('other keys are not movement', () => {
  expect(moved(from, press('a'), size)).toBeUndefined()
})
