/** The timer of a session: its start is in the file, so that nothing but a stop ends it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId, TeacherId } from '#shared/domain/ids.ts'
import { addSchool, addTeacher, openCaseload } from '#test/support/coaching-seed.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let elena: TeacherId
let id: SessionId

const plan = async (type: 'Observation' | 'Debrief', status: 'planned' | 'done') =>
  (
    await test.client.sessions.add({
      heldOn: '2026-02-24',
      type,
      minutes: 45,
      teacherIds: [elena],
      status,
    })
  ).id

beforeEach(async () => {
  test = await openCaseload()
  elena = await addTeacher(test, 'Elena Rivera', { schoolId: await addSchool(test) })
  id = await plan('Observation', 'planned')
})
afterEach(() => test.close())

/** As if the timer had been started `seconds` ago. */
const passed = (seconds: number, of: SessionId = id) =>
  test.workspace.connections.write
    .updateTable('session')
    .set({ timerStartedAt: new Date(Date.now() - seconds * 1000).toISOString() })
    .where('id', '=', of)
    .execute()

describe('a timer', () => {
  it.each([
    [0, 1],
    [29, 1],
    [89, 1],
    [91, 2],
    [32 * 60 + 10, 32],
    [32 * 60 + 40, 33],
    [40 * 3600, 1440], // forgotten over a night and a day
  ])('that ran for %s seconds fills in %s minutes', async (seconds, minutes) => {
    await test.client.sessions.startTimer({ id })
    await passed(seconds)
    const stopped = await test.client.sessions.stopTimer({ id })
    expect(stopped).toEqual({ minutes, before: 45, status: 'planned' })
    expect(await test.client.sessions.session({ id })).toMatchObject({
      minutes,
      timer: { startedAt: null, seconds: 0 },
    })
    expect(await test.client.sessions.timer()).toBeNull()
  })

  it('adds up what it counted before each pause', async () => {
    const { sessions } = test.client
    await sessions.startTimer({ id })
    await passed(20 * 60)
    await sessions.pauseTimer({ id })
    const paused = await sessions.timer()
    expect(paused).toMatchObject({ id, type: 'Observation', startedAt: null })
    expect(paused?.seconds).toBeGreaterThanOrEqual(1200)
    await sessions.startTimer({ id })
    await passed(10 * 60)
    expect((await sessions.stopTimer({ id })).minutes).toBe(30)
  })

  it('that is undone after a stop runs on as if it had not been stopped', async () => {
    const { sessions } = test.client
    await sessions.startTimer({ id })
    await passed(600)
    await sessions.stopTimer({ id })
    await test.client.history.undo({})
    expect(await sessions.session({ id })).toMatchObject({ minutes: 45 })
    expect((await sessions.stopTimer({ id })).minutes).toBe(10)
  })

  it('pauses the one of another session', async () => {
    const { sessions } = test.client
    const other = await plan('Debrief', 'done')
    await sessions.startTimer({ id })
    await passed(300)
    await sessions.startTimer({ id: other })
    expect(await sessions.timer()).toMatchObject({ id: other })
    expect((await sessions.session({ id })).timer).toMatchObject({ startedAt: null })
    expect((await sessions.stopTimer({ id })).minutes).toBe(5)
  })

  it('counts nothing when the clock was set back, and cannot be stopped twice', async () => {
    const { sessions } = test.client
    await sessions.startTimer({ id })
    await passed(-3600)
    expect((await sessions.stopTimer({ id })).minutes).toBe(1)
    await expect(sessions.stopTimer({ id })).rejects.toMatchObject({ code: 'TIMER_NOT_RUNNING' })
  })
})
