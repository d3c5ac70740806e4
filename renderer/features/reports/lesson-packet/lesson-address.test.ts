import { expect, test } from 'vitest'
import { formatLessonAddress, parseLessonAddress } from './lesson-address.ts'

test('an address says which lesson', () => {
  expect(parseLessonAddress(new URL(`app:${formatLessonAddress(12)}`).search)).toBe(12)
  expect(parseLessonAddress('')).toBeNull()
  expect(parseLessonAddress('?lesson=none')).toBeNull()
})
