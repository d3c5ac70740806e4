import { expect, it } from 'vitest'
import { groupWords, holdsOn, plainName, scoreWords } from './student-words.ts'

it('names a student, or the code where there is no name', () => {
  expect(plainName({ code: 'S-0001', givenName: 'Bo', familyName: 'Ito' })).toBe('Bo Ito')
  expect(plainName({ code: 'S-0001', givenName: '', familyName: '' })).toBe('S-0001')
})

it('a group holds from its first day to its last', () => {
  const group = { startsOn: '2025-08-18', endsOn: '2026-01-30' }
  const days = ['2025-08-17', '2025-08-18', '2026-01-30', '2026-01-31']
  expect(days.map((day) => holdsOn(group, day))).toEqual([false, true, true, false])
})

it.each([
  [{ points: 7, possible: 10, level: null, missing: null }, '7 of 10'],
  [{ points: 464, possible: null, level: 'On grade', missing: null }, '464, On grade'],
  [{ points: null, possible: null, level: 'Level 2', missing: 'level only' }, 'Level 2'],
  [{ points: null, possible: null, level: null, missing: 'N/A' }, 'N/A'],
])('writes a score as %o', (score, words) => {
  expect(scoreWords({ measure: 'Overall', ...score })).toBe(words)
})

it('leaves a plain yes out', () => {
  expect(groupWords({ attribute: 'Gifted', value: 'Y' })).toBe('Gifted')
  expect(groupWords({ attribute: 'Disability', value: 'SLD' })).toBe('Disability: SLD')
})
