import { expect, test } from 'vitest'
import type { HeldSession } from '../../time/index.ts'
import { bandFrom, bandsOf } from './bands.ts'

const session = (id: number, teacherIds: readonly number[]): HeldSession => ({
  id,
  on: '2026-01-12',
  type: 'Co-planning',
  schoolId: 1,
  session: 45,
  preparation: 0,
  travel: 0,
  teacherIds,
  shares: [],
})

const teachers = [
  { id: 1, grades: ['K'] },
  { id: 2, grades: ['4'] },
  { id: 3, grades: ['2', '3'] },
  { id: 4, grades: [] },
]
const sessions = [
  session(1, [2]),
  session(2, [2]),
  session(3, [2, 3]),
  session(4, []),
  session(5, [9]),
]

test('a teacher counts once in a band, and in each band taught', () => {
  expect(bandsOf(teachers, sessions)).toEqual([
    { name: 'K–2', teachers: 2, served: 1, sessions: 1, teamSessions: 1 },
    { name: '3–5', teachers: 2, served: 2, sessions: 3, teamSessions: 1 },
    { name: 'Other', teachers: 1, served: 0, sessions: 0, teamSessions: 0 },
  ])
})

test('the total counts everybody once', () => {
  expect(bandFrom('All', teachers, sessions)).toEqual({
    name: 'All',
    teachers: 4,
    served: 2,
    sessions: 3,
    teamSessions: 1,
  })
})
