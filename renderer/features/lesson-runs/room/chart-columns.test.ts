import { expect, test } from 'vitest'
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import { columnsOf, markIn, sharingOf, unseenOf } from './chart-columns.ts'

/** Only what a chart looks at. */
const run = {
  students: [
    { id: 1, name: 'Amara Diallo', shortName: 'Amara', code: 'S-0001' },
    { id: 2, name: 'Kai Nakamura', shortName: 'Kai', code: 'S-0002' },
  ],
  groups: [{ id: 7, name: 'Back table', smallGroupId: 3, students: [2, 99] }],
  rows: [
    { id: 10, name: 'Folds' },
    { id: 11, name: 'Counts' },
  ],
  marks: [
    { id: 20, rowId: 10, studentId: 1, groupId: null, shareOrder: 2 },
    { id: 21, rowId: 11, studentId: 1, groupId: null, shareOrder: null },
    { id: 22, rowId: 11, studentId: null, groupId: 7, shareOrder: 1 },
  ],
} as unknown as LessonRun
const byName = ({ name }: { readonly name: string }): string => name
const byCode = ({ code }: { readonly code: string }): string => code

test('columns are students or groups with their members, by code while names are covered', () => {
  expect(columnsOf(run, 'students', byName).map(({ label, name }) => [label, name])).toEqual([
    ['Amara', 'Amara Diallo'],
    ['Kai', 'Kai Nakamura'],
  ])
  expect(columnsOf(run, 'students', byCode).map(({ label }) => label)).toEqual(['S-0001', 'S-0002'])
  expect(columnsOf(run, 'groups', byName)).toMatchObject([
    { label: 'Back table', members: ['Kai'], who: { groupId: 7 } },
  ])
})

test('a mark of a group is none of its students', () => {
  const students = columnsOf(run, 'students', byName)
  const [amara, kai] = students
  const [, counts] = run.rows
  if (!amara || !kai || !counts) throw new Error('no chart')
  expect(markIn(run.marks, counts, amara)?.id).toBe(21)
  expect(markIn(run.marks, counts, kai)).toBeUndefined()
  expect(unseenOf(run, students)).toEqual([kai])
})

test('who shares stands in order, students and groups together', () => {
  expect(sharingOf(run, byName).map(({ who, what }) => [who, what])).toEqual([
    ['Back table', 'Counts'],
    ['Amara', 'Folds'],
  ])
})
