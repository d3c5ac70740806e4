import { expect, test } from 'vitest'
import type { CycleMember } from '#shared/contracts/cycle-records.ts'
import { memberNames, memberSchools } from './member-names.ts'

const member = (familyName: string, isMember = true) =>
  ({
    givenName: 'Elena',
    familyName,
    isMember,
    schools: ['Harbor Bend', 'Eastgate'],
  }) as unknown as CycleMember

test('one member by full name, a team by family names, who left is not named', () => {
  expect(memberNames({ members: [member('Rivera')] })).toBe('Elena Rivera')
  expect(
    memberNames({ members: [member('Rivera'), member('Okafor'), member('Taufa', false)] }),
  ).toBe('Rivera, Okafor')
  expect(memberNames({ members: ['A', 'B', 'C', 'D'].map((name) => member(name)) })).toBe(
    'A, B and 2 more',
  )
  expect(memberNames({ members: [member('Taufa', false)] })).toBe('Elena Taufa')
  expect(memberNames({ members: [] })).toBe('Nobody')
})

test('each member counts with the school that leads', () => {
  expect(memberSchools({ members: [member('Rivera'), member('Okafor')] })).toEqual(['Harbor Bend'])
})
