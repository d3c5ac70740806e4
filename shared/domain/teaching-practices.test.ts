import { expect, test } from 'vitest'
import { suggestedLookFors, teachingPractices } from './teaching-practices.ts'

test('look-fors are suggested for the practices of the cycle, without those that are there', () => {
  expect(suggestedLookFors([], [])).toHaveLength(8)
  const [first, second] = teachingPractices[4].lookFors
  expect(suggestedLookFors(['MTP5'], [first])).toEqual([
    { practice: 'Pose purposeful questions', texts: [second] },
  ])
  expect(suggestedLookFors(['MTP5'], [first, second])).toEqual([])
})
