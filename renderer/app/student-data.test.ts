import { expect, test } from 'vitest'
import { teacherRow } from '#shared/contracts/caseload.ts'
import { firstScope, formatScope, parseScope } from './student-data.ts'

const scope = (id: number, grades: string[]) =>
  ({ kind: 'teacher', id, label: `Teacher ${id}`, group: 'Harbor Bend', grades }) as const
const district = {
  kind: 'district',
  id: null,
  label: 'All schools',
  group: '',
  grades: [],
} as const
const choices = [{ ...district, grades: [] }, scope(1, ['6']), scope(2, ['4']), scope(3, [])]

const teacher = (id: number, status: 'active' | 'paused', lastContactOn: string | null) =>
  teacherRow.parse({
    id,
    givenName: 'A',
    familyName: 'B',
    schools: [],
    courses: [],
    grades: [],
    tags: [],
    status,
    cycle: null,
    lastContactOn,
    cadenceDays: null,
    daysSinceContact: null,
    isPastCadence: false,
    nextSession: null,
    minutesThisMonth: 0,
    openSteps: 0,
    overdueSteps: 0,
    archivedOn: null,
  })

test('the active teacher met last is looked at first, nobody on leave or without a class', () => {
  const teachers = [
    teacher(1, 'paused', '2026-02-20'),
    teacher(2, 'active', '2026-02-18'),
    teacher(3, 'active', '2026-02-23'),
  ]
  expect(firstScope(choices, teachers)).toEqual({
    kind: 'teacher',
    id: 2,
    grade: null,
    group: null,
  })
  expect(firstScope(choices, [])).toEqual({ kind: 'teacher', id: 1, grade: null, group: null })
  expect(firstScope([{ ...district, grades: [] }], [])?.kind).toBe('district')
  expect(firstScope([], [])).toBeNull()
})

test('a scope is written and read the same way', () => {
  expect(formatScope({ kind: 'teacher', id: 3 })).toBe('teacher:3')
  expect(parseScope('teacher:3', '4')).toEqual({ kind: 'teacher', id: 3, grade: '4', group: null })
  expect(parseScope('district')).toEqual({ kind: 'district', id: null, grade: null, group: null })
  expect([parseScope('teacher'), parseScope('district:2'), parseScope('x:1')]).toEqual([
    null,
    null,
    null,
  ])
})
