/** Coaching cycles through the contract: start, members, closing, look-fors, models. */
import { afterEach, describe, expect, it } from 'vitest'
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import { openWithTeachers, setToday } from '#test/support/caseload-records.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let rivera: TeacherId
let okafor: TeacherId
afterEach(() => test.close())

async function open(): Promise<void> {
  const opened = await openWithTeachers('Rivera', 'Okafor')
  test = opened.test
  ;[rivera, okafor] = opened.teachers as [TeacherId, TeacherId]
}

async function start(more: Record<string, unknown> = {}): Promise<CycleId> {
  const { id } = await test.client.cycles.start({
    title: 'Fractions on the number line',
    model: 'Impact Cycle',
    teacherIds: [rivera],
    startsOn: '2025-11-17',
    ...more,
  })
  return id
}

const cycle = (id: CycleId) => test.client.cycles.cycle({ id })
describe('starting', () => {
  it('makes everything in one step, which one undo takes back', async () => {
    await open()
    const { id: goalId } = await test.client.goals.add({
      for: { teacherId: okafor },
      goal: { kind: 'teacher-practice', text: 'Ask for the unit first' },
    })
    const id = await start({
      teacherIds: [rivera, okafor],
      focusStandards: ['4.NF.A.2', '4.NF.A.1'],
      focusPractices: ['MTP5'],
      lookFors: ['Students give reasons'],
      goals: [{ kind: 'student-achievement', text: '75% compare fractions' }],
      takeGoalIds: [goalId],
    })
    const page = await cycle(id)
    expect(page).toMatchObject({
      status: 'active',
      focusStandards: ['4.NF.A.2', '4.NF.A.1'],
      focusPractices: ['MTP5'],
      lookFors: [{ text: 'Students give reasons' }],
      phase: { name: 'Identify', startsOn: '2025-11-17', days: 100, isOver: false },
    })
    expect(page.members.map(({ familyName }) => familyName)).toEqual(['Okafor', 'Rivera'])
    expect(page.goals.map(({ text }) => text)).toEqual([
      'Ask for the unit first',
      '75% compare fractions',
    ])
    expect((await test.client.history.undo({})).label).toBe(
      'Start Fractions on the number line with 2 teachers',
    )
    await expect(cycle(id)).rejects.toMatchObject({ code: 'CYCLE_MISSING' })
    expect(await test.client.goals.list({ teacherId: okafor })).toMatchObject([{ cycle: null }])
  })

  it('on a later day is planned, and begins by itself', async () => {
    await open()
    const id = await start({ startsOn: '2026-03-02' })
    expect(await cycle(id)).toMatchObject({ status: 'planned', phase: null })
    expect((await test.client.caseload.teacher({ id: rivera })).teacher.cycle).toBeNull()
    await setToday(test, '2026-03-02')
    expect(await cycle(id)).toMatchObject({
      status: 'active',
      phase: { name: 'Identify', days: 1 },
    })
    expect((await test.client.caseload.teacher({ id: rivera })).teacher.cycle?.phase).toBe(
      'Identify',
    )
  })

  it('with somebody who is gone does nothing', async () => {
    await open()
    await test.client.caseload.removeTeacher({ id: okafor })
    await expect(start({ teacherIds: [rivera, okafor] })).rejects.toMatchObject({
      code: 'TEACHER_MISSING',
    })
    expect(await test.client.cycles.list({})).toEqual([])
  })
})

describe('members', () => {
  it('leave and come back; who left is in the cycle no longer, but the history stays', async () => {
    await open()
    const id = await start()
    await test.client.cycles.addMembers({ id, teacherIds: [okafor], joinedOn: '2026-01-12' })
    const cycleOfOkafor = async () =>
      (await test.client.caseload.teacher({ id: okafor })).teacher.cycle
    expect(await cycleOfOkafor()).toMatchObject({ id })
    await test.client.cycles.removeMember({ id, teacherId: okafor, leftOn: '2026-02-24' })
    expect(await cycleOfOkafor()).toBeNull()
    expect((await cycle(id)).members).toMatchObject([
      { familyName: 'Rivera', isMember: true },
      { familyName: 'Okafor', isMember: false, joinedOn: '2026-01-12', leftOn: '2026-02-24' },
    ])
    expect((await test.client.caseload.teacher({ id: okafor })).cycles).toHaveLength(1)
    await test.client.cycles.addMembers({ id, teacherIds: [okafor], joinedOn: '2026-02-24' })
    expect(await cycleOfOkafor()).toMatchObject({ id })
    expect((await cycle(id)).members[0]).toMatchObject({ joinedOn: '2026-01-12', leftOn: null })
    await test.client.cycles.removeMember({ id, teacherId: okafor, leftOn: null })
    expect((await cycle(id)).members).toHaveLength(1)
  })

  it('who join later are not in it before', async () => {
    await open()
    const id = await start()
    await test.client.cycles.addMembers({ id, teacherIds: [okafor], joinedOn: '2026-03-02' })
    expect((await test.client.caseload.teacher({ id: okafor })).teacher.cycle).toBeNull()
    await setToday(test, '2026-03-02')
    expect((await test.client.caseload.teacher({ id: okafor })).teacher.cycle).toMatchObject({ id })
  })
})

describe('a cycle', () => {
  it('keeps a reflection that is typed as one undo step', async () => {
    await open()
    const id = await start()
    for (const coachReflection of ['More', 'More wait', 'More wait time'])
      await test.client.cycles.update({ id, changes: { coachReflection } })
    expect((await cycle(id)).coachReflection).toBe('More wait time')
    await test.client.history.undo({})
    expect((await cycle(id)).coachReflection).toBe('')
    expect((await cycle(id)).title).toBe('Fractions on the number line')
  })

  it('closes with its phase and result, stays open to change, and is opened again', async () => {
    await open()
    const id = await start()
    await test.client.cycles.close({
      id,
      on: '2026-02-20',
      result: '18 of 24 students',
      followUpOn: '2026-04-13',
    })
    expect(await cycle(id)).toMatchObject({
      status: 'closed',
      endedOn: '2026-02-20',
      followUpOn: '2026-04-13',
      result: '18 of 24 students',
      phase: { name: 'Identify', isOver: true, days: 96 },
    })
    expect((await test.client.caseload.teacher({ id: rivera })).teacher.cycle).toBeNull()
    await test.client.cycles.update({ id, changes: { title: 'Fractions, first round' } })
    await test.client.cycles.reopen({ id })
    expect(await cycle(id)).toMatchObject({
      title: 'Fractions, first round',
      status: 'active',
      endedOn: null,
      phase: { isOver: false },
    })
  })

  it('that follows another model has its phases ahead', async () => {
    await open()
    const id = await start()
    await test.client.cycles.update({ id, changes: { model: 'Peer' } })
    expect((await cycle(id)).phases.map(({ name }) => name)).toEqual([
      'Identify',
      'Prepare',
      'Visit',
      'Reflect',
    ])
  })

  it('is removed; sessions and a teacher’s goal stay; undo brings everything back', async () => {
    test = await openTestWorkspace({ sample: true })
    const [first] = await test.client.cycles.list({ status: 'active' })
    const id = first?.id as CycleId
    const before = await cycle(id)
    const { id: goalId } = await test.client.goals.add({
      for: { teacherId: before.members[0]?.id ?? 0 },
      goal: { kind: 'teacher-practice', text: 'Wait three seconds' },
    })
    await test.client.goals.takeIntoCycle({ id: goalId, cycleId: id })
    const full = await cycle(id)
    expect(full.sessions.length).toBeGreaterThan(0)
    await test.client.cycles.remove({ id })
    const sessions = await test.workspace.read
      .selectFrom('session')
      .selectAll()
      .where('id', '=', full.sessions[0]?.id ?? 0)
      .execute()
    expect(sessions).toMatchObject([{ cycleId: null }])
    expect(await test.client.goals.list({})).toContainEqual(
      expect.objectContaining({ id: goalId, cycleId: null }),
    )
    await test.client.history.undo({})
    expect(await cycle(id)).toEqual(full)
  })

  it('has look-fors that can be added, changed, ordered and removed', async () => {
    await open()
    const id = await start()
    await test.client.cycles.addLookFors({ id, texts: ['Reasons', 'Units', 'Turns'] })
    const [reasons, units, turns] = (await cycle(id)).lookFors
    await test.client.cycles.moveLookFor({ lookForId: turns?.id ?? 0, to: 0 })
    await test.client.cycles.updateLookFor({ lookForId: units?.id ?? 0, text: 'The unit is named' })
    await test.client.cycles.removeLookFor({ lookForId: reasons?.id ?? 0 })
    expect((await cycle(id)).lookFors.map(({ text }) => text)).toEqual([
      'Turns',
      'The unit is named',
    ])
    for (let step = 0; step < 3; step++) await test.client.history.undo({})
    expect((await cycle(id)).lookFors.map(({ text }) => text)).toEqual([
      'Reasons',
      'Units',
      'Turns',
    ])
  })
})

describe('the list', () => {
  it('says of each sample cycle where it stands and what is open', async () => {
    test = await openTestWorkspace({ sample: true })
    const active = await test.client.cycles.list({ status: 'active' })
    const closed = await test.client.cycles.list({ status: 'closed' })
    expect(await test.client.cycles.list({})).toHaveLength(active.length + closed.length)
    const fractions = active.find(({ title }) => title === 'Fractions on the number line')
    expect(fractions).toMatchObject({
      phase: { name: 'Improve', startsOn: '2026-01-20', days: 36 },
      members: [{ familyName: 'Rivera', schools: ['Harbor Bend Elementary'] }],
    })
    expect(fractions?.sessionsDone).toBeGreaterThan(10)
    expect(fractions?.nextSession?.on).toMatch(/^2026-0[23]-/)
    const ends = active.map(({ plannedEndOn }) => plannedEndOn ?? '')
    expect(ends).toEqual(ends.toSorted())
  })
})

describe('coaching models', () => {
  it('of the coach’s own are used by cycles, renamed with them, and removed without them', async () => {
    await open()
    const { id: modelId } = await test.client.cycles.saveModel({
      id: null,
      name: 'Lesson study',
      phases: ['Study', 'Plan', 'Teach'],
    })
    const id = await start({ model: 'Lesson study' })
    await test.client.cycles.moveToPhase({ id, phase: 'Plan', on: '2026-02-24' })
    await test.client.cycles.saveModel({ id: modelId, name: 'Lesson study 2', phases: ['Study'] })
    expect(await cycle(id)).toMatchObject({ model: 'Lesson study 2', phase: { name: 'Plan' } })
    expect((await test.client.cycles.models()).at(-1)).toMatchObject({
      cycles: 1,
      phases: ['Study'],
    })
    await test.client.cycles.removeModel({ id: modelId })
    expect((await cycle(id)).phases.map(({ name }) => name)).toEqual(['Study', 'Plan', 'Teach'])
  })

  it.each([
    [{ name: 'PLC', phases: ['Plan'] }, 'MODEL_EXISTS'],
    [{ name: 'Mine', phases: ['Plan', 'Teach', 'Plan'] }, 'PHASE_TWICE'],
  ])('%j is refused: %s', async (model, code) => {
    await open()
    await expect(test.client.cycles.saveModel({ id: null, ...model })).rejects.toMatchObject({
      code,
    })
  })
})
