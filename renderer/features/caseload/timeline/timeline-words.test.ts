import { describe, expect, it } from 'vitest'
import { timelineEntry, type TimelineEntry } from '#shared/contracts/teacher-timeline.ts'
import { timelineGroups } from './timeline-groups.ts'
import { lineOf } from './timeline-words.ts'

const today = '2026-02-24'
const line = (entry: object) =>
  lineOf(timelineEntry.parse({ key: 'k', on: '2026-02-13', ...entry }), { today, teacherId: 7 })
const session = {
  ...{ kind: 'session', id: 5, startsAt: null, type: 'Co-planning', minutes: 45, status: 'done' },
  ...{ others: 0, sharedNote: 'Shared', privateNote: 'Private' },
}
const measured = {
  ...{ kind: 'measured', goalId: 1, cycleId: 3, measure: 'Exit task', unit: '% of students' },
  ...{ value: 71, n: 24, what: 'point', note: '' },
}
const step = {
  ...{ kind: 'step', id: 9, text: 'Number lines', owner: 'teacher', what: 'mastered' },
  ...{ sessionId: null, cycleId: null },
}

describe('a line of the timeline', () => {
  it.each([
    [session, 'Co-planning', '45 min', 'session', '/sessions/5'],
    [{ ...session, others: 3 }, 'Co-planning', '45 min, with 3 others', 'session', '/sessions/5'],
    [
      { ...session, status: 'canceled' },
      'Co-planning',
      '45 min, canceled',
      'planned',
      '/sessions/5',
    ],
    [
      { ...session, status: 'planned' },
      'Co-planning',
      '45 min, not logged yet',
      'planned',
      '/sessions/5',
    ],
    [
      { ...session, status: 'planned', on: '2026-03-03' },
      'Co-planning',
      '45 min',
      'planned',
      '/sessions/5',
    ],
    [measured, 'Exit task', '71%, 17 of 24', 'data', '/cycles/3'],
    [
      { ...measured, what: 'baseline', unit: 'turns', value: 3.25, cycleId: null },
      'Exit task',
      'Baseline 3.3, n = 24',
      'data',
      '/caseload/7/cycles',
    ],
    [
      { kind: 'phase', cycleId: 3, cycle: 'Fractions', name: 'Improve' },
      'Phase: Improve',
      'Fractions',
      'phase',
      '/cycles/3',
    ],
    [
      { kind: 'cycle', cycleId: 3, title: 'Fractions', what: 'joined' },
      'Joined the cycle',
      'Fractions',
      'phase',
      '/cycles/3',
    ],
    [
      {
        ...{ kind: 'test', administrationId: 2, assessment: 'District benchmark' },
        ...{ window: 'Winter', students: 23, until: '2026-02-16' },
      },
      'District benchmark',
      'Winter, 23 students, until Feb 16',
      'data',
      '/data/mastery?scope=teacher:7&test=2',
    ],
    [
      {
        ...{ kind: 'observation', id: 6, visit: 'peer visit', startsAt: null, minutes: 45 },
        ...{ isDone: true, asVisitor: true, focus: 'Questions', lookFors: 4, lookForsSeen: 3 },
      },
      'Peer visit',
      '45 min, watched, look-fors: 3 of 4 seen',
      'session',
      '/observations/6',
    ],
    [step, 'Number lines', 'step mastered', 'step', null],
    [{ ...step, sessionId: 5 }, 'Number lines', 'step mastered', 'step', '/sessions/5'],
    [
      { kind: 'document', id: 4, name: 'plan.pdf', bytes: 412_000 },
      'plan.pdf',
      '412 KB',
      'document',
      null,
    ],
  ])('of %j', (entry, title, detail, mark, href) => {
    expect(line(entry)).toMatchObject({ title, detail, mark, href })
  })
})

it('stands under its month, with the year where it is another one', () => {
  const at = (on: string): TimelineEntry => timelineEntry.parse({ ...session, key: on, on })
  const groups = timelineGroups(
    {
      ahead: [at('2026-03-03')],
      past: ['2026-02-19', '2026-02-03', '2026-01-05', '2025-12-31'].map(at),
    },
    today,
  )
  expect(groups.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['Ahead', 1],
    ['February', 2],
    ['January', 1],
    ['December 2025', 1],
  ])
})
