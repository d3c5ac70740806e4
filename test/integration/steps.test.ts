/** Action steps: added, checked back on, closed, opened again, removed; each one step of undo. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionStepId, CycleId, TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const TODAY = '2026-02-24'

let test: TestWorkspace
let rivera: TeacherId
beforeEach(async () => {
  test = await openTestWorkspace()
  await test.workspace.connections.write
    .updateTable('workspaceInfo')
    .set({ fixedToday: TODAY })
    .execute()
  rivera = await addTeacher('Elena', 'Rivera')
})
afterEach(() => test.close())

async function addTeacher(givenName: string, familyName: string): Promise<TeacherId> {
  const { result } = await test.workspace.mutate(`Add ${familyName}`, (tx) =>
    tx
      .insertInto('teacher')
      .values({ givenName, familyName })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return result.id as TeacherId
}

async function addCycle(title: string): Promise<CycleId> {
  const { result } = await test.workspace.mutate(`Start ${title}`, (tx) =>
    tx
      .insertInto('coachingCycle')
      .values({
        title,
        model: 'Impact Cycle',
        startsOn: '2026-01-12',
        plannedEndOn: '2026-03-13',
        status: 'active',
        focusStandards: '',
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return result.id as CycleId
}

const addStep = async (text: string, more: object = {}): Promise<ActionStepId> =>
  (await test.client.steps.add({ text, owner: 'teacher', teacherId: rivera, ...more })).id

const stepOf = async (id: ActionStepId) =>
  (await test.client.steps.list({})).find((step) => step.id === id)

const undoLabel = async () => (await test.client.history.state()).undo?.label

describe('a step', () => {
  it('knows whom it is for, where it came from and when it was made', async () => {
    const cycleId = await addCycle('Fractions')
    const id = await addStep('  Exit task with both groups ', { cycleId, dueOn: '2026-02-20' })
    expect(await stepOf(id)).toEqual({
      id,
      text: 'Exit task with both groups',
      owner: 'teacher',
      dueOn: '2026-02-20',
      checkBackOn: null,
      status: 'open',
      evidence: '',
      createdOn: TODAY,
      closedOn: null,
      teacher: { id: rivera, givenName: 'Elena', familyName: 'Rivera' },
      cycle: { id: cycleId, title: 'Fractions' },
      session: null,
      goal: null,
    })
    expect(await undoLabel()).toBe('Add step “Exit task with both groups”')
  })

  it('may be the coach’s own, without a teacher', async () => {
    const { id } = await test.client.steps.add({ text: 'Order pattern blocks', owner: 'coach' })
    expect(await stepOf(id)).toMatchObject({ teacher: null, cycle: null, owner: 'coach' })
  })

  it('gets its closing day with the status, keeps it, and loses it when opened again', async () => {
    const id = await addStep('Wait time')
    const update = (changes: object) => test.client.steps.update({ id, changes })
    await update({ status: 'practising', checkBackOn: '2026-03-03' })
    expect(await stepOf(id)).toMatchObject({ status: 'practising', closedOn: null })
    expect(await undoLabel()).toBe('Mark “Wait time” as practicing')
    await update({ status: 'mastered' })
    expect(await stepOf(id)).toMatchObject({
      status: 'mastered',
      closedOn: TODAY,
      checkBackOn: '2026-03-03',
    })
    await update({ closedOn: '2026-02-20', evidence: 'Three seconds in five of six questions' })
    await update({ text: 'Wait time of three seconds' })
    expect(await stepOf(id)).toMatchObject({ closedOn: '2026-02-20', status: 'mastered' })
    await update({ status: 'open' })
    expect(await stepOf(id)).toMatchObject({ status: 'open', closedOn: null })
    await update({ status: 'dropped' })
    expect(await undoLabel()).toBe('Drop “Wait time of three seconds”')
  })

  it('has no closing day while it is unfinished, whatever is asked', async () => {
    const id = await addStep('Wait time')
    await test.client.steps.update({ id, changes: { closedOn: '2026-02-20' } })
    expect(await stepOf(id)).toMatchObject({ closedOn: null })
  })

  it('changes only what is named, and each change can be undone', async () => {
    const id = await addStep('Bring fraction strips', { dueOn: '2026-02-26' })
    const before = await wholeWorkspace(test.workspace)
    await test.client.steps.update({ id, changes: { owner: 'coach', text: 'Bring strips' } })
    expect(await stepOf(id)).toMatchObject({ owner: 'coach', dueOn: '2026-02-26' })
    await test.client.steps.update({ id, changes: { dueOn: null } })
    expect((await stepOf(id))?.dueOn).toBeNull()
    expect(await undoLabel()).toBe('Set due day of “Bring strips”')
    await test.client.steps.remove({ id })
    expect(await stepOf(id)).toBeUndefined()
    for (let step = 0; step < 3; step += 1) await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('goes with its teacher, but outlives its cycle', async () => {
    const cycleId = await addCycle('Fractions')
    const id = await addStep('Wait time', { cycleId })
    await test.workspace.mutate('Remove cycle', (tx) =>
      tx.deleteFrom('coachingCycle').where('id', '=', cycleId).execute(),
    )
    expect(await stepOf(id)).toMatchObject({ cycle: null })
    await test.client.caseload.removeTeacher({ id: rivera })
    expect(await stepOf(id)).toBeUndefined()
  })
})

describe('what cannot be', () => {
  it('is said in words, and nothing is stored', async () => {
    const id = await addStep('Wait time')
    await test.client.steps.remove({ id })
    const before = await wholeWorkspace(test.workspace)
    await expect(test.client.steps.remove({ id })).rejects.toMatchObject({ code: 'STEP_MISSING' })
    await expect(
      test.client.steps.update({ id, changes: { status: 'mastered' } }),
    ).rejects.toMatchObject({ code: 'STEP_MISSING' })
    await expect(addStep('For nobody', { cycleId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'This cycle is no longer there.' },
    })
    await expect(addStep('   ')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(addStep('Soon', { dueOn: '2026-02-30' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })
})

describe('the list', () => {
  it('holds the steps asked for, what calls first before what is over', async () => {
    const pires = await addTeacher('Carlos', 'Pires')
    const cycleId = await addCycle('Fractions')
    const later = await addStep('Later', { dueOn: '2026-03-04' })
    const first = await addStep('First', { dueOn: '2026-02-20', cycleId })
    const over = await addStep('Over', { dueOn: '2026-01-20' })
    await addStep('Of another', { teacherId: pires })
    await test.client.steps.update({ id: over, changes: { status: 'mastered' } })
    const ids = async (filter: Parameters<typeof test.client.steps.list>[0]) =>
      (await test.client.steps.list(filter)).map(({ id }) => id)
    expect(await ids({ teacherId: rivera })).toEqual([first, later, over])
    expect(await ids({ teacherId: rivera, status: ['open', 'practising'] })).toEqual([first, later])
    expect(await ids({ cycleId })).toEqual([first])
    expect(await ids({ status: [] })).toEqual([])
  })
})

describe('the caseload', () => {
  it('counts as overdue what calls on a day before today', async () => {
    await addStep('Late', { dueOn: '2026-02-23' })
    await addStep('Due today', { dueOn: TODAY })
    await addStep('No day')
    await addStep('Check-back missed', { dueOn: '2026-03-10', checkBackOn: '2026-02-20' })
    const practised = await addStep('Practised', { dueOn: '2026-02-10', checkBackOn: '2026-03-01' })
    await test.client.steps.update({ id: practised, changes: { status: 'practising' } })
    const over = await addStep('Over', { dueOn: '2026-02-10' })
    await test.client.steps.update({ id: over, changes: { status: 'dropped' } })
    const [row] = await test.client.caseload.teachers()
    expect(row).toMatchObject({ openSteps: 5, overdueSteps: 2 })
    const { actionSteps } = await test.client.caseload.teacher({ id: rivera })
    expect(actionSteps).toEqual(await test.client.steps.list({ teacherId: rivera }))
  })
})
