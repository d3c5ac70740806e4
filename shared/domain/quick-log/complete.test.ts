import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../contracts/sessions.ts'
import { completeLog } from './complete.ts'
import type { QuickChoices } from './complete.ts'
import { exampleCaseload } from './example-caseload.ts'
import { parseQuickLog } from './parse.ts'
import { storeRequest } from './store-request.ts'

const cycle = {
  id: 5,
  title: 'Fractions',
  model: 'Impact Cycle',
  phases: ['Learn', 'Improve'],
  phase: 'Improve',
  focusStandards: [],
} as unknown as Suggestion['cycles'][number]

const expected = {
  schools: [],
  schoolId: 1,
  grades: ['4'],
  cycles: [cycle],
  goals: [],
  minutes: { value: 45, n: 12 },
  planned: null,
  dayOff: null,
} as unknown as Suggestion

const planned = {
  id: 77,
  type: 'Observation',
  startsAt: '09:20',
  minutes: 50,
  mode: 'virtual',
  schoolId: 2,
  cycleId: null,
  standards: ['4.NF.A.1'],
  sharedNote: 'Look for wait time',
  privateNote: '',
} as unknown as NonNullable<Suggestion['planned']>

const complete = (line: string, found = expected, choices: QuickChoices = {}) => {
  const log = parseQuickLog(line, exampleCaseload)
  const completed = completeLog(log, found, { today: '2026-02-24', choices })
  return { ...completed, request: storeRequest(log, completed, choices) }
}

describe('what was not said', () => {
  it('is filled in from what is usual, and says so', () => {
    expect(complete('rivera coplan')).toMatchObject({
      heldOn: '2026-02-24',
      isPlan: false,
      type: { value: 'Co-planning', from: 'said' },
      minutes: { value: 45, from: 'usual', n: 12 },
      schoolId: 1,
      cycle: { id: 5 },
      phase: 'Improve',
      gaps: [],
    })
    expect(complete('rivera coplan 30m').minutes).toMatchObject({ value: 30, from: 'said' })
  })

  it('can be chosen otherwise, also as none', () => {
    const choices = { cycleId: null, schoolId: null }
    expect(complete('rivera coplan', expected, choices)).toMatchObject({
      cycle: null,
      phase: null,
      schoolId: null,
    })
    expect(complete('rivera coplan', expected, { phase: 'Learn' }).phase).toBe('Learn')
  })

  it('is asked for when nothing is usual', () => {
    expect(complete('coplan')).toMatchObject({ gaps: ['teacher'], request: null })
    expect(complete('rivera')).toMatchObject({ gaps: ['type'], request: null })
    expect(complete('coplan', expected, { isAlone: true }).gaps).toEqual([])
    expect(complete('admin 1h e-mails')).toMatchObject({ gaps: [], request: { kind: 'add' } })
    expect(complete('ra coplan', expected, { isAlone: true }).request).toBeNull()
  })
})

describe('a day ahead', () => {
  it('is planned, never logged', () => {
    expect(complete('rivera coplan tomorrow')).toMatchObject({
      isPlan: true,
      request: { kind: 'add', input: { status: 'planned', heldOn: '2026-02-25' } },
    })
  })
})

describe('a planned session', () => {
  const found = { ...expected, planned }

  it('is completed by a line about it, and keeps what was prepared', () => {
    const { request, type, minutes } = complete('rivera obs long pauses; next: call', found)
    expect([type?.from, minutes]).toEqual(['said', { value: 50, from: 'planned', n: 0 }])
    expect(request).toEqual({
      kind: 'update',
      input: {
        id: 77,
        changes: {
          heldOn: '2026-02-24',
          startsAt: '09:20',
          mode: 'virtual',
          schoolId: 2,
          cycleId: 5,
          phase: 'Improve',
          type: 'Observation',
          minutes: 50,
          status: 'done',
          standards: ['4.NF.A.1'],
          sharedNote: 'Look for wait time\n\nLong pauses',
          privateNote: '',
        },
        steps: [{ text: 'Call', owner: 'coach', dueOn: null, checkBackOn: null }],
      },
    })
  })

  it('tells the kind when only the teacher is named', () => {
    expect(complete('rivera', found)).toMatchObject({
      type: { value: 'Observation', from: 'planned' },
      request: { kind: 'update' },
    })
  })

  it('stays as it is when a session of its own is wanted, or the day lies ahead', () => {
    expect(complete('rivera obs', found, { isSeparate: true })).toMatchObject({
      completes: null,
      request: { kind: 'add', input: { schoolId: 1, minutes: 45 } },
    })
    expect(complete('rivera obs tomorrow', found).completes).toBeNull()
  })
})

describe('what is stored', () => {
  it('is Markdown that shows what was typed', () => {
    const { request } = complete('rivera coplan *3* times; private: - so so')
    expect(request?.input).toMatchObject({
      sharedNote: '\\*3\\* times',
      privateNote: '\\- so so',
      teacherIds: [1],
    })
  })
})
