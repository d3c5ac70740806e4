import { expect, test } from 'vitest'
import { mathematicalPracticeName, mathematicalPractices } from './mathematical-practices.ts'

test('are eight, in their order, each with what to look for', () => {
  expect(mathematicalPractices.map(({ code }) => code)).toEqual(
    Array.from({ length: 8 }, (_, index) => `SMP${index + 1}`),
  )
  for (const { lookFors, short } of mathematicalPractices) {
    expect(lookFors).toHaveLength(2)
    expect(short.length).toBeLessThanOrEqual(24)
  }
})

test('a code that is not known keeps its own text', () => {
  expect(mathematicalPracticeName('SMP7')).toBe('Look for and make use of structure')
  expect(mathematicalPracticeName('SMP9')).toBe('SMP9')
})
