/** The timeline of a teacher: everything in order, narrowed, searched, page by page, private notes apart. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { TimelineEntry, TimelineFilter } from '#shared/contracts/teacher-timeline.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

async function withTeachers() {
  test = await openTestWorkspace()
  await test.workspace.connections.write
    .updateTable('workspaceInfo')
    .set({ fixedToday: '2026-02-24' })
    .execute()
  const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
  const add = (givenName: string, familyName: string) =>
    test.client.caseload.addTeacher({
      ...{ givenName, familyName, schoolId },
      ...{ course: 'Grade 4', grade: '4', startsOn: '2025-08-18' },
    })
  const { id: rivera } = await add('Elena', 'Rivera')
  const { id: okafor } = await add('Ngozi', 'Okafor')
  return { rivera, okafor }
}

type Ask = { readonly filter?: TimelineFilter; readonly search?: string; readonly take?: number }
const timeline = (id: TeacherId, ask: Ask & { readonly withPrivate?: boolean } = {}) =>
  test.client.caseload.timeline({ id, ...ask })

const session = (
  teacherIds: readonly TeacherId[],
  heldOn: string,
  more: Partial<Parameters<typeof test.client.sessions.add>[0]> = {},
) =>
  test.client.sessions.add({
    ...{ type: 'Co-planning', minutes: 45, heldOn, teacherIds: [...teacherIds] },
    ...more,
  })

/** An entry in one line, as a person would say it. */
function line(entry: TimelineEntry): string {
  const { on, kind } = entry
  switch (kind) {
    case 'session':
      return `${on} ${entry.type} ${entry.status}`
    case 'measured':
      return `${on} ${entry.what} ${entry.value}`
    case 'phase':
      return `${on} phase ${entry.name}`
    case 'cycle':
      return `${on} ${entry.what} ${entry.title}`
    case 'test':
      return `${on} ${entry.assessment} ${entry.students}`
    case 'step':
      return `${on} ${entry.what} ${entry.text}`
    case 'lesson':
      return `${on} ${entry.title}`
    case 'observation':
      return `${on} ${entry.visit}`
    case 'debrief':
      return `${on} ${entry.about}`
    case 'document':
      return `${on} ${entry.name}`
  }
}

it('holds everything, latest first, and what is still ahead, soonest first', async () => {
  const { rivera, okafor } = await withTeachers()
  const { id: cycle } = await test.client.cycles.start({
    title: 'Fractions on the number line',
    model: 'Impact Cycle',
    teacherIds: [rivera],
    startsOn: '2026-01-12',
  })
  await test.client.cycles.moveToPhase({ id: cycle, phase: 'Learn', on: '2026-02-02' })
  const { id: goal } = await test.client.goals.add({
    for: { cycleId: cycle },
    goal: {
      kind: 'student-achievement',
      text: '75% of students place fractions',
      measure: 'Exit task',
      unit: '%',
      baseline: { on: '2026-01-14', value: 33, n: 24 },
    },
  })
  await test.client.goals.addPoint({ goalId: goal, on: '2026-02-13', value: 71, n: 24 })
  const { id: held } = await session([rivera, okafor], '2026-02-13', {
    startsAt: '09:30',
    sharedNote: 'Six students count **tick marks**.',
    privateNote: 'Unsure about March.',
  })
  await session([rivera], '2026-03-03', { status: 'planned', type: 'Modeling' })
  await session([rivera], '2026-02-26', { status: 'planned' })
  await session([rivera], '2026-02-20', { status: 'planned', type: 'Debrief' })
  const { id: step } = await test.client.steps.add({
    ...{ text: 'Number line on every desk', owner: 'teacher' },
    ...{ teacherId: rivera, sessionId: held },
  })
  await test.client.steps.update({
    id: step,
    changes: { status: 'mastered', closedOn: '2026-02-23' },
  })
  const path = join(test.folder, '..', 'Exit task.pdf')
  await writeFile(path, 'page')
  const files = [test.backend.files.grant(path, 'open')]
  await test.client.documents.add({ files, teacherId: rivera })

  const { ahead, past, total } = await timeline(rivera)
  expect(ahead.map(line)).toEqual(['2026-02-26 Co-planning planned', '2026-03-03 Modeling planned'])
  expect(past.map(line)).toEqual([
    '2026-02-24 opened Number line on every desk',
    '2026-02-24 Exit task.pdf',
    '2026-02-23 mastered Number line on every desk',
    '2026-02-20 Debrief planned',
    '2026-02-13 Co-planning done',
    '2026-02-13 point 71',
    '2026-02-02 phase Learn',
    '2026-01-14 baseline 33',
    '2026-01-12 phase Identify',
  ])
  expect(total).toBe(9)
  expect(past[4]).toMatchObject({
    others: 1,
    sharedNote: 'Six students count **tick marks**.',
    privateNote: 'Unsure about March.',
  })

  const lines = async (filter: TimelineFilter) =>
    (await timeline(rivera, { filter })).past.map(({ kind }) => kind)
  expect(await lines('sessions')).toEqual(['session', 'session'])
  expect(await lines('goals')).toEqual(['measured', 'phase', 'measured', 'phase'])
  expect(await lines('steps')).toEqual(['step', 'step'])
  expect(await lines('documents')).toEqual(['document'])
  expect(await lines('results')).toEqual([])
  expect((await timeline(okafor)).past.map(line)).toEqual(['2026-02-13 Co-planning done'])
})

it('shows a member only what fell into the membership', async () => {
  const { rivera, okafor } = await withTeachers()
  const { id } = await test.client.cycles.start({
    title: 'Grade 4 team',
    model: 'Collaborative',
    teacherIds: [rivera],
    startsOn: '2025-10-01',
  })
  await test.client.cycles.addMembers({ id, teacherIds: [okafor], joinedOn: '2025-11-10' })
  await test.client.cycles.moveToPhase({ id, phase: 'Teach', on: '2025-12-01' })
  await test.client.steps.add({ text: 'Bring two exit tasks', owner: 'teacher', cycleId: id })
  await test.client.cycles.removeMember({ id, teacherId: okafor, leftOn: '2026-01-15' })
  await test.client.cycles.moveToPhase({ id, phase: 'Reflect', on: '2026-02-01' })
  await test.client.cycles.close({ id, on: '2026-02-20' })
  expect((await timeline(okafor, { filter: 'goals' })).past.map(line)).toEqual([
    '2026-01-15 left Grade 4 team',
    '2025-12-01 phase Teach',
    '2025-11-10 joined Grade 4 team',
  ])
  expect((await timeline(rivera)).past.map(line)).toEqual([
    '2026-02-24 opened Bring two exit tasks',
    '2026-02-20 closed Grade 4 team',
    '2026-02-01 phase Reflect',
    '2025-12-01 phase Teach',
    '2025-10-01 phase Plan',
  ])
})

it('finds words in notes without case and accents, in private ones only while they show', async () => {
  const { rivera } = await withTeachers()
  await session([rivera], '2026-02-13', { sharedNote: 'Zoë compared the strips.' })
  await session([rivera], '2026-02-11', { privateNote: 'The strips worry her.' })
  await session([rivera], '2026-02-10', { sharedNote: 'Something else' })
  const found = async (search: string, withPrivate = true) =>
    (await timeline(rivera, { search, withPrivate })).past.map(({ on }) => on)
  expect(await found('STRIPS')).toEqual(['2026-02-13', '2026-02-11'])
  expect(await found('strips zoe')).toEqual(['2026-02-13'])
  expect(await found('strips', false)).toEqual(['2026-02-13'])
  expect(await found('nowhere')).toEqual([])
})

it('comes in pages that never shift and add up to the whole', async () => {
  const { rivera } = await withTeachers()
  for (let day = 1; day <= 9; day += 1) {
    await session([rivera], `2026-02-0${day}`)
    await session([rivera], `2026-02-0${day}`, { type: 'Debrief' })
  }
  const whole = await timeline(rivera)
  expect(whole.total).toBe(18)
  for (const take of [1, 5, 17]) {
    const { past, total } = await timeline(rivera, { take })
    expect(past).toEqual(whole.past.slice(0, take))
    expect(total).toBe(18)
  }
})

it('has the tests that the teacher’s students took, with their number', async () => {
  test = await openTestWorkspace({ sample: true })
  const rivera = (await test.client.caseload.teachers()).find(
    ({ familyName }) => familyName === 'Rivera',
  )
  const { past } = await timeline(rivera?.id ?? (0 as TeacherId), { filter: 'results' })
  expect(past.length).toBeGreaterThan(0)
  for (const entry of past) {
    if (entry.kind !== 'test') throw new Error(`${entry.kind} among the results`)
    const { tested } = await test.client.analysis.mastery({
      scope: { kind: 'teacher', id: rivera?.id ?? 0, grade: null },
      administrationId: entry.administrationId,
    })
    expect(entry.students).toBe(tested)
  }
})

it('says when the teacher is gone', async () => {
  test = await openTestWorkspace()
  await expect(timeline(99 as TeacherId)).rejects.toMatchObject({ code: 'TEACHER_MISSING' })
})
