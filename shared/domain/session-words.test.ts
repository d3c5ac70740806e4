import { describe, expect, it } from 'vitest'
import { peopleInWords, sessionInWords, typeInWords, whatToFinish } from './session-words.ts'

const elena = { givenName: 'Elena', familyName: 'Rivera' }
const ngozi = { givenName: 'Ngozi', familyName: 'Okafor' }
const hana = { givenName: 'Hana', familyName: 'Kobayashi' }

describe('a session in words', () => {
  it.each([
    ['Co-planning', [elena], 'co-planning with Elena Rivera'],
    ['PLC', [elena, ngozi], 'PLC with Elena Rivera and Ngozi Okafor'],
    ['Data meeting', [elena, ngozi, hana], 'data meeting with Elena Rivera and 2 others'],
    ['Administration', [], 'administration'],
  ])('%s', (type, teachers, words) => {
    expect(sessionInWords({ type, teachers })).toBe(words)
  })

  it('names nobody with nothing', () => {
    expect(peopleInWords([])).toBe('')
    expect(typeInWords('Check-in')).toBe('check-in')
  })
})

describe('what a session lacks', () => {
  const complete = {
    status: 'done',
    isFinished: false,
    sharedNote: 'Fractions',
    privateNote: '',
    splitPercent: null,
  }
  it.each([
    [{}, null],
    [{ sharedNote: ' ' }, 'No note yet'],
    [{ sharedNote: '', privateNote: 'Tired' }, null],
    [{ sharedNote: '', isFinished: true }, null],
    [{ sharedNote: '', status: 'planned' }, null],
    [{ splitPercent: 80 }, 'Time split adds up to 80%'],
    [{ splitPercent: 33.3 + 33.3 + 33.4 }, null],
    [{ splitPercent: 99.9 }, 'Time split adds up to 99.9%'],
    [{ splitPercent: 80, isFinished: true }, null],
  ])('%o: %s', (change, expected) => {
    expect(whatToFinish({ ...complete, ...change })).toBe(expected)
  })
})
