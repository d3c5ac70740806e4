import { expect, test } from 'vitest'
import { privateNoteOf, sharedNoteOf, type RunFacts } from './run-note.ts'

const at = (minute: number): string => new Date(2026, 2, 3, 9, minute).toISOString()
const note = (minute: number, text: string, more: Partial<RunFacts['notes'][number]> = {}) => ({
  lookForId: null,
  notedAt: at(minute),
  text,
  isPrivate: false,
  ...more,
})

const run: RunFacts = {
  title: 'Where does 7/4 live?',
  segments: [
    { name: 'Launch', minutes: 10, seconds: 725 },
    { name: 'Explore', minutes: 30, seconds: 0 },
  ],
  rows: [
    { id: 1, name: 'Folds strips', isAnticipated: true },
    { id: 2, name: 'Counts marks', isAnticipated: true },
    { id: 3, name: 'Measures with a pencil', isAnticipated: false },
  ],
  marks: [
    { rowId: 3, studentId: null, shareOrder: 1 },
    { rowId: 1, studentId: 4, shareOrder: 3 },
    { rowId: 1, studentId: 5, shareOrder: 2 },
  ],
  lookFors: [
    { id: 7, text: 'Who names the unit' },
    { id: 8, text: 'What is left up' },
  ],
  notes: [
    note(12, 'Back table has no strips'),
    note(14, '', { lookForId: 7 }),
    note(15, 'Jumped in early', { isPrivate: true }),
    note(21, 'twice', { lookForId: 7 }),
  ],
}

test('the draft counts students, keeps the order of sharing, and leaves out what is private', () => {
  expect(sharedNoteOf(run)).toBe(`Where does 7/4 live?

Minutes: Launch 12 of 10.

**What students did**

- Folds strips: 2 students
- Measures with a pencil: 1 group (not expected)

**Expected, and not seen**

- Counts marks

**Shared, in this order**

1. Measures with a pencil
2. Folds strips

**Looked for**

- Who names the unit: 9:14; 9:21 twice

**Noticed**

- 9:12 Back table has no strips`)
  expect(privateNoteOf(run)).toBe('- 9:15 Jumped in early')
})

test('of a lesson in which nothing was kept only its title is said', () => {
  const empty = { ...run, segments: [], rows: [], marks: [], lookFors: [], notes: [] }
  expect(sharedNoteOf(empty)).toBe('Where does 7/4 live?')
  expect(privateNoteOf(empty)).toBe('')
})
