/** What a session leads to and what leads to it: repeating it, and what a new one may expect. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SchoolId, SessionId, TeacherId } from '#shared/domain/ids.ts'
import { addSchool, addTeacher, openCaseload } from '#test/support/coaching-seed.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let schoolId: SchoolId
let elena: TeacherId
let ngozi: TeacherId

beforeEach(async () => {
  test = await openCaseload()
  schoolId = await addSchool(test)
  elena = await addTeacher(test, 'Elena Rivera', { schoolId })
  ngozi = await addTeacher(test, 'Ngozi Okafor', { schoolId })
})
afterEach(() => test.close())

const sessions = () => test.client.sessions
const plan = (more: object = {}) =>
  sessions().add({
    heldOn: '2026-02-23',
    type: 'Co-planning',
    minutes: 30,
    teacherIds: [elena],
    ...more,
  })

describe('repeating', () => {
  it('adds planned sessions up to a day, skips days off, and is one undo step', async () => {
    await test.workspace.mutate('Days off', async (tx) => {
      const week = { startsOn: '2026-03-02', endsOn: '2026-03-06' }
      await tx
        .insertInto('dayOff')
        .values({ schoolId, name: 'Winter recess', ...week })
        .execute()
    })
    const { id } = await plan({
      startsAt: '10:40',
      sharedNote: 'Only of this one',
      teacherIds: [elena, ngozi],
      time: [{ categoryId: 1, percent: 100 }],
    })
    const before = await wholeWorkspace(test.workspace)
    const { added, skipped } = await sessions().repeat({ id, until: '2026-03-16' })
    expect(added.map(({ heldOn }) => heldOn)).toEqual(['2026-03-09', '2026-03-16'])
    expect(skipped).toEqual([{ heldOn: '2026-03-02', name: 'Winter recess' }])
    const [first] = added
    expect(await sessions().session({ id: first?.id ?? (0 as SessionId) })).toMatchObject({
      status: 'planned',
      startsAt: '10:40',
      minutes: 30,
      sharedNote: '',
      teachers: [{ id: elena }, { id: ngozi }],
      time: [{ categoryId: 1, percent: 100 }],
    })
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('says why no day is left', async () => {
    const { id } = await plan()
    await expect(sessions().repeat({ id, until: '2026-02-27' })).rejects.toMatchObject({
      code: 'NOTHING_TO_REPEAT',
    })
  })
})

describe('what is suggested', () => {
  it('names school, usual length, goals and the planned session that is meant', async () => {
    for (const minutes of [20, 40, 50]) await plan({ minutes })
    const { id } = await plan({ status: 'planned', startsAt: '10:40', minutes: 45 })
    await plan({ status: 'planned', teacherIds: [elena, ngozi] })
    const found = await sessions().suggest({
      heldOn: '2026-02-23',
      teacherIds: [elena],
      type: 'Co-planning',
    })
    expect(found).toMatchObject({
      schoolId,
      schools: [{ id: schoolId, name: 'Harbor Bend' }],
      grades: ['4'],
      minutes: { value: 40, n: 3 },
      planned: { id, type: 'Co-planning', startsAt: '10:40', minutes: 45 },
      dayOff: null,
    })
    const plannedFor = async (type: 'Debrief' | null) =>
      (await sessions().suggest({ heldOn: '2026-02-23', teacherIds: [elena], type })).planned
    expect(await plannedFor('Debrief')).toBeNull()
    expect(await plannedFor(null)).toMatchObject({ id })
    await plan({ status: 'planned', type: 'Debrief' })
    expect(await plannedFor(null)).toBeNull()
  })

  it('leaves the school open for somebody who teaches at two', async () => {
    const other = await addSchool(test, 'Two Rivers')
    await test.workspace.mutate('Second school', async (tx) => {
      const { id: classId } = await tx
        .insertInto('class')
        .values({ schoolId: other, name: 'Rivera 5', course: 'Grade 5', grade: '5' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const span = { startsOn: '2026-01-05', endsOn: '2026-02-23' }
      await tx
        .insertInto('teachingAssignment')
        .values({ teacherId: elena, classId, ...span })
        .execute()
    })
    const schoolOn = async (heldOn: string) =>
      (await sessions().suggest({ heldOn, teacherIds: [elena], type: null })).schoolId
    expect(await schoolOn('2026-02-23')).toBeNull()
    expect(await schoolOn('2026-02-24')).toBe(schoolId)
    expect(await schoolOn('2026-01-04')).toBe(schoolId)
  })
})
