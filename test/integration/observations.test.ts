/** Observations from the plan to the log, through the real client. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ObservationId, TeacherId } from '#shared/domain/ids.ts'
import { addSchool, addTeacher, openCaseload, today } from '#test/support/coaching-seed.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let elena: TeacherId
let ana: TeacherId
beforeEach(async () => {
  test = await openCaseload()
  const schoolId = await addSchool(test)
  elena = (await addTeacher(test, 'Elena Rivera', { schoolId })) as TeacherId
  ana = (await addTeacher(test, 'Ana Lim', { schoolId })) as TeacherId
})
afterEach(() => test.close())

const calls = () => test.client.observations
const page = (id: ObservationId) => calls().observation({ id })
const add = async (more: object = {}) => (await calls().add({ teacherId: elena, ...more })).id
const undo = () => test.client.history.undo({})
let keys = 0
const line = (id: ObservationId, text: string, more: object = {}) =>
  calls().saveLine({ id, key: `line-key-${(keys += 1)}`, second: keys, who: '', text, ...more })

describe('a new observation', () => {
  it('is of somebody: the teacher, her only class, and today', async () => {
    const { fields, teacher, class: of, clock } = await page(await add())
    expect(teacher).toMatchObject({ givenName: 'Elena', familyName: 'Rivera' })
    expect(of).toMatchObject({ grade: '4' })
    expect(fields).toMatchObject({ kind: 'observation', observedOn: today, disclosure: 'teacher' })
    expect(clock).toEqual({ startedAt: null, endedAt: null, minutes: null })
    await expect(calls().add({})).rejects.toMatchObject({ code: 'OBSERVATION_NEEDS_TEACHER' })
    const nobody = 999 as TeacherId
    await expect(calls().add({ teacherId: nobody })).rejects.toMatchObject({ code: 'RECORD_GONE' })
  })

  it('belongs to the cycle that the teacher is in, with its look-fors, unless said otherwise', async () => {
    const { id: cycleId } = await test.client.cycles.start({
      ...{ title: 'Number lines', model: 'Impact Cycle', teacherIds: [elena] },
      ...{ startsOn: '2026-02-02', lookFors: ['Names the unit'] },
    })
    const { cycle, lookFors } = await page(await add())
    expect(cycle).toMatchObject({ id: cycleId })
    expect(lookFors.map(({ text }) => text)).toEqual(['Names the unit'])
    expect((await page(await add({ cycleId: null }))).cycle).toBeNull()
    expect((await page(await add({ observedOn: '2026-01-05' }))).cycle).toBeNull()
    expect(await calls().known({ teacherId: elena })).toMatchObject({ cycle: 'Number lines' })
  })

  it('takes teacher, day, practices and look-fors from the lesson that is watched', async () => {
    const lesson = await test.client.lessons.add({ title: 'Where does 7/4 live?' })
    const changes = { teacherId: elena, taughtOn: '2026-03-03', startsAt: '10:40' }
    await test.client.lessons.update({
      id: lesson.id,
      changes: { ...changes, teachingPractices: ['MTP5'] },
    })
    await test.client.lessons.addRow({ id: lesson.id, list: 'lookFors', row: { text: 'Waits' } })
    const { id } = await calls().add({ lessonId: lesson.id })
    const { fields, lookFors } = await page(id)
    expect(fields).toMatchObject({ teacherId: elena, observedOn: '2026-03-03', startsAt: '10:40' })
    expect(fields.practices).toEqual(['MTP5'])
    expect(lookFors.map(({ text }) => text)).toEqual(['Waits'])
    expect(await calls().list({ lessonId: lesson.id })).toMatchObject([{ id, state: 'planned' }])
  })

  it('of a peer visit is on the list of those who watch, too', async () => {
    const id = await add({ kind: 'peer visit', visitorIds: [ana] })
    expect(await calls().list({ teacherId: ana })).toMatchObject([{ id, visitors: [{ id: ana }] }])
    await calls().update({ id, changes: { visitorIds: [] } })
    expect(await calls().list({ teacherId: ana })).toEqual([])
    expect(await undo()).toMatchObject({ label: 'Change the peer visit to Elena Rivera' })
    expect((await page(id)).visitors).toHaveLength(1)
  })
})

describe('a planned visit', () => {
  const sessions = () => test.client.sessions.list({})
  const schoolDay = '2026-03-03'

  it('is in the schedule in the same undo step, and both move together until it begins', async () => {
    const id = await add({ observedOn: schoolDay, startsAt: '10:40', isScheduled: true })
    const [session] = await sessions()
    expect(session).toMatchObject({
      ...{ type: 'Observation', status: 'planned', heldOn: schoolDay, startsAt: '10:40' },
    })
    await calls().update({ id, changes: { observedOn: '2026-03-04' } })
    expect(await sessions()).toMatchObject([{ heldOn: '2026-03-04' }])
    await test.client.sessions.update({
      id: session?.id ?? (0 as never),
      changes: { heldOn: '2026-03-05', startsAt: '09:15' },
    })
    const moved = { observedOn: '2026-03-05', startsAt: '09:15' }
    expect((await page(id)).fields).toMatchObject(moved)
    expect(await calls().list({})).toMatchObject([moved])
    const timeline = await test.client.caseload.timeline({ id: elena })
    expect(timeline.ahead.map(({ on }) => on)).toEqual(['2026-03-05', '2026-03-05'])
    await calls().start({ id })
    await calls().end({ id, minutes: 30 })
    expect(await sessions()).toMatchObject([{ status: 'done', heldOn: today, minutes: 30 }])
    for (let step = 0; step < 5; step += 1) await undo()
    expect([await sessions(), await calls().list({})]).toEqual([[], []])
  })

  it('takes the session that is planned for that day already', async () => {
    const planned = await test.client.sessions.add({
      ...{ heldOn: schoolDay, type: 'Observation', minutes: 45, teacherIds: [elena] },
      status: 'planned',
    })
    const id = await add({ observedOn: schoolDay, isScheduled: true })
    expect((await page(id)).session?.id).toBe(planned.id)
    expect(await sessions()).toHaveLength(1)
  })
})

describe('the script', () => {
  it('stores a line once, keeps its time, and is one undo step while it is typed', async () => {
    const id = await add()
    const save = (text: string, second: number) =>
      calls().saveLine({ id, key: 'the-only-line', second, who: 'teacher', text })
    await save('Where is', 5)
    await save('Where is 3/4?', 8)
    await save('Where is 3/4?', 8)
    const [only, ...others] = (await page(id)).lines
    expect(only).toMatchObject({ second: 5, who: 'teacher', text: 'Where is 3/4?' })
    expect(others).toEqual([])
    await undo()
    expect((await page(id)).lines).toEqual([])
  })

  it('an emptied line goes, a removed one comes back', async () => {
    const id = await add()
    await line(id, 'Pairs talk')
    await calls().saveLine({ id, key: `line-key-${keys}`, second: 9, who: '', text: ' ' })
    expect((await page(id)).lines).toEqual([])
    await line(id, 'Students count marks')
    const [stored] = (await page(id)).lines
    await calls().removeLine({ id, lineId: stored?.id ?? (0 as never) })
    await undo()
    expect((await page(id)).lines).toEqual([stored])
  })

  it('makes a line evidence of a look-for; the line stays when the look-for goes', async () => {
    const id = await add({ lookFors: ['Waits', 'Names the unit'] })
    const [waits] = (await page(id)).lookFors
    const lookForId = waits?.id ?? (0 as never)
    await line(id, 'Four seconds of quiet', { lookForId })
    await line(id, 'Names the whole')
    const [first] = (await page(id)).lines
    expect(await calls().list({})).toMatchObject([{ lookFors: 2, lookForsSeen: 1, lines: 2 }])
    await calls().removeLookFor({ id, lookForId })
    expect((await page(id)).lines[0]).toEqual({ ...first, lookForId: null })
    const other = await add()
    const stolen = calls().changeLine({
      id: other,
      lineId: first?.id ?? (0 as never),
      changes: { text: 'x' },
    })
    await expect(stolen).rejects.toMatchObject({ code: 'OBSERVATION_ROW_MISSING' })
  })

  it('counts marks with their time and takes the last one back', async () => {
    const id = await add()
    await calls().mark({ id, kind: 'probing', second: 12 })
    const { markId } = await calls().mark({ id, kind: 'wait time', second: 14 })
    await calls().removeMark({ id, markId })
    expect((await page(id)).marks).toMatchObject([{ kind: 'probing', second: 12 }])
    expect(await calls().list({})).toMatchObject([{ questions: 1 }])
  })

  it('keeps strategies with who and note', async () => {
    const id = await add()
    const row = { name: 'Folds strips', who: 'Amara' }
    const { strategyId } = await calls().addStrategy({ id, second: 80, row })
    await calls().updateStrategy({ id, strategyId, changes: { note: 'into fourths' } })
    expect((await page(id)).strategies).toMatchObject([
      { ...row, note: 'into fourths', second: 80 },
    ])
  })
})

describe('the end', () => {
  it('makes a session with the minutes of the clock and a note, in one undo step', async () => {
    const id = await add({ focus: 'Questions about reasons', lookFors: ['Waits'] })
    await expect(calls().end({ id })).rejects.toMatchObject({ code: 'OBSERVATION_NOT_STARTED' })
    await calls().start({ id })
    const ended = await calls().end({ id, minutes: 45 })
    expect(ended).toMatchObject({ minutes: 45, isNewSession: true })
    const session = await test.client.sessions.session({ id: ended.sessionId })
    expect(session).toMatchObject({
      ...{ type: 'Observation', status: 'done', heldOn: today, minutes: 45 },
      sharedNote: 'Focus: Questions about reasons\n\nLook-fors: evidence of 0 of 1.',
    })
    expect(session.teachers.map((teacher) => teacher.id)).toEqual([elena])
    expect((await page(id)).session).toMatchObject({ id: ended.sessionId, isDone: true })
    await undo()
    expect((await page(id)).clock.endedAt).toBeNull()
    expect(await test.client.sessions.list({})).toEqual([])
  })

  it('completes the session that was planned, and keeps the note that is there', async () => {
    const planned = await test.client.sessions.add({
      ...{ heldOn: today, type: 'Co-teaching', minutes: 60, teacherIds: [elena] },
      ...{ status: 'planned', sharedNote: 'Bring strips' },
    })
    const id = await add({ kind: 'co-teaching', focus: 'Wait time' })
    await calls().start({ id })
    expect(await calls().end({ id, minutes: 50 })).toEqual({
      ...{ sessionId: planned.id, minutes: 50, isNewSession: false },
    })
    const session = await test.client.sessions.session({ id: planned.id })
    expect(session).toMatchObject({ status: 'done', minutes: 50, sharedNote: 'Bring strips' })
  })

  it('goes on when it was ended too soon, and the same session follows', async () => {
    const id = await add()
    await calls().start({ id })
    const first = await calls().end({ id, minutes: 5 })
    await calls().start({ id })
    expect((await page(id)).clock.endedAt).toBeNull()
    const second = await calls().end({ id, minutes: 40 })
    expect(second).toMatchObject({ sessionId: first.sessionId, isNewSession: false })
    expect(await test.client.sessions.list({})).toMatchObject([{ minutes: 40 }])
  })

  it('tells the log nothing of what the coach keeps to herself', async () => {
    const id = await add({ focus: 'Between us', disclosure: 'mine' })
    await calls().start({ id })
    const { sessionId } = await calls().end({ id, minutes: 10 })
    expect((await test.client.sessions.session({ id: sessionId })).sharedNote).toBe('')
  })
})

it('is gone with its script, and comes back whole', async () => {
  const id = await add({ lookFors: ['Waits'] })
  await line(id, 'Pairs talk')
  const before = await page(id)
  await calls().remove({ id })
  await expect(page(id)).rejects.toMatchObject({ code: 'OBSERVATION_MISSING' })
  await undo()
  expect(await page(id)).toEqual(before)
})
