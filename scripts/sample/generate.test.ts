import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import catalogueFile from '../../resources/standards/ccss-math.json' with { type: 'json' }
import { TODAY } from './calendar.ts'
import { createSampleFiles } from './sample-files.ts'
import type { ActionStep, Cycle, Goal, Lesson, Observation, SchoolClass, Session } from './types.ts'
import type { Teacher, TeachingAssignment } from './types.ts'

interface Caseload {
  readonly teachers: readonly Teacher[]
  readonly classes: readonly SchoolClass[]
  readonly teachingAssignments: readonly TeachingAssignment[]
  readonly cycles: readonly Cycle[]
  readonly goals: readonly Goal[]
  readonly sessions: readonly Session[]
  readonly actionSteps: readonly ActionStep[]
  readonly lessons: readonly Lesson[]
  readonly observations: readonly Observation[]
}

const files = createSampleFiles()
const text = (name: string): string => files.get(name) ?? ''
const caseload = JSON.parse(text('caseload.json')) as Caseload
const expected = JSON.parse(text('expected.json')) as {
  readonly winter: Readonly<Record<string, number>>
}
const rowsOf = (name: string): string[][] => parse(text(name), { bom: true })
const roster = rowsOf('roster.csv').slice(1)
const rosterIds = new Set(roster.map((row) => row[0]))

describe('the generator', () => {
  it('writes the same bytes each time', () => {
    expect([...createSampleFiles()]).toEqual([...files])
  })

  it('is what lies in resources/sample', () => {
    for (const [name, written] of files) {
      const path = new URL(`../../resources/sample/${name}`, import.meta.url)
      expect(existsSync(path), name).toBe(true)
      expect(readFileSync(path, 'utf8') === written, `${name}: run npm run sample`).toBe(true)
    }
  })
})

describe('caseload.json', () => {
  it('refers only to records that are there, under unique keys', () => {
    const teachers = keysOf(caseload.teachers)
    const classes = keysOf(caseload.classes)
    const cycles = keysOf(caseload.cycles)
    const sessions = keysOf(caseload.sessions)
    keysOf(caseload.actionSteps)
    for (const { teacherKey, classKey } of caseload.teachingAssignments) {
      expect(teachers.has(teacherKey) && classes.has(classKey), classKey).toBe(true)
    }
    for (const { cycleKey, teacherKey } of caseload.goals)
      expect(cycleKey === null ? teachers.has(teacherKey ?? '') : cycles.has(cycleKey)).toBe(true)
    for (const { participantKeys, cycleKey } of caseload.sessions) {
      for (const key of participantKeys) expect(teachers).toContain(key)
      if (cycleKey !== null) expect(cycles).toContain(cycleKey)
    }
    for (const step of caseload.actionSteps) {
      expect(teachers).toContain(step.teacherKey)
      if (step.sessionKey !== null) expect(sessions).toContain(step.sessionKey)
    }
    for (const { teacherKey, classKey, cycleKey, sessionKey } of caseload.lessons) {
      expect(teachers).toContain(teacherKey)
      expect(classes).toContain(classKey)
      expect(cycles).toContain(cycleKey)
      expect(sessions).toContain(sessionKey)
    }
    for (const { teacherKey, visitorKeys, cycleKey, sessionKey } of caseload.observations) {
      for (const key of [teacherKey, ...visitorKeys]) expect(teachers).toContain(key)
      expect(cycles).toContain(cycleKey)
      if (sessionKey !== null) expect(sessions).toContain(sessionKey)
    }
  })

  it('names only standards of the catalogue', () => {
    const known = new Set(catalogueFile.standards.map(({ code }) => code))
    const tested = rowsOf('fall-benchmark.csv').slice(1)
    const codes = [...caseload.cycles.flatMap((c) => c.focusStandards), ...tested.map((r) => r[10])]
    codes.push(...caseload.lessons.flatMap(({ fields }) => fields.standards))
    expect(codes.filter((code) => !known.has(code ?? ''))).toEqual([])
  })

  it('has 18 teachers in a cycle, 4 past their cadence and 4 overdue steps today', () => {
    const active = caseload.cycles.filter(({ status }) => status === 'active')
    expect(new Set(active.flatMap(({ memberKeys }) => memberKeys)).size).toBe(18)
    const past = caseload.teachers.filter(({ key, contactCadenceDays }) => {
      const last = caseload.sessions.findLast(
        (s) => s.status === 'done' && s.participantKeys.includes(key),
      )
      return daysBetween(last?.on ?? '', TODAY) > contactCadenceDays
    })
    expect(past.map(({ familyName }) => familyName).toSorted()).toEqual(
      ['Pires', 'Thibodeaux', 'Wójcik', 'van der Meer'].toSorted(),
    )
    const overdue = caseload.actionSteps.filter(
      ({ status, dueOn }) => (status === 'open' || status === 'practising') && dueOn < TODAY,
    )
    expect(overdue).toHaveLength(4)
  })

  it('tells no two sessions of a teacher with one note, and at least 60 notes in all', () => {
    const done = caseload.sessions.filter(
      ({ status, participantKeys }) => status === 'done' && participantKeys.length > 0,
    )
    const notes = done.map((s) => `${s.participantKeys[0]} ${s.sharedNote}`)
    expect(new Set(notes).size).toBe(notes.length)
    expect(new Set(done.map(({ sharedNote }) => sharedNote)).size).toBeGreaterThan(60)
  })
})

describe('winter-benchmark.csv', () => {
  it('holds exactly the problems that expected.json counts', () => {
    const [header = [], ...rows] = rowsOf('winter-benchmark.csv')
    const isHeader = (row: readonly string[]): boolean => row[0] === header[0]
    const people = rows.filter((row) => !isHeader(row) && row[0] !== 'School total')
    const known = (id: string | undefined): boolean => rosterIds.has((id ?? '').trim())
    const unknown = new Set(people.map((row) => row[0]).filter((id) => id !== '' && !known(id)))
    const seen = people.map((row) => row.join('\u0000'))
    expect({
      rows: rows.length,
      notStudents: rows.length - people.length,
      blankId: people.filter((row) => row[0] === '').length,
      aboveMaximum: people.filter((row) => Number(row[11]) > Number(row[12])).length,
      badDates: people.filter((row) => /^(2\/30|13)\//.test(row[9] ?? '')).length,
      repeats: seen.length - new Set(seen).size,
      strangers: unknown.size,
      missingScores: people.filter((row) => !/^\d+$/.test(row[11] ?? '')).length,
      idsWithSpaces: new Set(people.map((row) => row[0]).filter((id) => id?.endsWith(' '))).size,
    }).toEqual({
      rows: expected.winter['rows'],
      notStudents: expected.winter['notStudents'],
      blankId: expected.winter['blankId'],
      aboveMaximum: expected.winter['aboveMaximum'],
      badDates: expected.winter['badDates'],
      repeats: expected.winter['repeats'],
      strangers: (expected.winter['newStudents'] ?? 0) + (expected.winter['askedPairs'] ?? 0),
      missingScores: expected.winter['missingScores'],
      idsWithSpaces: expected.winter['idsWithSpaces'],
    })
    expect(text('winter-benchmark.csv').startsWith('\uFEFF')).toBe(true)
  })

  it('has one stranger whose zeros were lost: same name and grade on the roster', () => {
    const rows = rowsOf('winter-benchmark.csv').slice(1)
    const pairs = new Set(
      rows
        .filter((row) => !rosterIds.has(row[0]?.trim()))
        .filter((row) =>
          roster.some((student) => student[0]?.replace(/^0+/, '') === row[0] && row[0] !== ''),
        )
        .map((row) => row[0]),
    )
    expect(pairs.size).toBe(expected.winter['askedPairs'])
  })
})

describe('enrolments', () => {
  it('never overlap for a student', () => {
    const byStudent = Map.groupBy(roster, (row) => row[0])
    for (const [id, rows] of byStudent) {
      const spans = rows
        .map((row) => [row[8] ?? '', row[9] || '9999'] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
      spans.forEach(([start, end], index) => {
        expect(start <= end, `${id}`).toBe(true)
        expect(end < (spans[index + 1]?.[0] ?? '99999'), `${id}`).toBe(true)
      })
    }
  })
})

function keysOf(records: readonly { readonly key: string }[]): ReadonlySet<string> {
  const keys = new Set(records.map(({ key }) => key))
  expect(keys.size).toBe(records.length)
  return keys
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
