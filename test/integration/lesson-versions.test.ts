/** Versions of a plan: kept, compared word by word, put back exactly. */
import { afterEach, describe, expect, it } from 'vitest'
import type { LessonId } from '#shared/domain/ids.ts'
import { openWithTeachers, setToday } from '#test/support/caseload-records.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

async function openPlan(): Promise<LessonId> {
  const opened = await openWithTeachers('Rivera')
  test = opened.test
  const [teacher] = opened.teachers
  const scope = { kind: 'teacher', id: teacher ?? null } as const
  const { id } = await test.client.lessons.add({ scope, templateId: 'number-talk' })
  await test.client.lessons.update({
    id,
    changes: { goal: 'A fraction is a number.', tags: ['line'], taughtOn: '2026-03-03' },
  })
  return id
}

const lesson = (id: LessonId) => test.client.lessons.lesson({ id })
const versions = (id: LessonId) => test.client.lessons.versions({ id })
const latest = async (id: LessonId) => (await versions(id))[0] ?? Promise.reject(new Error('none'))

/** All that was entered; ids are another row’s after a restore. */
const entered = async (id: LessonId): Promise<string> => {
  const { fields, segments, strategies, exitAnswers, lookFors, questions } = await lesson(id)
  const lists = { fields, segments, strategies, exitAnswers, lookFors, questions }
  return JSON.stringify(lists, (key, value: unknown) => (key === 'id' ? undefined : value))
}

describe('versions', () => {
  it('are kept when the coach says so, once for the same words', async () => {
    const id = await openPlan()
    const keep = () => test.client.lessons.keepVersion({ id, reason: 'kept', note: 'For Elena' })
    expect(await keep()).toEqual({ number: 1 })
    expect(await keep()).toEqual({ number: 1 })
    expect(await versions(id)).toMatchObject([{ number: 1, reason: 'kept', note: 'For Elena' }])
    expect((await lesson(id)).version).toEqual({ number: 1, isChanged: false })
    await test.client.lessons.update({ id, changes: { goal: 'Another' } })
    expect((await lesson(id)).version).toEqual({ number: 1, isChanged: true })
    expect(await test.client.lessons.keepVersion({ id, reason: 'printed' })).toEqual({ number: 2 })
  })

  it('keep themselves at the first change of a day, as the plan was before', async () => {
    const id = await openPlan()
    await setToday(test, '2026-02-25')
    await test.client.lessons.update({ id, changes: { goal: 'Typed the next day' } })
    await test.client.lessons.update({ id, changes: { goal: 'Typed the next day, and on' } })
    expect(await versions(id)).toMatchObject([{ number: 1, reason: 'day' }])
    const [difference] = await test.client.lessons.compare({ versionId: (await latest(id)).id })
    expect(difference).toMatchObject({ label: 'Mathematical goal' })
    await test.client.history.undo({})
    expect(await versions(id)).toEqual([])
    expect((await lesson(id)).fields.goal).toBe('A fraction is a number.')
  })

  it('say what is different, word by word', async () => {
    const id = await openPlan()
    await test.client.lessons.keepVersion({ id, reason: 'kept' })
    const { id: versionId } = await latest(id)
    expect(await test.client.lessons.compare({ versionId })).toEqual([])
    await test.client.lessons.update({ id, changes: { goal: 'A fraction is one number.' } })
    const [lookFor] = (await lesson(id)).lookFors
    await test.client.lessons.removeRow({ id, list: 'lookFors', rowId: lookFor?.id ?? 0 })
    const differences = await test.client.lessons.compare({ versionId })
    expect(differences.map(({ label }) => label)).toEqual(['Mathematical goal', 'Look-fors'])
    expect(differences[0]?.parts).toEqual([
      { kind: 'same', text: 'A fraction is ' },
      { kind: 'removed', text: 'a' },
      { kind: 'added', text: 'one' },
      { kind: 'same', text: ' number.' },
    ])
    expect(differences[1]?.parts[0]).toMatchObject({ kind: 'removed' })
  })

  it('come back exactly, and what was there is a version of its own', async () => {
    const id = await openPlan()
    await test.client.lessons.keepVersion({ id, reason: 'kept' })
    const before = await entered(id)
    const rows = await lesson(id)
    const { id: versionId } = await latest(id)
    await test.client.lessons.update({
      id,
      changes: { goal: '', title: 'Other', tags: [], taughtOn: null, demand: 'memorization' },
    })
    const [first, second] = rows.segments
    await test.client.lessons.removeRow({ id, list: 'segments', rowId: first?.id ?? 0 })
    await test.client.lessons.updateRow({
      id,
      list: 'segments',
      rowId: second?.id as never,
      changes: { minutes: 1, teacherDoes: '' },
    })
    await test.client.lessons.moveRow({
      id,
      list: 'strategies',
      rowId: rows.strategies[1]?.id ?? 0,
      to: 0,
    })
    await test.client.lessons.addRow({ id, list: 'exitAnswers', row: { answer: '7/4' } })
    const changed = await entered(id)
    expect(await test.client.lessons.restoreVersion({ versionId })).toEqual({ number: 1 })
    expect(await entered(id)).toBe(before)
    const now = await lesson(id)
    expect(now.segments[1]?.id, 'a row that stayed keeps its id').toBe(second?.id)
    expect(await versions(id)).toMatchObject([{ number: 2, reason: 'restored' }, { number: 1 }])
    expect(await test.client.lessons.compare({ versionId })).toEqual([])
    await test.client.history.undo({})
    expect(await entered(id)).toBe(changed)
    await test.client.history.redo()
    expect(await entered(id)).toBe(before)
  })

  it('of a plan whose class is gone come back without it', async () => {
    const id = await openPlan()
    await test.client.lessons.keepVersion({ id, reason: 'kept' })
    const { id: versionId } = await latest(id)
    const { teacher } = await lesson(id)
    if (!teacher) throw new Error('The plan has a teacher')
    await test.client.caseload.removeTeacher({ id: teacher.id })
    await test.client.lessons.restoreVersion({ versionId })
    expect((await lesson(id)).fields).toMatchObject({
      teacherId: null,
      goal: 'A fraction is a number.',
    })
  })
})
