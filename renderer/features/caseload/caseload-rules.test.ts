import { expect, test } from 'vitest'
import { cadenceProblem, tagsIn } from './caseload-rules.ts'

test('tags are typed with commas, each counts once', () => {
  expect(tagsIn(' fractions,, number sense , fractions')).toEqual(['fractions', 'number sense'])
  expect(tagsIn(' ')).toEqual([])
})

test('a cadence is whole days of at most a year, or none', () => {
  expect(['14', ' 7 ', '', '365'].map(cadenceProblem)).toEqual([null, null, null, null])
  for (const text of ['0', '1.5', 'two weeks', '-3', '366'])
    expect(cadenceProblem(text)).toContain('whole days')
})
