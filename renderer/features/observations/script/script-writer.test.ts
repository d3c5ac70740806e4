import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScriptWriter, type WrittenLine } from './script-writer.ts'

type Saved = Omit<WrittenLine, 'state'>
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(save: (line: Saved) => Promise<unknown> = () => Promise.resolve()) {
  const saved: Saved[] = []
  let keys = 0
  let changes = 0
  const writer = createScriptWriter({
    save: (line) => (saved.push(line), save(line)),
    canRetry: () => true,
    newKey: () => `key-${(keys += 1)}`,
    onChange: () => (changes += 1),
    onSaved: () => undefined,
  })
  return { writer, saved, changes: () => changes }
}

test('a line keeps the time of its first letter and its key; Enter stores it at once', async () => {
  const { writer, saved } = open()
  writer.type('W', 5)
  writer.type('Where', 9)
  writer.enter()
  writer.type('Next', 12)
  await vi.advanceTimersByTimeAsync(2000)
  expect(saved).toEqual([
    { key: 'key-1', second: 5, typed: 'Where' },
    { key: 'key-2', second: 12, typed: 'Next' },
  ])
})

test('a finished line stays until it is seen among the stored ones', async () => {
  const { writer, changes } = open()
  writer.type('Pairs talk', 5)
  writer.enter()
  expect(writer.finished()).toMatchObject([{ typed: 'Pairs talk' }])
  await vi.advanceTimersByTimeAsync(10)
  writer.seen(new Set(['another']))
  expect(writer.finished()).toHaveLength(1)
  const before = changes()
  writer.seen(new Set(['key-1']))
  expect(writer.finished()).toEqual([])
  expect(changes(), 'the screen hears of it').toBe(before + 1)
})

test('a line that is stored before the answer to its save comes is forgotten with the answer', async () => {
  let answer = (): void => undefined
  const { writer } = open(() => new Promise<void>((resolve) => (answer = resolve)))
  writer.type('Pairs talk', 5)
  writer.enter()
  writer.seen(new Set(['key-1']))
  expect(writer.finished()).toHaveLength(1)
  answer()
  await vi.advanceTimersByTimeAsync(10)
  expect(writer.finished()).toEqual([])
})

test('what could not be saved is tried again and is not let go', async () => {
  let isDown = true
  const { writer, saved } = open(() =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve(),
  )
  writer.type('Pairs talk', 5)
  writer.enter()
  await vi.advanceTimersByTimeAsync(100)
  writer.seen(new Set(['key-1']))
  expect(writer.finished()).toMatchObject([{ state: 'failed' }])
  isDown = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(writer.finished(), 'stored, and seen before').toEqual([])
  expect(new Set(saved.map(({ key }) => key))).toEqual(new Set(['key-1']))
})

test('blanks begin no line, and a line that was emptied is not kept', async () => {
  const { writer, saved } = open()
  writer.type('  ', 1)
  writer.enter()
  writer.type('x', 2)
  writer.type('', 3)
  writer.enter()
  await vi.advanceTimersByTimeAsync(10)
  expect(saved).toEqual([{ key: 'key-1', second: 2, typed: '' }])
  expect(writer.finished()).toEqual([])
})
