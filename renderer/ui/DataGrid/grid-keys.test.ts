import { expect, test } from 'vitest'
import { actionOf, moved } from './grid-keys.ts'
import type { KeyContext } from './grid-keys.ts'

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

const context = { ...size, on: 'row', isOnBox: false, selects: 'many' } as const
const stroke = (keys: string) => {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}
const act = (keys: string, changes: Partial<KeyContext> = {}) =>
  actionOf(from, stroke(keys), { ...context, ...changes })

test('rows are selected as in desktop lists: alone, one more, a stretch, all', () => {
  expect(act('Space')).toEqual({ kind: 'select', how: 'only' })
  expect(act('Ctrl+Space')).toEqual({ kind: 'select', how: 'toggle' })
  expect(act('Shift+Space')).toEqual({ kind: 'select', how: 'stretch' })
  expect(act('Space', { isOnBox: true })).toEqual({ kind: 'select', how: 'toggle' })
  expect(act('Shift+ArrowDown')).toMatchObject({ kind: 'go', isStretch: true })
  expect(act('Shift+ArrowRight')).toMatchObject({ kind: 'go', isStretch: false })
  expect(act('Ctrl+a')).toEqual({ kind: 'select-all' })
  expect(act('Escape')).toEqual({ kind: 'deselect' })
})

test('a grid of which one row or none can be selected takes fewer keys', () => {
  expect(act('Ctrl+Space', { selects: 'one' })).toEqual({ kind: 'select', how: 'only' })
  expect(act('Space', { selects: 'none' })).toBeUndefined()
  expect(act('Ctrl+a', { selects: 'one' })).toBeUndefined()
  expect(act('Shift+ArrowDown', { selects: 'one' })).toMatchObject({ isStretch: false })
})

test('Enter edits or opens, F2 edits, on the head of a group both keys fold', () => {
  expect(act('Enter')).toEqual({ kind: 'enter' })
  expect(act('F2')).toEqual({ kind: 'edit' })
  expect(act('Enter', { on: 'group' })).toEqual({ kind: 'fold' })
  expect(act('Space', { on: 'group' })).toEqual({ kind: 'fold' })
  expect(act('Space', { on: 'group', isOnBox: true })).toEqual({ kind: 'select', how: 'toggle' })
})

test('heads sort, move, grow and open their menu', () => {
  const head = { on: 'head' } as const
  expect(act('Enter', head)).toEqual({ kind: 'sort', isAdded: false })
  expect(act('Shift+Enter', head)).toEqual({ kind: 'sort', isAdded: true })
  expect(act('Shift+ArrowLeft', head)).toEqual({ kind: 'move-column', by: -1 })
  expect(act('Ctrl+ArrowRight', head)).toEqual({ kind: 'widen-column', by: 16 })
  expect(act('Alt+ArrowDown', head)).toEqual({ kind: 'column-menu' })
  expect(act('ArrowRight', head)).toMatchObject({ kind: 'go', to: { column: 4 } })
  expect(act('Space', { ...head, isOnBox: true })).toEqual({ kind: 'select-all' })
})

test('Back and Forward stay with the window', () => {
  expect(act('Alt+ArrowLeft')).toBeUndefined()
  expect(act('Alt+ArrowLeft', { on: 'head' })).toBeUndefined()
})
