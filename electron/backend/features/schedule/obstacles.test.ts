import { expect, test } from 'vitest'
import { obstacles } from './obstacles.ts'

const periods = [
  { name: '1st', startsAt: '08:05', endsAt: '08:55' },
  { name: '2nd', startsAt: '09:00', endsAt: '09:50' },
]
const day = { sessions: [], busy: [], periods }

test('a free period has nothing in the way, also when the session fills it', () => {
  expect(obstacles({ startsAt: '08:05', minutes: 50 }, day)).toEqual([])
  expect(obstacles({ startsAt: '09:10', minutes: 30 }, day)).toEqual([])
})

test('sessions and busy times that overlap are named; those that touch are not', () => {
  const taken = {
    ...day,
    sessions: [{ startsAt: '09:00', minutes: 20, title: 'Debrief, Mateo Quispe' }],
    busy: [{ startsAt: '08:00', endsAt: '08:10', title: 'Duty' }],
  }
  expect(obstacles({ startsAt: '08:10', minutes: 50 }, { ...taken, periods: [] })).toEqual([])
  expect(obstacles({ startsAt: '08:05', minutes: 60 }, taken)).toEqual([
    'It overlaps with Debrief, Mateo Quispe at 09:00.',
    'The calendar has “Duty” then.',
    'It runs past the end of 1st at 08:55.',
  ])
})

test('before the first bell and after the last are outside', () => {
  const outside = ['It is outside of the school’s bells.']
  expect(obstacles({ startsAt: '07:30', minutes: 20 }, day)).toEqual(outside)
  expect(obstacles({ startsAt: '09:30', minutes: 30 }, day)).toEqual(outside)
  expect(obstacles({ startsAt: '07:30', minutes: 20 }, { ...day, periods: [] })).toEqual([])
})
