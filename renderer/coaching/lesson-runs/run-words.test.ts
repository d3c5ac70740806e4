import { expect, test } from 'vitest'
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import { againstPlan, minutesTaken, seenRows } from './run-words.ts'

/** Only what these words look at. */
const run = {
  endedAt: '2026-03-03T16:00:00.000Z',
  segments: [
    { id: 1, name: 'Launch', minutes: 10, seconds: 725, startedAt: null },
    { id: 2, name: 'Explore', minutes: 30, seconds: 0, startedAt: '2026-03-03T15:30:00.000Z' },
    { id: 3, name: 'Summarize', minutes: 20, seconds: 0, startedAt: null },
  ],
  rows: [{ id: 5, name: 'Folds' }],
  marks: [
    { rowId: 5, studentId: 8, groupId: null },
    { rowId: 5, studentId: null, groupId: 9 },
  ],
  students: [{ id: 8, shortName: 'Kai', name: 'Kai Nakamura', code: 'S-0011' }],
  groups: [{ id: 9, name: 'Back table' }],
} as unknown as LessonRun

test('minutes stand against the plan', () => {
  const taken = minutesTaken(run, 0)
  expect(taken.map((one) => one.taken)).toEqual([12, 30, null])
  expect(taken.map(againstPlan)).toEqual(['2 longer', 'as planned', 'not reached'])
})

test('who did it is a student or a group, by code while names are hidden', () => {
  expect(seenRows(run, ({ name }) => name)[0]?.who).toEqual(['Kai', 'Back table'])
  expect(seenRows(run, ({ code }) => code)[0]?.who).toEqual(['S-0011', 'Back table'])
})
