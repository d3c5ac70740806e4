import { expect, test } from 'vitest'
import { actionOf } from './grid-keys.ts'
import type { KeyContext } from './grid-keys.ts'
import { afterEdit } from './grid-sheet.ts'

const size = { lines: 3, columns: 4 }
const place = { line: 1, column: 2 }

test('Enter goes down, Tab to the right, with Shift back; the edges hold', () => {
  expect(afterEdit(place, { key: 'Enter', isBack: false }, size)).toEqual({ line: 2, column: 2 })
  expect(afterEdit(place, { key: 'Tab', isBack: true }, size)).toEqual({ line: 1, column: 1 })
  expect(afterEdit(place, { key: 'Escape', isBack: false }, size)).toEqual(place)
  const last = { line: 2, column: 3 }
  expect(afterEdit(last, { key: 'Enter', isBack: false }, size)).toEqual(last)
  expect(afterEdit(last, { key: 'Tab', isBack: false }, size)).toEqual(last)
})

test('typing begins a cell and Delete empties it, in a sheet only', () => {
  const context: KeyContext = { ...size, page: 2, on: 'row', isOnBox: false, selects: 'none' }
  const press = (key: string, more: Partial<KeyContext> = {}, ctrlKey = false) =>
    actionOf(
      place,
      { key, ctrlKey, metaKey: false, shiftKey: false, altKey: false },
      { ...context, isSheet: true, ...more },
    )
  expect(press('B')).toEqual({ kind: 'type', text: 'B' })
  expect(press('Delete')).toEqual({ kind: 'type', text: '' })
  expect(press('B', { isSheet: false })).toBeUndefined()
  expect(press('c', {}, true)).toBeUndefined()
  expect(press('B', { on: 'head' })).toBeUndefined()
  expect(press('Enter')).toEqual({ kind: 'enter' })
})
