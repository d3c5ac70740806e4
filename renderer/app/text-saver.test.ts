import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTextSaver, type SaveState } from './text-saver.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp(answers: readonly ('ok' | 'lost' | 'gone')[] = []) {
  const saved: { text: string; at: number }[] = []
  const states: SaveState[] = []
  const started = Date.now()
  const left = [...answers]
  const saver = createTextSaver({
    save: async (text) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      const answer = left.shift() ?? 'ok'
      if (answer !== 'ok') throw new Error(answer)
      saved.push({ text, at: Date.now() - started })
    },
    onState: (state) => states.push(state),
    canRetry: (error) => error instanceof Error && error.message === 'lost',
  })
  return { saver, saved, states }
}

describe('a text that is typed', () => {
  it('is saved within a second after the last letter, once', async () => {
    const { saver, saved } = setUp()
    for (const text of ['S', 'Si', 'Six']) {
      saver.push(text)
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(900)
    expect(saved).toEqual([{ text: 'Six', at: 200 + 620 }])
  })

  it('is saved at least every one and a half seconds while letters keep coming', async () => {
    const { saver, saved } = setUp()
    for (let letters = 1; letters <= 60; letters++) {
      saver.push('a'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
    }
    const gaps = saved.map(({ at }, index) => at - (saved[index - 1]?.at ?? 0))
    expect(saved.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1500)
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved.at(-1)?.text).toHaveLength(60)
  })

  it('is tried again until it is saved, and then with what was typed last', async () => {
    const { saver, saved, states } = setUp(['lost', 'lost'])
    saver.push('One')
    await vi.advanceTimersByTimeAsync(700)
    expect(states.at(-1)).toBe('failed')
    saver.push('One two')
    await vi.advanceTimersByTimeAsync(3000)
    expect(saved.map(({ text }) => text)).toEqual(['One two'])
    expect(states.at(-1)).toBe('saved')
  })

  it('is not tried again where that is useless, but with the next letter', async () => {
    const { saver, saved } = setUp(['gone'])
    saver.push('One')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saved).toEqual([])
    saver.push('One t')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved.map(({ text }) => text)).toEqual(['One t'])
  })

  it('is saved at once when one leaves', async () => {
    const { saver, saved } = setUp()
    saver.push('Last words')
    void saver.flush()
    await vi.advanceTimersByTimeAsync(20)
    expect(saved.map(({ text }) => text)).toEqual(['Last words'])
    await vi.advanceTimersByTimeAsync(5000)
    expect(saved).toHaveLength(1)
  })
})
