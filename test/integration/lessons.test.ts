/** Lesson plans through the contract: added, changed field by field and row by row, listed, undone. */
import { afterEach, describe, expect, it } from 'vitest'
import type { LessonId, LessonSegmentId, TeacherId } from '#shared/domain/ids.ts'
import { openWithTeachers } from '#test/support/caseload-records.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let rivera: TeacherId
afterEach(() => test.close())

async function open(): Promise<void> {
  const opened = await openWithTeachers('Rivera', 'Okafor')
  test = opened.test
  ;[rivera] = opened.teachers as [TeacherId]
}

const lesson = (id: LessonId) => test.client.lessons.lesson({ id })
const undo = () => test.client.history.undo({})

async function forRivera(more: Record<string, unknown> = {}): Promise<LessonId> {
  const scope = { kind: 'teacher', id: rivera } as const
  const { id } = await test.client.lessons.add({ scope, standard: '4.NF.A.2', ...more })
  return id
}

describe('a new plan', () => {
  it('is for the only class that can be meant, and named after its standard', async () => {
    await open()
    const page = await lesson(await forRivera())
    expect(page).toMatchObject({
      fields: { standards: ['4.NF.A.2'], teacherId: rivera, taughtOn: null, demand: null },
      class: { course: 'Grade 4', grade: '4' },
      teacher: { familyName: 'Rivera' },
      school: { name: 'Harbor Bend' },
      version: null,
      time: null,
    })
    expect(page.fields.title).toBe(page.standards[0]?.title)
    expect(page.standards[0]?.before.map(({ code }) => code)).toContain('4.NF.A.1')
    expect(page.segments.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Launch', 10],
      ['Explore', 30],
      ['Summarize', 20],
    ])
    expect(page.strategies).toEqual([])
    expect((await undo()).label).toBe(`Plan ${page.fields.title}`)
    expect(await test.client.lessons.list({})).toEqual([])
  })

  it('from a template has its parts, words and look-fors, and keeps none of the data out', async () => {
    await open()
    const templates = await test.client.lessons.templates()
    expect(templates.map(({ id }) => id)).toEqual([
      'number-talk',
      'three-act-task',
      'which-one-does-not-belong',
      'notice-and-wonder',
      'problem-string',
      'three-reads',
      'stronger-and-clearer',
      'stations-with-small-groups',
    ])
    for (const template of templates) {
      const page = await lesson(await forRivera({ templateId: template.id }))
      expect(
        page.segments.reduce((sum, { minutes }) => sum + minutes, 0),
        template.id,
      ).toBe(60)
      expect(page.segments.map(({ name }) => name)).toEqual(
        template.segments.map(({ name }) => name),
      )
      expect(page.lookFors.map(({ text }) => text)).toEqual(template.lookFors)
      expect(page.fields.demand).toBe(template.fields.demand)
      expect(page.fields.title).toMatch(new RegExp(`^${template.name.slice(0, 8)}`))
    }
  })

  it('for a class that is gone says so and stores nothing', async () => {
    await open()
    const scope = { kind: 'class', id: 999 } as const
    await expect(test.client.lessons.add({ scope })).rejects.toMatchObject({ code: 'RECORD_GONE' })
    expect(await test.client.lessons.list({})).toEqual([])
  })
})

describe('fields', () => {
  it('typed one after the other are one undo step each', async () => {
    await open()
    const id = await forRivera()
    for (const goal of ['A', 'A fraction', 'A fraction is a number'])
      await test.client.lessons.update({ id, changes: { goal } })
    await test.client.lessons.update({ id, changes: { demand: 'doing mathematics' } })
    expect((await undo()).label).toMatch(/^Change cognitive demand of /)
    expect((await lesson(id)).fields).toMatchObject({
      goal: 'A fraction is a number',
      demand: null,
    })
    await undo()
    expect((await lesson(id)).fields.goal).toBe('')
  })

  it('have the time until the bell, or what was entered', async () => {
    await open()
    const id = await forRivera()
    const { school } = await lesson(id)
    if (!school) throw new Error('The class has a school')
    await test.client.schools.saveBellSchedule({
      id: null,
      schoolId: school.id,
      name: 'Regular',
      weekdays: [1, 2, 3, 4, 5],
      periods: [{ name: 'Block 3', startsAt: '10:40', endsAt: '11:50' }],
    })
    const changes = { taughtOn: '2026-03-03', startsAt: '10:45' }
    await test.client.lessons.update({ id, changes })
    expect(await lesson(id)).toMatchObject({
      time: { minutes: 65, period: 'Block 3' },
      periods: [{ name: 'Block 3', startsAt: '10:40', endsAt: '11:50' }],
    })
    await test.client.lessons.update({ id, changes: { minutes: 50 } })
    expect((await lesson(id)).time).toEqual({ minutes: 50, period: 'Block 3' })
  })

  it('of a plan that is gone, or with a teacher who is, change nothing', async () => {
    await open()
    const id = await forRivera()
    const changes = { teacherId: 999 as TeacherId }
    await expect(test.client.lessons.update({ id, changes })).rejects.toMatchObject({
      code: 'RECORD_GONE',
    })
    await test.client.lessons.remove({ id })
    await expect(lesson(id)).rejects.toMatchObject({ code: 'LESSON_MISSING' })
    await undo()
    expect((await lesson(id)).teacher).toMatchObject({ id: rivera })
  })
})

describe('rows', () => {
  it('are added, typed, put in another order and removed; undo brings all of it back', async () => {
    await open()
    const id = await forRivera()
    const added = async (name: string) =>
      (await test.client.lessons.addRow({ id, list: 'strategies', row: { name } })).rowId
    const folds = await added('Folds strips')
    const jumps = await added('Jumps of 1/4')
    await added('Compares with 1')
    for (const advancing of ['Where', 'Where would 9/4 be?'])
      await test.client.lessons.updateRow({
        id,
        list: 'strategies',
        rowId: jumps as never,
        changes: { advancing },
      })
    await test.client.lessons.moveRow({ id, list: 'strategies', rowId: jumps, to: 0 })
    const names = async () => (await lesson(id)).strategies.map(({ name }) => name)
    expect(await names()).toEqual(['Jumps of 1/4', 'Folds strips', 'Compares with 1'])
    await test.client.lessons.removeRow({ id, list: 'strategies', rowId: folds })
    expect(await names()).toEqual(['Jumps of 1/4', 'Compares with 1'])
    await undo()
    expect(await names()).toEqual(['Jumps of 1/4', 'Folds strips', 'Compares with 1'])
    expect((await lesson(id)).strategies[1]).toMatchObject({
      id: folds,
      isShared: true,
      chose: null,
    })
    await undo()
    await undo()
    expect((await lesson(id)).strategies[1]).toMatchObject({ name: 'Jumps of 1/4', advancing: '' })
  })

  it('share minutes: a moved border is one undo step', async () => {
    await open()
    const id = await forRivera()
    const [launch, explore] = (await lesson(id)).segments
    if (!launch || !explore) throw new Error('A plan has parts')
    const set = (first: number, second: number) =>
      test.client.lessons.setMinutes({
        id,
        minutes: [
          { rowId: launch.id, minutes: first },
          { rowId: explore.id, minutes: second },
        ],
      })
    await set(11, 29)
    await set(12, 28)
    const minutes = async () => (await lesson(id)).segments.map((part) => part.minutes)
    expect(await minutes()).toEqual([12, 28, 20])
    await undo()
    expect(await minutes()).toEqual([10, 30, 20])
  })

  it('of another plan are not touched', async () => {
    await open()
    const [one, other] = [await forRivera(), await forRivera()]
    const [first] = (await lesson(other)).segments
    const rowId = first?.id as LessonSegmentId
    const wrong = { code: 'LESSON_ROW_MISSING' }
    const { lessons } = test.client
    await expect(lessons.removeRow({ id: one, list: 'segments', rowId })).rejects.toMatchObject(
      wrong,
    )
    await expect(
      lessons.updateRow({ id: one, list: 'segments', rowId, changes: { name: 'x' } }),
    ).rejects.toMatchObject(wrong)
    await expect(
      lessons.setMinutes({ id: one, minutes: [{ rowId, minutes: 1 }] }),
    ).rejects.toMatchObject(wrong)
    expect((await lesson(other)).segments).toHaveLength(3)
  })
})

describe('the library', () => {
  it('leads with what comes next, and finds words anywhere in a plan', async () => {
    await open()
    const later = await forRivera({ title: 'Later', taughtOn: '2026-03-10' })
    const past = await forRivera({ title: 'Past', taughtOn: '2026-02-02' })
    const next = await forRivera({ title: 'Next', taughtOn: '2026-02-24', standard: '4.NF.B.3' })
    const ids = async (only = {}) => (await test.client.lessons.list(only)).map((row) => row.id)
    expect(await ids()).toEqual([next, later, past])
    await test.client.lessons.addRow({
      id: past,
      list: 'strategies',
      row: { name: 'Földs strips' },
    })
    await test.client.lessons.update({ id: later, changes: { tags: ['number line'] } })
    expect(await ids({ search: 'FOLDS' })).toEqual([past])
    expect(await ids({ search: 'rivera' })).toHaveLength(3)
    expect(await ids({ tag: 'number line' })).toEqual([later])
    expect(await ids({ standard: '4.NF.B.3' })).toEqual([next])
    expect(await ids({ teacherId: rivera, search: 'nothing like it' })).toEqual([])
  })

  it('duplicates a plan without its day and without the counts of that class', async () => {
    await open()
    const id = await forRivera({ title: 'Where does 7/4 live?', taughtOn: '2026-03-03' })
    await test.client.lessons.addRow({
      id,
      list: 'strategies',
      row: { name: 'Counts marks', chose: 6, chosenOf: 24, source: 'Quiz', who: 'Tomasz' },
    })
    const { id: copy } = await test.client.lessons.duplicate({ id })
    const page = await lesson(copy)
    expect(page.fields).toMatchObject({
      title: 'Where does 7/4 live? (copy)',
      taughtOn: null,
      standards: ['4.NF.A.2'],
    })
    expect(page.strategies).toMatchObject([
      { name: 'Counts marks', chose: null, source: '', who: '' },
    ])
    expect((await lesson(id)).strategies).toMatchObject([{ chose: 6, who: 'Tomasz' }])
    await undo()
    expect(await test.client.lessons.list({})).toHaveLength(1)
  })

  it('keeps a plan when its teacher goes, and prompts that were put away stay away', async () => {
    await open()
    const id = await forRivera()
    await test.client.lessons.quietPrompt({ id, key: 'no-strategies', isQuiet: true })
    await test.client.caseload.removeTeacher({ id: rivera })
    expect(await lesson(id)).toMatchObject({ teacher: null, quietPrompts: ['no-strategies'] })
  })
})
