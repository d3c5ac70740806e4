// What the coach does without one teacher: Friday paperwork, a few trainings, and two that fell out.
import { addDays, isSchoolDay } from './calendar.ts'
import type { Session } from './types.ts'

const EMPTY = {
  key: '',
  preparationMinutes: 0,
  travelMinutes: 0,
  mode: 'in person',
  schoolKey: null,
  participantKeys: [],
  cycleKey: null,
  phase: null,
  sharedNote: '',
  privateNote: null,
  status: 'done',
  standards: [],
  strategies: [],
  timeSplit: [],
} as const satisfies Partial<Session>

const FRIDAY_NOTES = [
  'Wrote up the week; sent three notes to teachers.',
  'Plan for next week, calendar and rooms.',
  'Ordered fraction strips and dry-erase number lines.',
  'Reading: two chapters on anticipating strategies.',
]

const FRIDAYS = Array.from({ length: 13 }, (_, index) => addDays('2025-09-05', index * 14))
  .filter((on) => isSchoolDay(on) && on < '2026-02-24')
  .map((on, index): Session => ({
    ...EMPTY,
    on,
    start: '15:00',
    minutes: index % 3 === 0 ? 60 : 45,
    type: 'Administration',
    sharedNote: FRIDAY_NOTES[index % FRIDAY_NOTES.length] ?? '',
  }))

const TRAININGS: readonly Session[] = [
  training('2025-08-20', '13:00', 'Number talks that start on time: routines for all grades.'),
  training('2025-10-08', '14:45', 'Anticipating strategies, one task done in four ways.'),
  training('2026-01-05', '12:30', 'Reading the fall benchmark by standard, with questions first.'),
]

const CANCELED: readonly Session[] = [
  canceled('2026-02-12', {
    start: '09:30',
    teacher: 'pires',
    note: 'Substitute was needed in 6th.',
  }),
  canceled('2025-12-04', { start: '10:15', teacher: 'wojcik', note: 'Snow delay.' }),
]

export const COACH_SESSIONS: readonly Session[] = [...FRIDAYS, ...TRAININGS, ...CANCELED]

function training(on: string, start: string, sharedNote: string): Session {
  const type = 'Professional development'
  return { ...EMPTY, on, start, minutes: 90, preparationMinutes: 60, type, sharedNote }
}

function canceled(
  on: string,
  { start, teacher, note }: { readonly start: string; readonly teacher: string; note: string },
): Session {
  return {
    ...EMPTY,
    on,
    start,
    minutes: 45,
    type: 'Co-planning',
    schoolKey: 'eastgate',
    participantKeys: [teacher],
    sharedNote: note,
    status: 'canceled',
  }
}
