/** Debriefs through the contract: begun from a lesson, a teaching or an observation, with session and next steps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DebriefId, LessonId, ObservationId, TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

/** The sample's day, a Tuesday. */
const TODAY = '2026-02-24'

let test: TestWorkspace
let lessonId: LessonId
let rivera: TeacherId

beforeEach(async () => {
  test = await openTestWorkspace({ sample: true })
  const [lesson] = await test.client.lessons.list({ search: 'Where does' })
  lessonId = lesson?.id as LessonId
  rivera = lesson?.teacher?.id as TeacherId
})
afterEach(() => test.close())

const debriefs = () => test.client.debriefs
const debrief = (id: DebriefId) => debriefs().debrief({ id })
const undo = () => test.client.history.undo({})

async function added(heldOn = TODAY): Promise<DebriefId> {
  const of = { lessonId }
  const { questions, minutes } = await debriefs().start({ of })
  return (await debriefs().add({ of, heldOn, minutes, questions })).id
}

describe('a debrief of a lesson', () => {
  it('asks the plan’s questions and what they leave out, and has its session, in one undo step', async () => {
    const start = await debriefs().start({ of: { lessonId } })
    expect(start).toMatchObject({
      about: 'Where does 7/4 live?',
      teacher: { familyName: 'Rivera' },
      earlier: null,
    })
    expect(start.questions[0]).toBe('What did students say about the unit? Who said it first?')
    expect(start.questions.at(-1)).toBe('What will you try in your own lesson, and when?')
    const count = (await test.client.sessions.list({})).length
    const id = await added()
    const page = await debrief(id)
    expect(page.questions.map(({ text }) => text)).toEqual(start.questions)
    expect(page.session).toMatchObject({ type: 'Debrief', status: 'done', heldOn: TODAY })
    const session = await test.client.sessions.session({ id: page.session?.id ?? (0 as never) })
    expect(session).toMatchObject({
      lesson: { id: lessonId },
      teachers: [{ familyName: 'Rivera' }],
      cycle: { id: page.cycleId },
      minutes: start.minutes,
    })
    expect(await debriefs().start({ of: { lessonId } })).toMatchObject({ earlier: { id } })
    expect((await undo()).label).toBe('Debrief Where does 7/4 live?')
    expect(await test.client.sessions.list({})).toHaveLength(count)
    await expect(debrief(id)).rejects.toMatchObject({ code: 'DEBRIEF_MISSING' })
  })

  it('that lies ahead is planned, and takes the session that was planned for it', async () => {
    const { id: planned } = await test.client.sessions.add({
      heldOn: '2026-03-04',
      startsAt: '12:05',
      type: 'Debrief',
      status: 'planned',
      minutes: 20,
      teacherIds: [rivera],
    })
    const page = await debrief(await added('2026-03-04'))
    expect(page.session).toMatchObject({ id: planned, status: 'planned', startsAt: '12:05' })
    const { lesson } = await test.client.sessions.session({ id: planned })
    expect(lesson).toMatchObject({ id: lessonId })
  })

  it('keeps answers and the next try as they are typed; the plan has the next try too', async () => {
    const id = await added()
    const nextTry = async () => (await test.client.lessons.lesson({ id: lessonId })).fields.nextTry
    const [first] = (await debrief(id)).questions
    if (!first) throw new Error('no question')
    for (const answer of ['Talia', 'Talia said it'])
      await debriefs().updateQuestion({ id, questionId: first.id, changes: { answer } })
    await debriefs().update({ id, changes: { reflection: 'I want to wait longer.' } })
    await debriefs().update({ id, changes: { nextTry: 'Wait' } })
    await debriefs().update({ id, changes: { nextTry: 'Wait a minute' } })
    expect(await nextTry()).toBe('Wait a minute')
    expect(await debriefs().list({ teacherId: rivera, lessonId })).toMatchObject([
      { id, answered: 1, nextTry: 'Wait a minute', about: 'Where does 7/4 live?' },
    ])
    expect((await undo()).label).toBe('Write the next try of Where does 7/4 live?')
    expect(await nextTry()).toBe('')
    await undo()
    await undo()
    expect((await debrief(id)).questions[0]?.answer, 'one undo step').toBe('')

    await test.client.lessons.update({ id: lessonId, changes: { nextTry: 'The plan’s own' } })
    await debriefs().update({ id, changes: { nextTry: 'Something else' } })
    expect(await nextTry()).toBe('The plan’s own')
  })

  it('takes questions, moves and removes them', async () => {
    const id = await added()
    const before = (await debrief(id)).questions.map(({ text }) => text)
    const { questionId } = await debriefs().addQuestion({ id, text: 'What surprised you?' })
    await debriefs().moveQuestion({ id, questionId, to: 0 })
    await debriefs().updateQuestion({ id, questionId, changes: { text: 'What surprised us?' } })
    const texts = async () => (await debrief(id)).questions.map(({ text }) => text)
    expect(await texts()).toEqual(['What surprised us?', ...before])
    await debriefs().removeQuestion({ id, questionId })
    expect(await texts()).toEqual(before)
    await expect(debriefs().removeQuestion({ id, questionId })).rejects.toMatchObject({
      code: 'DEBRIEF_QUESTION_MISSING',
    })
    await debriefs().remove({ id })
    expect(await debriefs().list({ lessonId })).toEqual([])
  })
})

describe('what comes of it', () => {
  it('is an action step of its session that calls on Today on the day of its check-back', async () => {
    const { session } = await debrief(await added())
    await test.client.steps.add({
      text: 'Ask for the unit first, then wait',
      owner: 'teacher',
      teacherId: rivera,
      sessionId: session?.id ?? null,
      checkBackOn: TODAY,
    })
    const { steps } = await test.client.today.overview()
    expect(steps.map(({ text }) => text)).toContain('Ask for the unit first, then wait')
    const ofSession = await test.client.steps.list({ sessionId: session?.id })
    expect(ofSession).toMatchObject([{ checkBackOn: TODAY, session: { type: 'Debrief' } }])
  })

  it('stands in the timeline of the teacher', async () => {
    const id = await added()
    const { past } = await test.client.caseload.timeline({ id: rivera, filter: 'sessions' })
    const entry = past.find((one) => one.kind === 'debrief' && one.id === id)
    expect(entry).toMatchObject({ about: 'Where does 7/4 live?', questions: 4, answered: 0 })
  })
})

describe('what a report can read', () => {
  it('is what was said for the teacher, nothing of it for the school, and no line of the room at all', async () => {
    const id = await added()
    const [first] = (await debrief(id)).questions
    if (!first) throw new Error('no question')
    const answer = 'Talia said it'
    await debriefs().updateQuestion({ id, questionId: first.id, changes: { answer } })
    await debriefs().update({ id, changes: { reflection: 'I want to wait', nextTry: 'Wait' } })
    const { id: runId } = await test.client.lessonRuns.begin({ lessonId })
    await test.client.lessonRuns.addNote({ id: runId, text: 'A line', isPrivate: true })
    const seenBy = (reader: 'teacher' | 'school') =>
      test.workspace.connections.readAs(reader, async (read) => ({
        debrief: await read
          .selectFrom('debrief')
          .select(['reflection', 'nextTry'])
          .where('id', '=', id)
          .executeTakeFirst(),
        answers: (await read.selectFrom('debriefQuestion').select('answer').execute()).filter(
          (row) => row.answer === answer,
        ),
        lines: await read.selectFrom('lessonRunNote').selectAll().execute(),
      }))
    expect(await seenBy('teacher')).toEqual({
      debrief: { reflection: 'I want to wait', nextTry: 'Wait' },
      answers: [{ answer }],
      lines: [],
    })
    expect(await seenBy('school')).toEqual({
      debrief: { reflection: '', nextTry: '' },
      answers: [],
      lines: [],
    })
  })
})

describe('a debrief of something else', () => {
  it('of a teaching brings the lesson; when the run is removed the debrief stays', async () => {
    const { id: runId } = await test.client.lessonRuns.begin({ lessonId })
    const of = { runId }
    const { id } = await debriefs().add({ of, heldOn: TODAY, minutes: 20, questions: [] })
    expect(await debrief(id)).toMatchObject({ runId, lesson: { id: lessonId } })
    await test.client.lessonRuns.remove({ id: runId })
    expect(await debrief(id)).toMatchObject({ runId: null, lesson: { id: lessonId } })
    await expect(debriefs().start({ of })).rejects.toMatchObject({ code: 'RECORD_GONE' })
  })

  it('of an observation is named after its focus', async () => {
    const { id: observationId } = await test.workspace.connections.write
      .insertInto('observation')
      .values({
        kind: 'observation',
        teacherId: rivera,
        observedOn: TODAY,
        focus: 'Wait time after questions',
        strengthPractice: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const of = { observationId: observationId as ObservationId }
    const start = await debriefs().start({ of })
    expect(start.about).toBe('Observation: Wait time after questions')
    expect(start.questions).toHaveLength(4)
    const { id } = await debriefs().add({ of, heldOn: TODAY, minutes: 20, questions: [] })
    expect(await debrief(id)).toMatchObject({ observationId, lesson: null })
  })
})
