import { describe, expect, it } from 'vitest'
import { itemsOf, seenInWords, testOf } from './seen-words.ts'

const row = (chose: number | null, source: string, chosenOf = 24) => ({ chose, source, chosenOf })

describe('what counts are of', () => {
  it('tells the test from its items', () => {
    expect(testOf('Fractions quiz, Feb 13, 2026, Q4 Q6')).toBe('Fractions quiz, Feb 13, 2026')
    expect(itemsOf('Fractions quiz, Feb 13, 2026, Q4 Q6')).toBe('Q4 Q6')
    expect(testOf('Exit task')).toBe('Exit task')
    expect(itemsOf('Exit task')).toBe('')
  })

  it('is said once where all counts are of one test', () => {
    const quiz = 'Fractions quiz, Feb 13, 2026'
    expect(seenInWords([row(6, `${quiz}, Q4`), row(null, ''), row(3, `${quiz}, Q5`)])).toBe(
      '24 students, as seen on Fractions quiz, Feb 13, 2026',
    )
    expect(seenInWords([row(6, quiz), row(3, 'Exit task')])).toBeUndefined()
    expect(seenInWords([row(6, quiz), row(3, quiz, 20)])).toBeUndefined()
    expect(seenInWords([row(null, '')])).toBeUndefined()
  })
})
