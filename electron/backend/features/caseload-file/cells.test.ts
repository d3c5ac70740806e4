import { describe, expect, it } from 'vitest'
import {
  plainCell,
  readCadence,
  readDay,
  readEmail,
  readEnrolled,
  readFullName,
  readGrades,
  readStatus,
  readTags,
  readWhole,
} from './cells.ts'

const value = <T>(read: { readonly value: T } | { readonly why: string }): T | null =>
  'value' in read ? read.value : null

describe('cells of a caseload file', () => {
  it.each([
    ['4', ['4']],
    ['Grade 4', ['4']],
    ['6, 7, 8', ['6', '7', '8']],
    ['6-8', ['6', '7', '8']],
    ['K–2', ['K', '1', '2']],
    ['3rd and 4th', ['3', '4']],
    ['Pre-K', ['PK']],
    ['8-6', null],
    ['ungraded', null],
  ])('grades %j are %j', (text, grades) => {
    expect(value(readGrades(text))).toEqual(grades)
  })

  it.each([
    ['14', 14],
    ['every 14 days', 14],
    ['2 weeks', 14],
    ['Weekly', 7],
    ['monthly', 30],
    ['0', null],
    ['sometimes', null],
  ])('a cadence of %j is %j days', (text, days) => {
    expect(value(readCadence(text))).toBe(days)
  })

  it.each([
    ['Rivera, Elena', { givenName: 'Elena', familyName: 'Rivera' }],
    ['Elena M. Rivera', { givenName: 'Elena M.', familyName: 'Rivera' }],
    ['Ms. Elena Rivera', { givenName: 'Elena', familyName: 'Rivera' }],
    ['van der Meer, Bram', { givenName: 'Bram', familyName: 'van der Meer' }],
    ['Rivera', null],
    ['Rivera,', null],
  ])('the name %j is %j', (text, name) => {
    expect(value(readFullName(text))).toEqual(name)
  })

  it('reads numbers, days, words and lists, and refuses what they are not', () => {
    expect(value(readWhole('6 years', [0, 70]))).toBe(6)
    expect(value(readWhole('six', [0, 70]))).toBeNull()
    expect(value(readDay('1/5/2026'))).toBe('2026-01-05')
    expect(value(readDay('soon'))).toBeNull()
    expect(value(readStatus('Active'))).toBe('active')
    expect(value(readStatus('gone'))).toBeNull()
    expect(value(readEnrolled('Was asked'))).toBe('asked')
    expect(value(readTags('new; fractions, new'))).toEqual(['new', 'fractions'])
    expect(value(readEmail('mailto:e@x.org'))).toBe('e@x.org')
    expect(value(readEmail('e at x'))).toBeNull()
  })

  it('takes back the apostrophe that kept a formula from running, and no other', () => {
    expect(plainCell("'=1+1")).toBe('=1+1')
    expect(plainCell("'-2 years")).toBe('-2 years')
    expect(plainCell("'tis")).toBe("'tis")
  })
})
