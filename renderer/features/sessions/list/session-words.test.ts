import { describe, expect, it } from 'vitest'
import type { SessionRow } from '#shared/contracts/sessions.ts'
import { searchText, stateOf, whatIsMissing } from './session-words.ts'

const row = {
  heldOn: '2026-02-23',
  status: 'done',
  toFinish: null,
  type: 'PLC',
  teachers: [{ id: 3, givenName: 'Elena', familyName: 'Rivera' }],
  school: { id: 7, name: 'Harbor Bend' },
  cycle: null,
  phase: null,
  sharedNote: '**Six** students',
  privateNote: 'Tired',
} as unknown as SessionRow
const today = '2026-02-24'

describe('a session in the list', () => {
  it.each([
    [{}, null],
    [{ toFinish: 'No note yet' }, 'No note yet'],
    [{ status: 'planned' }, 'Log it or move it'], // its day has passed
    [{ status: 'planned', heldOn: today }, null],
    [{ status: 'canceled' }, null],
  ] as const)('%o is missing: %s', (change, missing) => {
    expect(whatIsMissing({ ...row, ...change }, today)).toBe(missing)
  })

  it('is found by its notes without their marks, by private ones only while they show', () => {
    expect(searchText(row, false)).toContain('Six students')
    expect(searchText(row, false)).toContain('Tired')
    expect(searchText(row, true)).not.toContain('Tired')
  })

  it('that is done is called logged', () => {
    expect([stateOf(row), stateOf({ status: 'planned' })]).toEqual(['logged', 'planned'])
  })
})
