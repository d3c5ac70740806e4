/** The day: steps, teachers who wait, cycles that end and notes to finish, and what it leaves out. */
import { afterEach, describe, expect, it } from 'vitest'
import { testDay } from '#test/support/caseload-records.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
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

describe('what is due', () => {
  it('shows what is late or due by the end of the week, and counts it for the rail', async () => {
    const [rivera] = await open('Rivera')
    const step = (text: string, dueOn: string | null, more: object = {}) =>
      test.client.steps.add({ text, owner: 'teacher', teacherId: rivera, dueOn, ...more })
    await step('Near', '2026-02-26')
    await step('Late', '2026-02-20')
    await step('Friday', '2026-02-27')
    await step('Next week', '2026-03-02')
    await step('Some day', null)
    await test.client.steps.add({ text: 'My own', owner: 'coach', dueOn: '2026-02-24' })
    const { steps } = await overview()
    expect(steps.map(({ text }) => text)).toEqual(['Late', 'My own', 'Near', 'Friday'])
    expect(await test.client.today.due()).toEqual({ steps: 4, overdue: 1 })
    const [late] = steps
    if (late) await test.client.steps.update({ id: late.id, changes: { status: 'mastered' } })
    expect(await test.client.today.due()).toEqual({ steps: 3, overdue: 0 })
  })
})

describe('teachers past their cadence', () => {
  it('are those alone, with what is planned next', async () => {
    const [rivera, pires, okafor, chen] = await open('Rivera', 'Pires', 'Okafor', 'Chen')
    await test.workspace.connections.write
      .updateTable('teacher')
      .set({ contactCadenceDays: 14 })
      .execute()
    await test.client.caseload.archiveTeacher({ id: chen })
    await session('2026-02-10', [rivera]) // 14 days since: not past
    await session('2026-02-01', [pires])
    const { id } = await session('2026-03-02', [pires], { type: 'Check-in' })
    await session('2026-03-09', [pires])
    const { waiting, agreed } = await overview()
    expect(agreed).toBe(3)
    expect(waiting.map(({ familyName }) => familyName)).toEqual(['Okafor', 'Pires'])
    expect(waiting[0]).toMatchObject({ daysSinceContact: null, nextSession: null })
    expect(waiting[1]).toMatchObject({
      daysSinceContact: 23,
      cadenceDays: 14,
      nextSession: { id, on: '2026-03-02', type: 'Check-in' },
    })
    await session(testDay, [okafor])
    expect((await overview()).waiting).toHaveLength(1)
  })
})

describe('cycles that end', () => {
  it('are the active ones within three weeks, with what they lack and who is in them', async () => {
    const [rivera, pires] = await open('Rivera', 'Pires')
    const near = await cycle(rivera)
    await cycle(rivera, { title: 'Later', plannedEndOn: '2026-03-18' })
    await cycle(rivera, { title: 'Open end', plannedEndOn: null })
    const past = await cycle(pires, { title: 'Over', plannedEndOn: '2026-02-20' })
    expect((await overview()).ending).toEqual([
      expect.objectContaining({ id: past, missing: { kind: 'goal' }, goalId: null }),
      expect.objectContaining({ id: near, missing: { kind: 'goal' } }),
    ])
    const { id: goalId } = await test.client.goals.add({
      for: { cycleId: near },
      goal: {
        kind: 'student-achievement',
        text: '75% place fractions',
        unit: '% of students',
        baseline: { on: '2026-01-16', value: 33, n: 24 },
        target: { value: 75, on: null },
      },
    })
    await test.client.goals.addPoint({ goalId, on: '2026-02-20', value: 71, n: 24 })
    await test.client.cycles.update({ id: past, changes: { result: 'All share a unit now.' } })
    expect((await overview()).ending).toEqual([
      expect.objectContaining({ id: past, missing: { kind: 'nothing' } }),
      expect.objectContaining({
        id: near,
        goalId,
        members: [{ id: rivera, givenName: 'Elena', familyName: 'Rivera' }],
        missing: { kind: 'target', value: 71, target: 75, unit: '% of students' },
      }),
    ])
    await test.client.cycles.close({ id: past, on: testDay })
    expect((await overview()).ending).toHaveLength(1)
  })
})

describe('closed cycles to follow up on', () => {
  it('are those whose day is near or past, until it is moved or done', async () => {
    const [rivera, pires] = await open('Rivera', 'Pires')
    const late = await cycle(pires, { title: 'Late' })
    const near = await cycle(rivera, { title: 'Near' })
    const far = await cycle(rivera, { title: 'Far' })
    const running = await cycle(rivera, { title: 'Running' })
    const close = (id: typeof late, followUpOn: string) =>
      test.client.cycles.close({ id, on: '2026-02-20', followUpOn })
    await close(late, '2026-02-23')
    await close(near, '2026-03-17')
    await close(far, '2026-03-18')
    await test.client.cycles.update({ id: running, changes: { followUpOn: '2026-02-25' } })
    expect((await overview()).followUps).toEqual([
      expect.objectContaining({ id: late, followUpOn: '2026-02-23', endedOn: '2026-02-20' }),
      expect.objectContaining({
        id: near,
        members: [{ id: rivera, givenName: 'Elena', familyName: 'Rivera' }],
      }),
    ])
    await test.client.cycles.update({ id: late, changes: { followUpOn: null } })
    await test.client.cycles.update({ id: near, changes: { followUpOn: '2026-04-01' } })
    expect((await overview()).followUps).toEqual([])
  })
})

describe('notes to finish', () => {
  it('are of the last thirty days, until they are complete or there is nothing to add', async () => {
    const [rivera] = await open('Rivera')
    const empty = { sharedNote: '' }
    const { id: noNote } = await session('2026-02-20', [rivera], empty)
    await session('2026-01-24', [rivera], empty) // 31 days ago
    const { id: old } = await session('2026-01-25', [rivera], empty)
    await session('2026-02-19', [rivera])
    const { id: forgotten } = await session('2026-02-18', [rivera], {
      ...empty,
      status: 'planned',
    })
    await session('2026-02-23', [rivera], { ...empty, status: 'planned' }) // stands in the week
    const [category] = await test.client.time.categories()
    const time = category ? [{ categoryId: category.id, percent: 80 }] : []
    const { id: split } = await session('2026-02-17', [rivera], { time })
    const unfinished = async () => (await overview()).unfinished.map(({ id, lacks }) => [id, lacks])
    expect(await unfinished()).toEqual([
      [noNote, 'No note yet'],
      [forgotten, 'Not logged yet'],
      [split, 'Time split adds up to 80%'],
      [old, 'No note yet'],
    ])
    await test.client.sessions.saveNote({ id: noNote, note: 'shared', text: 'Sorted 24 papers.' })
    await test.client.sessions.update({ id: old, changes: { isFinished: true } })
    await test.client.sessions.update({ id: forgotten, changes: { status: 'canceled' } })
    expect(await unfinished()).toEqual([[split, 'Time split adds up to 80%']])
    await test.client.history.undo({})
    expect(await unfinished()).toHaveLength(2)
  })
})

describe('a workspace without anything', () => {
  it('has an empty day', async () => {
    test = await openTestWorkspace()
    const { week, ...rest } = await overview()
    expect(week.flatMap(({ sessions }) => sessions)).toEqual([])
    expect(rest).toMatchObject({
      agreed: 0,
      steps: [],
      waiting: [],
      ending: [],
      followUps: [],
      unfinished: [],
    })
  })
})

describe('the sample', () => {
  it('has the day that is drawn', async () => {
    test = await openTestWorkspace({ sample: true })
    const { week, steps, waiting, ending, unfinished } = await overview()
    expect(week.map(({ sessions }) => sessions.length)).toEqual([3, 4, 3, 2, 2])
    expect(steps.map(({ teacher }) => teacher?.familyName).slice(0, 4)).toEqual([
      'Gallagher',
      'Pires',
      'Rivera',
      'Asante',
    ])
    expect(waiting.map(({ familyName }) => familyName)).toEqual([
      'van der Meer',
      'Pires',
      'Thibodeaux',
      'Wójcik',
    ])
    expect(ending.map(({ members, missing }) => [members[0]?.familyName, missing.kind])).toEqual([
      ['Gallagher', 'result'],
      ['Asante', 'data point'],
      ['Rivera', 'target'],
    ])
    expect(unfinished).toHaveLength(3)
  })
})
