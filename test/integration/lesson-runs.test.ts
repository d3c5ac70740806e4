/** A lesson in the room through the contract: clock, chart, sharing, notes, and the session it becomes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LessonId, LessonRunId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let lessonId: LessonId
let id: LessonRunId

beforeEach(async () => {
  test = await openTestWorkspace({ sample: true })
  const lessons = await test.client.lessons.list({ search: 'Where does' })
  lessonId = lessons[0]?.id as LessonId
})
afterEach(() => test.close())

const runs = () => test.client.lessonRuns
const run = () => runs().run({ id })
const undo = () => test.client.history.undo({})

async function begin(): Promise<void> {
  id = (await runs().begin({ lessonId })).id
}

/** Rows of the chart by name, students by their short name. */
async function marked(row: string, student: string) {
  const { rows, students } = await run()
  const rowId = rows.find(({ name }) => name.startsWith(row))?.id
  const studentId = students.find(({ shortName }) => shortName === student)?.id
  if (rowId === undefined || studentId === undefined) throw new Error(`${row}, ${student}?`)
  return (await runs().mark({ id, rowId, who: { studentId } })).markId
}

describe('a lesson begins', () => {
  it('with the parts, rows and look-fors of the plan and the class of the day, once', async () => {
    const before = await runs().room({ lessonId })
    expect(before.planned).toMatchObject({ rows: 5, lookFors: 3, students: 24 })
    expect(before.run).toBeNull()
    await begin()
    const { run: on } = await runs().room({ lessonId })
    expect(on).toMatchObject({ id, current: 0, endedAt: null, class: { name: 'Rivera Grade 4' } })
    expect(on?.segments.map(({ name, startedAt }) => [name, startedAt !== null])).toEqual([
      ['Launch', true],
      ['Explore', false],
      ['Summarize', false],
    ])
    expect(on?.rows.every(({ isAnticipated }) => isAnticipated)).toBe(true)
    const names = on?.students.map(({ name }) => name) ?? []
    expect(names).toContain('Beatriz Zapata')
    expect(names, 'left in December').not.toContain('Minh Anh Phạm')
    expect((await runs().begin({ lessonId })).id, 'goes on').toBe(id)
    expect(on?.bellAt).not.toBeNull()
  })

  it('keeps the words of its day when the plan changes, and goes with undo', async () => {
    await begin()
    const { strategies } = await test.client.lessons.lesson({ id: lessonId })
    const [first] = strategies
    if (!first) throw new Error('no strategy')
    await test.client.lessons.removeRow({ id: lessonId, list: 'strategies', rowId: first.id })
    expect((await run()).rows[0]).toMatchObject({ name: first.name, isAnticipated: true })
    await undo()
    expect((await undo()).label).toBe('Begin Where does 7/4 live?')
    await expect(run()).rejects.toMatchObject({ code: 'LESSON_RUN_MISSING' })
  })
})

describe('the clock', () => {
  it('runs one part at a time, pauses, goes on, and can go back', async () => {
    await begin()
    await runs().goTo({ id, to: 1 })
    expect(await running()).toEqual(['Explore'])
    await runs().pause({ id })
    expect(await running()).toEqual([])
    expect((await run()).current).toBe(1)
    await runs().resume({ id })
    await runs().resume({ id })
    expect(await running()).toEqual(['Explore'])
    await runs().goTo({ id, to: 0 })
    expect(await running()).toEqual(['Launch'])
    await expect(runs().goTo({ id, to: 3 })).rejects.toMatchObject({ code: 'RUN_PART_MISSING' })
    await runs().setBell({ id, bellAt: null })
    expect((await run()).bellAt).toBeNull()
  })

  const running = async () =>
    (await run()).segments.filter(({ startedAt }) => startedAt !== null).map(({ name }) => name)
})

describe('the chart', () => {
  beforeEach(begin)

  it('says who did what and when, once, and takes it back', async () => {
    const markId = await marked('Folds', 'Amara')
    expect(await marked('Folds', 'Amara')).toBe(markId)
    const { marks } = await run()
    expect(marks).toHaveLength(1)
    expect(Date.parse(marks[0]?.markedAt ?? '')).toBeCloseTo(Date.now(), -5)
    await runs().unmark({ id, markId })
    expect((await run()).marks).toEqual([])
    await undo()
    expect((await run()).marks.map((mark) => mark.id)).toEqual([markId])
    await expect(runs().unmark({ id, markId: 999 as typeof markId })).rejects.toMatchObject({
      code: 'RUN_PART_MISSING',
    })
  })

  it('takes a row and a table on the spot; only what was not anticipated can go', async () => {
    const name = 'Measures with a pencil'
    const { rowId } = await runs().addRow({ id, kind: 'strategy', name })
    const { groupId } = await runs().addGroup({ id, name: 'Back table' })
    await runs().mark({ id, rowId, who: { groupId } })
    const now = await run()
    expect(now.rows.at(-1)).toMatchObject({ name, isAnticipated: false })
    expect(now.marks).toMatchObject([{ rowId, groupId, studentId: null }])
    await runs().renameRow({ id, rowId, name: 'Uses a pencil as a unit' })
    const [anticipated] = now.rows
    await expect(runs().removeRow({ id, rowId: anticipated?.id ?? rowId })).rejects.toMatchObject({
      code: 'ROW_ANTICIPATED',
    })
    await runs().removeRow({ id, rowId })
    expect((await run()).marks).toEqual([])
  })

  it('chooses who shares and in which order: places stay 1, 2, 3', async () => {
    const folds = await marked('Folds', 'Amara')
    const jumps = await marked('Jumps', 'Hye-rin')
    const counts = await marked('Counts', 'Tomasz')
    for (const markId of [folds, jumps, counts]) await runs().select({ id, markId, place: 'last' })
    await runs().select({ id, markId: counts, place: 1 })
    expect(await order()).toEqual([counts, folds, jumps])
    await runs().setShared({ id, markId: counts, isShared: true })
    await runs().select({ id, markId: folds, place: null })
    expect(await order()).toEqual([counts, jumps])
    await runs().unmark({ id, markId: counts })
    expect(await order()).toEqual([jumps])
    const { marks } = await run()
    expect(marks.find((mark) => mark.id === jumps)?.shareOrder).toBe(1)
    await runs().setShared({ id, markId: folds, isShared: true })
    expect(await order(), 'who shares unasked comes last').toEqual([jumps, folds])
  })

  const order = async () =>
    (await run()).marks
      .filter(({ shareOrder }) => shareOrder !== null)
      .toSorted((a, b) => (a.shareOrder ?? 0) - (b.shareOrder ?? 0))
      .map((mark) => mark.id)
})

describe('small groups', () => {
  it('of the class become columns, and stay when they have marks', async () => {
    const groupSetId = await keepGroups()
    const { groupSets } = await runs().room({ lessonId })
    expect(groupSets).toMatchObject([{ id: groupSetId }])
    id = (await runs().begin({ lessonId, groupSetId })).id
    const { groups, rows } = await run()
    expect(groups.length).toBeGreaterThan(1)
    expect(groups.every(({ students }) => students.length > 1)).toBe(true)
    const [group] = groups
    const [row] = rows
    if (!group || !row) throw new Error('no group')
    await runs().mark({ id, rowId: row.id, who: { groupId: group.id } })
    await runs().useGroups({ id, groupSetId: null })
    expect((await run()).groups.map((one) => one.id)).toEqual([group.id])
    await runs().useGroups({ id, groupSetId })
    expect((await run()).groups).toHaveLength(groups.length)
  })

  async function keepGroups() {
    const { class: of } = await test.client.lessons.lesson({ id: lessonId })
    const [fall] = await test.client.analysis.administrations()
    if (!of || !fall) throw new Error('no class')
    const { id: setId } = await test.client.smallGroups.keep({
      choices: {
        administrationId: fall.id,
        scope: { kind: 'class', id: of.id },
        basis: 'standard',
        standard: '4.NF.A.2',
      },
    })
    return setId
  }
})

describe('a lesson ends', () => {
  beforeEach(begin)

  it('as a session with its time and what was seen, in one undo step', async () => {
    const sessions = (await test.client.sessions.list({})).length
    await marked('Folds', 'Amara')
    await marked('Folds', 'Kai')
    const [lookFor] = (await run()).lookFors
    await runs().addNote({ id, text: '', lookForId: lookFor?.id ?? null })
    await runs().addNote({ id, text: 'Strips ran out' })
    await runs().addNote({ id, text: 'I spoke too long', isPrivate: true })
    const ending = await runs().ending({ id })
    expect(ending).toMatchObject({ minutes: 1, heldOn: '2026-02-24', planned: null })
    expect(ending.sharedNote).toContain('- Folds strips into fourths: 2 students')
    expect(ending.sharedNote).toContain('Strips ran out')
    expect(ending.sharedNote).not.toMatch(/Amara|spoke/)
    expect(ending.privateNote).toContain('I spoke too long')

    const said = { minutes: 62, sharedNote: 'Two folded.', privateNote: ending.privateNote }
    const { sessionId } = await runs().end({ id, ...said })
    expect(await test.client.sessions.session({ id: sessionId })).toMatchObject({
      type: 'Modeling',
      status: 'done',
      heldOn: '2026-02-24',
      minutes: 62,
      teachers: [{ familyName: 'Rivera' }],
      lesson: { id: lessonId },
      cycle: { title: expect.any(String) },
      sharedNote: 'Two folded.',
      privateNote: ending.privateNote,
      standards: ['4.NF.A.2', '3.NF.A.2'],
    })
    expect(await run()).toMatchObject({ sessionId, endedAt: expect.any(String) })
    expect((await runs().room({ lessonId })).run).toBeNull()
    expect((await runs().list({ lessonId })).map((one) => one.id)).toContain(id)
    expect((await undo()).label).toBe('End Where does 7/4 live?')
    expect(await test.client.sessions.list({})).toHaveLength(sessions)
    expect((await run()).endedAt).toBeNull()
  })

  it('completes the session that was planned, with what was in its notes, and changes it the next time', async () => {
    const { teacher } = await test.client.lessons.lesson({ id: lessonId })
    const { id: planned } = await test.client.sessions.add({
      heldOn: '2026-02-24',
      startsAt: '10:40',
      type: 'Modeling',
      status: 'planned',
      minutes: 60,
      teacherIds: teacher ? [teacher.id] : [],
      sharedNote: 'Elena watches the left half.',
    })
    const ending = await runs().ending({ id })
    expect(ending.planned).toMatchObject({ id: planned, startsAt: '10:40' })
    expect(ending.sharedNote).toMatch(/^Elena watches the left half\.\n\nWhere does/)
    const { sessionId } = await runs().end({ id, ...ending })
    expect(sessionId).toBe(planned)
    expect(await test.client.sessions.session({ id: planned })).toMatchObject({
      status: 'done',
      startsAt: '10:40',
      lesson: { id: lessonId },
    })
    await runs().end({ id, minutes: 55, sharedNote: 'Once more', privateNote: '' })
    expect(await runs().ending({ id })).toMatchObject({ minutes: 55, sharedNote: 'Once more' })
  })

  it('and can be removed; its session stays', async () => {
    const ending = await runs().ending({ id })
    const { sessionId } = await runs().end({ id, ...ending })
    await runs().remove({ id })
    const { id: still } = await test.client.sessions.session({ id: sessionId })
    expect(still).toBe(sessionId)
    await expect(runs().pause({ id })).rejects.toMatchObject({ code: 'LESSON_RUN_MISSING' })
  })
})
