import { expect, test } from 'vitest'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import {
  baselineSentence,
  withStart,
  emptyStart,
  goalOfStart,
  startFromStandard,
  startProblems,
} from './start-form.ts'

const blank = emptyStart('2025-12-15', [])
/** 4 of 23, as in the mockup; the Wilson interval is 7% to 37%. */
const mastery = {
  cut: 0.8,
  administration: {
    assessment: 'District benchmark',
    startsOn: '2026-01-21',
    endsOn: '2026-01-22',
  },
  standards: [
    {
      code: '4.NF.A.2',
      title: 'Compare fractions',
      studentsAtCut: 4,
      atCut: {
        value: 4 / 23,
        n: 23,
        missing: 0,
        interval: { low: 0.07, high: 0.371, level: 0.95 },
        method: 'wilson-share',
        reason: null,
      },
    },
  ],
} as unknown as Mastery

test('a weak standard brings its title, focus, and the class’s share as baseline', () => {
  const form = startFromStandard(blank, '4.NF.A.2', mastery)
  expect(form).toMatchObject({
    title: 'Compare fractions',
    focusStandards: ['4.NF.A.2'],
    plannedEndOn: '2026-01-26',
  })
  expect(goalOfStart(form)).toEqual([
    {
      kind: 'student-achievement',
      text: 'More students reach 80% of the points on 4.NF.A.2: compare fractions.',
      measure: 'District benchmark, 4.NF.A.2',
      unit: '% of students at or above 80%',
      baseline: { value: 17.4, on: '2026-01-22', n: 23 },
      target: null,
    },
  ])
  expect(baselineSentence(mastery, '4.NF.A.2')).toBe(
    '4 of 23 students on Jan 21: 17%, interval 7% to 37%.',
  )
})

test('without a result nothing is made up', () => {
  const form = startFromStandard(blank, '5.NF.B.4', mastery)
  expect(form).toMatchObject({ title: '5.NF.B.4', goal: { baseline: '', text: '' } })
  expect(goalOfStart(form)).toEqual([])
  expect(baselineSentence(mastery, '5.NF.B.4')).toContain('no result')
})

test('a cycle needs somebody, a title and a first day; the goal may stay empty', () => {
  expect(Object.keys(startProblems({ ...blank, startsOn: '' }))).toEqual([
    'teacherIds',
    'title',
    'startsOn',
  ])
  expect(startProblems({ ...blank, teacherIds: [1 as TeacherId], title: 'Ratios' })).toEqual({})
})

test('another first day takes the usual end along, and leaves one that was chosen', () => {
  const later = withStart(blank, '2026-01-05')
  expect(later.plannedEndOn).toBe('2026-02-16')
  expect(withStart({ ...later, plannedEndOn: '2026-03-01' }, '2026-01-12').plannedEndOn).toBe(
    '2026-03-01',
  )
  expect(withStart(blank, '')).toMatchObject({ startsOn: '', plannedEndOn: '2026-01-26' })
})
