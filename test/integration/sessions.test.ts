/** Sessions through the real client: what is added comes back, what is undone is gone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SchoolId, TeacherId } from '#shared/domain/ids.ts'
import { addCycle, addSchool, addTeacher, openCaseload } from '#test/support/coaching-seed.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let schoolId: SchoolId
let elena: TeacherId
let ngozi: TeacherId

beforeEach(async () => {
  test = await openCaseload()
  schoolId = await addSchool(test)
  elena = await addTeacher(test, 'Elena Rivera', { schoolId })
  ngozi = await addTeacher(test, 'Ngozi Okafor', { schoolId })
})
afterEach(() => test.close())

const sessions = () => test.client.sessions
const plan = (more: object = {}) =>
  sessions().add({
    heldOn: '2026-02-23',
    type: 'Co-planning',
    minutes: 30,
    teacherIds: [elena],
    ...more,
  })
const undoLabel = async () => (await test.client.history.state()).undo?.label

describe('adding a session', () => {
  it('keeps every field, with steps, goals and time split, in one undo step', async () => {
    const before = await wholeWorkspace(test.workspace)
    const [category] = await test.workspace.read.selectFrom('timeCategory').select('id').execute()
    const { id } = await plan({
      startsAt: '10:40',
      preparationMinutes: 15,
      travelMinutes: 10,
      mode: 'virtual',
      meetingLink: 'https://meet.example.org/1',
      standards: ['4.NF.A.2'],
      strategies: ['Number talk', 'Wait time'],
      sharedNote: 'Fractions, *number line*',
      sharedDisclosure: 'school',
      privateNote: 'Tired today',
      time: [{ categoryId: category?.id ?? 0, percent: 80 }],
      steps: [
        { text: 'Model number talk', owner: 'coach', dueOn: '2026-02-26', checkBackOn: null },
      ],
    })
    expect(await sessions().session({ id })).toMatchObject({
      heldOn: '2026-02-23',
      startsAt: '10:40',
      minutes: 30,
      preparationMinutes: 15,
      travelMinutes: 10,
      mode: 'virtual',
      meetingLink: 'https://meet.example.org/1',
      type: 'Co-planning',
      status: 'done',
      teachers: [{ id: elena, givenName: 'Elena', familyName: 'Rivera' }],
      school: { id: schoolId, name: 'Harbor Bend' },
      standards: ['4.NF.A.2'],
      strategies: ['Number talk', 'Wait time'],
      sharedNote: 'Fractions, *number line*',
      sharedDisclosure: 'school',
      privateNote: 'Tired today',
      splitPercent: 80,
      toFinish: 'Time split adds up to 80%',
      steps: [{ teacherId: elena, text: 'Model number talk', owner: 'coach', status: 'open' }],
    })
    expect(await undoLabel()).toBe('Log co-planning with Elena Rivera')
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('puts it into the cycle and the phase that held on the day, unless told otherwise', async () => {
    const cycleId = await addCycle(test, {
      members: [elena],
      startsOn: '2026-01-20',
      phases: [
        ['Identify', '2026-01-20', '2026-02-22'],
        ['Learn', '2026-02-23', null],
        ['Improve', null, null],
      ],
    })
    const phaseOf = async (more: object) => {
      const { id } = await plan(more)
      const { cycle, phase } = await sessions().session({ id })
      return [cycle?.id ?? null, phase]
    }
    expect(await phaseOf({ heldOn: '2026-02-22' })).toEqual([cycleId, 'Identify'])
    expect(await phaseOf({ heldOn: '2026-02-23' })).toEqual([cycleId, 'Learn'])
    expect(await phaseOf({ heldOn: '2026-01-19' })).toEqual([null, null])
    expect(await phaseOf({ cycleId: null })).toEqual([null, null])
    // Ngozi is not in it, so a session of both is not.
    expect(await phaseOf({ teacherIds: [elena, ngozi] })).toEqual([null, null])
  })

  it('refuses more than all of the time, and what has not happened yet; nothing is stored', async () => {
    const before = await wholeWorkspace(test.workspace)
    const time = [
      { categoryId: 1, percent: 60 },
      { categoryId: 2, percent: 50.5 },
    ]
    await expect(plan({ time })).rejects.toMatchObject({
      code: 'TIME_OVER',
      data: { percent: 110.5 },
    })
    await expect(plan({ heldOn: '2026-02-25' })).rejects.toMatchObject({ code: 'SESSION_AHEAD' })
    await expect(plan({ teacherIds: [99] })).rejects.toMatchObject({ code: 'RECORD_GONE' })
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
    const { id } = await plan({ heldOn: '2026-02-25', status: 'planned' })
    await expect(sessions().update({ id, changes: { status: 'done' } })).rejects.toMatchObject({
      code: 'SESSION_AHEAD',
    })
    expect(await undoLabel()).toBe('Plan co-planning with Elena Rivera')
  })

  it('takes three thirds of the time for all of it', async () => {
    const time = [33.33, 33.33, 33.34].map((percent, index) => ({ categoryId: index + 1, percent }))
    const { id } = await plan({ time, sharedNote: 'Whole' })
    expect((await sessions().session({ id })).toFinish).toBeNull()
  })

  it('gives a step of the teachers to each of them, and the coach’s own to nobody twice', async () => {
    const step = { dueOn: null, checkBackOn: null }
    const { id } = await plan({
      teacherIds: [elena, ngozi],
      steps: [
        { text: 'Try the routine', owner: 'teacher', ...step },
        { text: 'Send the results', owner: 'coach', ...step },
      ],
    })
    const { steps } = await sessions().session({ id })
    expect(steps.map(({ text, teacherId }) => [text, teacherId])).toEqual([
      ['Try the routine', elena],
      ['Try the routine', ngozi],
      ['Send the results', null],
    ])
  })
})

describe('a team session', () => {
  it('counts once for the coach’s time and once for each teacher’s contact', async () => {
    await plan({ teacherIds: [elena, ngozi], minutes: 45, type: 'PLC' })
    const rows = await sessions().list({})
    expect(rows).toHaveLength(1)
    expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45)
    const teachers = await test.client.caseload.teachers()
    for (const teacher of teachers)
      expect(teacher).toMatchObject({ lastContactOn: '2026-02-23', minutesThisMonth: 45 })
  })

  it('counts once for somebody who was named twice', async () => {
    const { id } = await plan({ teacherIds: [elena, elena] })
    expect((await sessions().session({ id })).teachers).toHaveLength(1)
    expect(await test.client.caseload.teachers()).toMatchObject([
      { familyName: 'Okafor', minutesThisMonth: 0 },
      { familyName: 'Rivera', minutesThisMonth: 30 },
    ])
  })
})

describe('changing a session', () => {
  it('is done in one action when it was planned, and can be undone', async () => {
    const { id } = await plan({ status: 'planned' })
    await sessions().update({ id, changes: { status: 'done' } })
    expect(await undoLabel()).toBe('Log co-planning with Elena Rivera')
    expect(await sessions().session({ id })).toMatchObject({
      status: 'done',
      toFinish: 'No note yet',
    })
    await test.client.history.undo({})
    expect((await sessions().session({ id })).status).toBe('planned')
  })

  it('changes only what is named', async () => {
    const { id } = await plan({ sharedNote: 'Kept', strategies: ['Wait time'] })
    const before = await sessions().session({ id })
    await sessions().update({ id, changes: { heldOn: '2026-02-20', startsAt: '08:00' } })
    expect(await undoLabel()).toBe('Move co-planning with Elena Rivera')
    expect(await sessions().session({ id })).toEqual({
      ...before,
      heldOn: '2026-02-20',
      startsAt: '08:00',
    })
    await sessions().update({ id, changes: { teacherIds: [ngozi], isFinished: true } })
    expect(await sessions().session({ id })).toMatchObject({
      teachers: [{ id: ngozi }],
      isFinished: true,
      toFinish: null,
    })
    expect(await undoLabel()).toBe('Change co-planning with Elena Rivera')
    const { id: newest } = (await test.client.history.state()).undo ?? {}
    await sessions().update({ id, changes: {} })
    expect((await test.client.history.state()).undo?.id).toBe(newest)
  })

  it('leaves the steps of a removed session with their teacher', async () => {
    const { id } = await plan({
      steps: [{ text: 'Fraction strips', owner: 'coach', dueOn: null, checkBackOn: null }],
    })
    await sessions().remove({ id })
    await expect(sessions().session({ id })).rejects.toMatchObject({ code: 'SESSION_MISSING' })
    const { actionSteps } = await test.client.caseload.teacher({ id: elena })
    expect(actionSteps).toMatchObject([{ text: 'Fraction strips' }])
    await test.client.history.undo({})
    expect((await sessions().session({ id })).steps).toMatchObject([{ text: 'Fraction strips' }])
  })

  it('of a session that is gone is refused by name', async () => {
    const gone = { code: 'SESSION_MISSING' }
    const id = 99
    await expect(sessions().update({ id, changes: { minutes: 5 } })).rejects.toMatchObject(gone)
    await expect(sessions().remove({ id })).rejects.toMatchObject(gone)
    await expect(sessions().saveNote({ id, note: 'shared', text: '' })).rejects.toMatchObject(gone)
    await expect(sessions().startTimer({ id })).rejects.toMatchObject(gone)
  })
})

describe('a note', () => {
  it('that is saved as it is typed is one undo step', async () => {
    const { id } = await plan({ sharedNote: 'Before' })
    for (const text of ['Before S', 'Before Six', 'Before Six students'])
      await sessions().saveNote({ id, note: 'shared', text })
    await sessions().saveNote({ id, note: 'private', text: 'Mine' })
    expect(await sessions().session({ id })).toMatchObject({
      sharedNote: 'Before Six students',
      privateNote: 'Mine',
    })
    await test.client.history.undo({})
    await test.client.history.undo({})
    expect(await sessions().session({ id })).toMatchObject({
      sharedNote: 'Before',
      privateNote: '',
    })
    expect(await undoLabel()).toBe('Log co-planning with Elena Rivera')
  })
})
