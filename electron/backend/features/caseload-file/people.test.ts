import { expect, test } from 'vitest'
import { findPeople } from './people.ts'
import type { KnownTeacher } from './snapshot.ts'
import type { WantedRow } from './wanted-rows.ts'

const rivera = {
  id: 2,
  givenName: 'Elena',
  familyName: 'Rivera',
  email: 'e.rivera@example.org',
} as unknown as KnownTeacher
const row = (number: number, familyName: string, email = ''): WantedRow =>
  ({ row: number, fields: { givenName: 'Elena', familyName, email } }) as unknown as WantedRow

test('an e-mail is the person; a name alone is the only one of that name', () => {
  const { people, problems } = findPeople(
    [row(2, 'River', 'E.Rivera@example.org'), row(3, 'Rivera')],
    [rivera],
  )
  expect(people.map(({ known, rows }) => [known?.id, rows.map((each) => each.row)])).toEqual([
    [2, [2, 3]],
  ])
  expect(problems).toEqual([])
})

test('a namesake with another e-mail is somebody new, and that is said', () => {
  const { people, problems } = findPeople([row(2, 'Rivera', 'other@example.org')], [rivera])
  expect(people.map(({ known }) => known)).toEqual([null])
  expect(problems).toMatchObject([{ row: 2, found: 'Elena Rivera', outcome: 'noted' }])
})
