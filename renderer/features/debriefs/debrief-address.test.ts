import { expect, test } from 'vitest'
import { debriefAddress, debriefOfAddress } from './debrief-address.ts'

test('an address says what a debrief is about; a teaching says more than its lesson', () => {
  expect(debriefOfAddress('lesson=3')).toEqual({ lessonId: 3 })
  expect(debriefOfAddress('lesson=3&run=4')).toEqual({ runId: 4 })
  expect(debriefOfAddress('observation=5')).toEqual({ observationId: 5 })
  for (const nothing of ['', 'lesson=x', 'run=0', 'run=-1']) {
    expect(debriefOfAddress(nothing), nothing).toBeNull()
  }
})

test('a page that shows a lesson, a teaching or an observation leads to its debrief', () => {
  expect(debriefAddress('/lessons/3')).toBe('/debriefs/new?lesson=3')
  expect(debriefAddress('/lessons/3/taught/4')).toBe('/debriefs/new?run=4')
  expect(debriefAddress('/observations/5')).toBe('/debriefs/new?observation=5')
  expect(debriefAddress('/lessons')).toBeNull()
  expect(debriefAddress('/lessons/3/room')).toBeNull()
})
