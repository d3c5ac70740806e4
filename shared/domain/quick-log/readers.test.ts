/** The small readers of the head: lengths, times, names and kinds. */
import { describe, expect, it } from 'vitest'
import { readTime } from './clock-times.ts'
import { exampleCaseload } from './example-caseload.ts'
import { readLength } from './lengths.ts'
import { closeNames, readName, slips } from './names.ts'
import { readType } from './type-words.ts'
import { wordsIn } from './words.ts'

const words = (text: string) => wordsIn(text, 0, text.length)

describe('a length', () => {
  it.each([
    ['30m', 30, 1],
    ['45 min', 45, 2],
    ['45min. later', 45, 1],
    ['1h', 60, 1],
    ['1h15', 75, 1],
    ['1h 15m', 75, 2],
    ['1 hr 15 min', 75, 4],
    ['1.5h', 90, 1],
    ['2 hours', 120, 2],
  ])('%s', (text, minutes, count) => {
    expect(readLength(words(text), 0)).toEqual({ minutes, count })
  })

  it.each(['30', 'm', '0m', '25h', '9999m', '30mm', '3/4', '1h99x', 'thirty min'])(
    '%s is none',
    (text) => {
      expect(readLength(words(text), 0)).toBeNull()
    },
  )
})

describe('a time', () => {
  it.each([
    ['9:20am', '09:20', null],
    ['9:20 am', '09:20', null],
    ['9am', '09:00', null],
    ['12pm', '12:00', null],
    ['12:30am', '00:30', null],
    ['14:15', '14:15', null],
    ['9:20', '09:20', null],
    ['2:15', '14:15', null],
    ['02:15', '02:15', null],
    ['@9am', '09:00', null],
    ['9:20-10:05', '09:20', 45],
    ['11:30–1:00', '11:30', 90],
    ['1:30-2:15pm', '13:30', 45],
  ])('%s', (text, startsAt, minutes) => {
    expect(readTime(words(text), 0)).toMatchObject({ startsAt, minutes })
  })

  it.each(['9', '2:3', '25:00', '9:75', '13pm', '0am', '10:05-9:20', '1-2-3', 'am'])(
    '%s is none',
    (text) => {
      expect(readTime(words(text), 0)).toBeNull()
    },
  )
})

describe('a name', () => {
  const read = (text: string, least = 2) => {
    const name = readName(words(text), 0, { teachers: exampleCaseload.teachers, least })
    return name && [name.teachers.map(({ familyName }) => familyName).join(), name.count]
  }
  it.each([
    ['rivera', 'Rivera', 1],
    ['RIV', 'Rivera', 1],
    ['elena rivera coplan', 'Rivera', 2],
    ['rivera elena', 'Rivera', 2],
    ['e rivera', 'Rivera', 2],
    ['nguyen', 'Nguyễn', 1],
    ['thao', 'Nguyễn', 1],
    ['van der meer', 'van der Meer', 3],
    ['meer', 'van der Meer', 1],
    ['jin-woo', 'Park', 1],
    ['jinwoo park', 'Park', 2],
    ['ra', 'Raghunathan,Rahman', 1],
    ['dev', 'Malhotra', 1],
  ])('%s', (text, teacher, count) => {
    expect(read(text)).toEqual([teacher, count])
  })

  it.each(['r', 'smith', 'rivera2', 'x rivera'])('%s is none', (text) => {
    expect(read(text)).toBeNull()
  })

  it('of the note is not swallowed by a name', () => {
    expect(read('rivera elementary team')).toEqual(['Rivera', 1])
    expect(read('ra', 3)).toBeNull()
  })

  it('with a slip is recognized', () => {
    const close = (word: string) =>
      closeNames(word, exampleCaseload.teachers).map(({ familyName }) => familyName)
    expect(close('rivra')).toEqual(['Rivera'])
    expect(close('ragunathn')).toEqual(['Raghunathan'])
    expect(close('line')).toEqual([])
    expect(slips('rivera', 'rviera')).toBe(1)
    expect(slips('', 'abc')).toBe(3)
  })
})

describe('a kind of session', () => {
  const read = (text: string) => {
    const type = readType(words(text), 0)
    return type && [type.types.join(), type.count]
  }
  it.each([
    ['coplan', 'Co-planning', 1],
    ['co-planning', 'Co-planning', 1],
    ['co plan', 'Co-planning', 2],
    ['coteach', 'Co-teaching', 1],
    ['obs', 'Observation', 1],
    ['observ', 'Observation', 1],
    ['check in', 'Check-in', 2],
    ['check-in', 'Check-in', 1],
    ['kick off', 'Kick-off', 2],
    ['data mtg', 'Data meeting', 2],
    ['data on fractions', 'Data meeting', 1],
    ['model', 'Modeling', 1],
    ['walk', 'Walkthrough', 1],
    ['plc', 'PLC', 1],
    ['pd', 'Professional development', 1],
    ['co', 'Co-planning,Co-teaching', 1],
  ])('%s', (text, type, count) => {
    expect(read(text)).toEqual([type, count])
  })

  it.each(['o', 'ki', 'fractions', 'talk'])('%s is none', (text) => {
    expect(read(text)).toBeNull()
  })
})
