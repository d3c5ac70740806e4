import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lessonDifferences, wordDifferences } from './lesson-difference.ts'

describe('differences', () => {
  it('leave out what says the same', () => {
    const before = [
      { label: 'Goal', text: 'A fraction is a number' },
      { label: 'Task', text: '' },
    ]
    const after = [
      { label: 'Goal', text: 'A fraction is a number' },
      { label: 'Task', text: 'Place 3/4' },
    ]
    expect(lessonDifferences(before, after)).toEqual([
      { label: 'Task', parts: [{ kind: 'added', text: 'Place 3/4' }] },
    ])
  })

  it('keep words whole and join neighbors', () => {
    expect(wordDifferences('place 3/4 and 5/4', 'place 5/4')).toEqual([
      { kind: 'same', text: 'place ' },
      { kind: 'removed', text: '3/4 and ' },
      { kind: 'same', text: '5/4' },
    ])
  })

  it('give both texts back', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '3/4'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifferences(before, after)
        const without = (kind: 'added' | 'removed'): string =>
          parts.map((part) => (part.kind === kind ? '' : part.text)).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })

  it('of very long texts still come soon', () => {
    const long = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ')
    const started = performance.now()
    const parts = wordDifferences(long, `${long} more`)
    expect(parts.at(-1)).toMatchObject({ kind: 'added' })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
