/** The week of the day: its days over year ends, days off, and how far sessions are prepared. */
import { afterEach, describe, expect, it } from 'vitest'
import { setToday } from '#test/support/caseload-records.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { openDay } from './today-fixture.ts'
import type { Day } from './today-fixture.ts'

let test: TestWorkspace
let session: Day['session']
let cycle: Day['cycle']
afterEach(() => test.close())

async function open(...names: readonly string[]): Promise<Day['teachers']> {
  const day = await openDay(...names)
  ;({ test, session, cycle } = day)
  return day.teachers
}

const overview = () => test.client.today.overview()

describe('the week', () => {
  it('has Monday to Friday, weekend days only with sessions, and canceled sessions too', async () => {
    const [rivera] = await open('Rivera')
    await session('2026-02-23', [rivera])
    await session('2026-02-28', [rivera], { startsAt: '09:00' })
    const { id } = await session('2026-02-26', [rivera], { startsAt: '13:00' })
    await session('2026-02-26', [rivera], { startsAt: '08:15', type: 'PLC' })
    await test.client.sessions.update({ id, changes: { status: 'canceled' } })
    await session('2026-02-22', [rivera])
    await session('2026-03-02', [rivera])
    const { week } = await overview()
    expect(week.map(({ on, sessions }) => [on, sessions.length])).toEqual([
      ['2026-02-23', 1],
      ['2026-02-24', 0],
      ['2026-02-25', 0],
      ['2026-02-26', 2],
      ['2026-02-27', 0],
      ['2026-02-28', 1],
    ])
    expect(week[3]?.sessions.map(({ startsAt, status }) => [startsAt, status])).toEqual([
      ['08:15', 'planned'],
      ['13:00', 'canceled'],
    ])
  })

  it('lies over the end of a year, and names the days off', async () => {
    const [rivera] = await open('Rivera')
    await setToday(test, '2026-01-01')
    await test.workspace.mutate('Days off', (tx) =>
      tx
        .insertInto('dayOff')
        .values({
          schoolId: null,
          name: 'Winter break',
          startsOn: '2025-12-22',
          endsOn: '2026-01-02',
        })
        .execute(),
    )
    await session('2025-12-29', [rivera])
    await session('2026-01-04', [rivera], { status: 'planned' })
    const { week } = await overview()
    expect(week.map(({ on }) => on)).toEqual([
      '2025-12-29',
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
      '2026-01-04',
    ])
    expect(week.filter(({ daysOff }) => daysOff.length > 0)).toHaveLength(5)
    expect(week[0]?.daysOff[0]).toEqual({ name: 'Winter break', school: null })
  })

  it('tells how far the sessions ahead are prepared', async () => {
    const [rivera] = await open('Rivera')
    const cycleId = await cycle(rivera)
    const kinds = ['Observation', 'Kick-off', 'Debrief', 'Data meeting', 'Co-planning'] as const
    for (const type of kinds) await session('2026-02-25', [rivera], { type, cycleId })
    const prepared = async () =>
      Object.fromEntries(
        (await overview()).week
          .flatMap(({ sessions }) => sessions)
          .map(({ type, preparation }) => [type, preparation]),
      )
    expect(await prepared()).toEqual({
      Observation: 'no look-fors',
      'Kick-off': 'goal to agree',
      Debrief: null,
      'Data meeting': null,
      'Co-planning': null,
    })
    await test.client.cycles.addLookFors({ id: cycleId, texts: ['Students name the unit'] })
    await test.client.goals.add({
      for: { cycleId },
      goal: { kind: 'student-achievement', text: '75% place fractions' },
    })
    await session('2026-02-19', [rivera], { type: 'Modeling', cycleId })
    await test.workspace.mutate('Bring in a test', async (tx) => {
      const assessment = { name: 'Winter benchmark' }
      const { id } = await tx
        .insertInto('assessment')
        .values(assessment)
        .returning('id')
        .executeTakeFirstOrThrow()
      const when = { window: 'winter', schoolYear: '2025-26', windowOrder: 2 }
      await tx
        .insertInto('administration')
        .values({ assessmentId: id, ...when })
        .execute()
    })
    expect(await prepared()).toMatchObject({
      Observation: 'look-fors ready',
      'Kick-off': null,
      Debrief: 'evidence ready',
      'Data meeting': 'packet to make',
    })
    const issue = {
      ...{ kind: 'data-meeting-packet', title: 'Packet', audience: 'team', recipient: '' },
      ...{ withheldCount: 0, fileName: 'packet.docx', sha256: '' },
      namesShown: 0,
      choices: JSON.stringify({
        kind: 'data-meeting-packet',
        scope: { kind: 'teacher', id: rivera, grade: null },
        administrationId: 1,
      }),
      writtenAt: '2026-02-20T15:00:00.000Z',
    } as const
    await test.workspace.connections.write.insertInto('reportIssue').values(issue).execute()
    expect(await prepared()).toMatchObject({ 'Data meeting': 'packet made' })
  })
})
