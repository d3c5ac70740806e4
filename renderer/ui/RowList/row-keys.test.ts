import { Check } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import { actionFor, movedRow, rowAfter } from './row-keys.ts'

const stroke = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('movedRow', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 4, 4], // stays at the last
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Enter', 1, null],
  ])('%s in row %i of five leads to %s', (key, from, to) => {
    expect(movedRow(from, 5, stroke(key))).toBe(to)
  })

  it('leaves keys with a modifier to the app', () => {
    expect(movedRow(1, 5, stroke('ArrowLeft', { altKey: true }))).toBeNull()
    expect(movedRow(1, 5, stroke('ArrowDown', { ctrlKey: true }))).toBeNull()
  })
})

it('finds the action of a key in either case, and Delete under Backspace too', () => {
  const action = (id: string, rowKey: string) => ({
    id,
    rowKey,
    label: id,
    rowLabel: id,
    icon: Check,
    run: () => undefined,
  })
  const actions = [action('master', 'M'), action('remove', 'Delete')]
  expect(actionFor(actions, stroke('m'))?.id).toBe('master')
  expect(actionFor(actions, stroke('m', { ctrlKey: true }))).toBeUndefined()
  expect(actionFor(actions, stroke('Backspace'))?.id).toBe('remove')
  expect(actionFor(actions, stroke('x'))).toBeUndefined()
})

it('the focus follows its row, and goes to its neighbor when the row is gone', () => {
  expect(rowAfter(['b', 'a', 'c'], { key: 'a', index: 0 })).toBe(1)
  expect(rowAfter(['b', 'c'], { key: 'a', index: 0 })).toBe(0)
  expect(rowAfter(['a', 'b'], { key: 'c', index: 2 })).toBe(1)
  expect(rowAfter([], { key: 'c', index: 2 })).toBe(-1)
})
