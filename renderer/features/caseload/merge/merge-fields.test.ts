import { expect, test } from 'vitest'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { mergeRows, usualSide } from './merge-fields.ts'

const record = (changes: Partial<TeacherRecord>): TeacherRecord => ({
  id: 1 as TeacherId,
  givenName: 'Elena',
  familyName: 'Rivera',
  email: null,
  yearsExperience: null,
  certification: null,
  enrolledHow: null,
  contactCadenceDays: null,
  supportWanted: '',
  strengths: '',
  readiness: '',
  concerns: '',
  tags: [],
  status: 'active',
  archivedOn: null,
  assignments: [],
  disclosureChoices: [],
  ...changes,
})

test('what is filled in wins, texts and tags are joined, everything else stays', () => {
  const rows = mergeRows(
    record({ email: 'a@x.example', strengths: 'Questions', tags: ['new'] }),
    record({ email: 'b@x.example', strengths: 'Wait time', tags: ['lead'], yearsExperience: 6 }),
  )
  const sides = rows
    .filter(({ isDifferent }) => isDifferent)
    .map((row) => [row.field, usualSide(row)])
  expect(sides).toEqual([
    ['email', 'keep'],
    ['yearsExperience', 'other'],
    ['tags', 'both'],
    ['strengths', 'both'],
  ])
})

test('an empty field of the other record never empties one', () => {
  const rows = mergeRows(record({ contactCadenceDays: 14, concerns: 'x' }), record({}))
  expect(rows.map(usualSide).every((side) => side === 'keep')).toBe(true)
})
