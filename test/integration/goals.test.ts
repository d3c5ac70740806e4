/** Goals and their data points through the contract. */
import { afterEach, expect, it } from 'vitest'
import type { TeacherId } from '#shared/domain/ids.ts'
import { openWithTeachers } from '#test/support/caseload-records.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

async function open(): Promise<{ readonly rivera: TeacherId; readonly okafor: TeacherId }> {
  const opened = await openWithTeachers('Rivera', 'Okafor')
  test = opened.test
  const [rivera, okafor] = opened.teachers as [TeacherId, TeacherId]
  return { rivera, okafor }
}

const goal = {
  kind: 'student-achievement',
  text: '75% place fractions on a number line',
  measure: 'Exit task, 4 items',
  unit: '% of students',
  baseline: { value: 33, on: '2025-11-21', n: 24 },
  target: { value: 75, on: '2026-03-13' },
} as const

it('keeps all of a goal, and what is not said yet is empty', async () => {
  const { rivera } = await open()
  await test.client.goals.add({ for: { teacherId: rivera }, goal })
  expect(await test.client.goals.list({ teacherId: rivera })).toMatchObject([
    {
      ...goal,
      direction: 'up',
      strategy: '',
      priority: null,
      result: null,
      peers: { isPowerful: false, isStudentFocused: false },
      teachers: [{ name: 'Elena Rivera' }],
      cycle: null,
      dataPoints: [],
    },
  ])
})

it('changes what is named and leaves the rest; a strategy that is typed is one step', async () => {
  const { rivera } = await open()
  const { id } = await test.client.goals.add({ for: { teacherId: rivera }, goal })
  const only = async () => (await test.client.goals.list({}))[0]
  for (const strategy of ['Number', 'Number lines'])
    await test.client.goals.update({ id, changes: { strategy } })
  await test.client.history.undo({})
  expect((await only())?.strategy).toBe('')
  const peers = {
    isPowerful: true,
    isEasy: false,
    isCompelling: true,
    isReachable: true,
    isStudentFocused: true,
  }
  const result = { value: 79, on: '2026-03-13', n: 24 }
  await test.client.goals.update({
    id,
    changes: { peers, result, direction: 'down', baseline: null },
  })
  expect(await only()).toMatchObject({
    peers,
    result,
    direction: 'down',
    baseline: null,
    target: goal.target,
    text: goal.text,
  })
})

it('serves a priority as long as there is one', async () => {
  const { rivera } = await open()
  const { result } = await test.workspace.mutate('Add priority', (tx) =>
    tx
      .insertInto('priority')
      .values({ schoolId: null, schoolYear: '2025-26', position: 0, text: 'Fractions first' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const [priority] = await test.client.goals.priorities()
  expect(priority).toEqual({
    ...result,
    text: 'Fractions first',
    school: null,
    schoolYear: '2025-26',
  })
  const priorityId = priority?.id ?? null
  await test.client.goals.add({ for: { teacherId: rivera }, goal: { ...goal, priorityId } })
  expect((await test.client.goals.list({}))[0]?.priority?.text).toBe('Fractions first')
  await test.workspace.mutate('Remove priority', (tx) => tx.deleteFrom('priority').execute())
  expect((await test.client.goals.list({}))[0]?.priority).toBeNull()
})

it('has data points by day, each of which can be changed, removed and brought back', async () => {
  const { rivera } = await open()
  const { id: goalId } = await test.client.goals.add({ for: { teacherId: rivera }, goal })
  const points = async () => (await test.client.goals.list({}))[0]?.dataPoints
  const { id } = await test.client.goals.addPoint({ goalId, on: '2026-02-13', value: 71, n: 24 })
  await test.client.goals.addPoint({ goalId, on: '2025-12-12', value: 42 })
  expect(await points()).toMatchObject([{ value: 42, n: null, note: '' }, { value: 71 }])
  await test.client.goals.updatePoint({ id, changes: { on: '2025-12-01', note: 'Both groups' } })
  expect(await points()).toMatchObject([{ id, value: 71, n: 24, note: 'Both groups' }, {}])
  await test.client.goals.removePoint({ id })
  await test.client.history.undo({})
  expect(await points()).toHaveLength(2)
  await test.client.goals.remove({ id: goalId })
  await expect(test.client.goals.removePoint({ id })).rejects.toMatchObject({
    code: 'POINT_MISSING',
  })
  await test.client.history.undo({})
  expect(await points()).toHaveLength(2)
})

it('goes on in a cycle, and a team’s goals are on the list of each member', async () => {
  const { rivera, okafor } = await open()
  const { id } = await test.client.goals.add({ for: { teacherId: rivera }, goal })
  const { id: cycleId } = await test.client.cycles.start({
    title: 'Fractions',
    model: 'PLC',
    teacherIds: [rivera, okafor],
    startsOn: '2026-02-02',
  })
  expect(await test.client.goals.list({ teacherId: okafor })).toEqual([])
  await test.client.goals.takeIntoCycle({ id, cycleId })
  expect(await test.client.goals.list({ teacherId: okafor })).toMatchObject([
    {
      cycle: { title: 'Fractions' },
      teachers: [{ name: 'Elena Okafor' }, { name: 'Elena Rivera' }],
    },
  ])
  await test.client.cycles.removeMember({ id: cycleId, teacherId: okafor, leftOn: '2026-02-24' })
  expect(await test.client.goals.list({ cycleId })).toMatchObject([
    { teachers: [{ name: 'Elena Rivera' }] },
  ])
})

it('of the sample is somebody’s, each one', async () => {
  test = await openTestWorkspace({ sample: true })
  const goals = await test.client.goals.list({})
  expect(goals.length).toBeGreaterThan(20)
  expect(goals.every(({ teachers }) => teachers.length > 0)).toBe(true)
})

it('of nobody is refused', async () => {
  await open()
  const nobody = test.client.goals.add({ for: { teacherId: 999 }, goal })
  await expect(nobody).rejects.toMatchObject({ code: 'TEACHER_MISSING' })
  const nowhere = test.client.goals.update({ id: 999, changes: { text: 'x' } })
  await expect(nowhere).rejects.toMatchObject({ code: 'GOAL_MISSING' })
})
