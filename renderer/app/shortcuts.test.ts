import { expect, test } from 'vitest'
import { acceleratorOf, fits } from './shortcuts.ts'

const stroke = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('Mod is Ctrl here and Cmd on a Mac', () => {
  expect(fits('Mod+K', stroke('k', { ctrlKey: true }), false)).toBe(true)
  expect(fits('Mod+K', stroke('k', { metaKey: true }), true)).toBe(true)
  expect(fits('Mod+K', stroke('k', { ctrlKey: true }), true)).toBe(false)
})

test('undo and redo differ by Shift', () => {
  const redo = stroke('Z', { ctrlKey: true, shiftKey: true })
  expect(fits('Mod+Z', redo, false)).toBe(false)
  expect(fits('Mod+Shift+Z', redo, false)).toBe(true)
})

test('a sign is the same with or without Shift; a bare letter is not one with Ctrl', () => {
  expect(fits('?', stroke('?', { shiftKey: true }), false)).toBe(true)
  expect(fits('N', stroke('n'), false)).toBe(true)
  expect(fits('N', stroke('n', { ctrlKey: true }), false)).toBe(false)
})

test('the native menu gets only chords: a bare key would be taken from text fields', () => {
  expect(acceleratorOf('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z')
  expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left')
  expect(acceleratorOf('?')).toBeUndefined()
})
