/** The caseload as the grid and the teacher page read it, on the sample and on hand-made rows. */
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
afterEach(() => test.close())

describe('the sample caseload', () => {
  it('has 24 teachers in 3 schools, all of them complete', async () => {
    test = await openTestWorkspace({ sample: true })
    const teachers = await test.client.caseload.teachers()
    expect(teachers).toHaveLength(24)
    expect(await test.client.caseload.schools()).toHaveLength(3)
    const active = teachers.filter(({ status }) => status === 'active')
    expect(active.every(({ schools, courses }) => schools.length > 0 && courses.length > 0)).toBe(
      true,
    )
    expect(active.some(({ schools }) => schools.length === 2)).toBe(true)
    expect(active.some(({ courses }) => courses.length === 2)).toBe(true)
    expect(active.filter(({ isPastCadence }) => isPastCadence).length).toBeGreaterThan(0)
  })

  it('opens a page for each teacher', async () => {
    test = await openTestWorkspace({ sample: true })
    for (const { id } of await test.client.caseload.teachers()) {
      const page = await test.client.caseload.teacher({ id })
      expect(page.teacher.id).toBe(id)
      expect(page.sessions.every(({ minutes }) => minutes > 0)).toBe(true)
    }
  })
})

describe('a teacher', () => {
  const add = async (more: { readonly startsOn?: string } = {}) => {
    test = await openTestWorkspace()
    await test.workspace.connections.write
      .updateTable('workspaceInfo')
      .set({ fixedToday: '2026-02-24' })
      .execute()
    const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
    const { id } = await test.client.caseload.addTeacher({
      givenName: 'Elena',
      familyName: 'Rivera',
      schoolId,
      course: 'Grade 4',
      grade: '4',
      startsOn: '2025-08-18',
      ...more,
    })
    return { id, schoolId }
  }

  const session = (id: number, heldOn: string, status: 'planned' | 'done') =>
    test.workspace.mutate('Log session', async (tx) => {
      const row = { heldOn, minutes: 30, mode: 'in person', type: 'co-planning', status } as const
      const { id: sessionId } = await tx
        .insertInto('session')
        .values({ ...row, startsAt: null, schoolId: null, cycleId: null, phase: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx.insertInto('sessionParticipant').values({ sessionId, teacherId: id }).execute()
    })

  const onlyRow = async () => (await test.client.caseload.teachers())[0]

  it('shows the assignments that hold today, and none that ended or begin later', async () => {
    await add({ startsOn: '2026-03-01' })
    expect(await onlyRow()).toMatchObject({ familyName: 'Rivera', schools: [], courses: [] })
  })

  it('counts contact by sessions done, never by planned ones', async () => {
    const { id } = await add()
    await session(id, '2026-01-30', 'done')
    await session(id, '2026-02-19', 'done')
    await session(id, '2026-03-03', 'planned')
    expect(await onlyRow()).toMatchObject({
      lastContactOn: '2026-02-19',
      daysSinceContact: 5,
      nextSession: { on: '2026-03-03', type: 'co-planning' },
      minutesThisMonth: 30,
    })
  })

  it.each([
    [14, '2026-02-10', false], // 14 days since, every 14: not past yet
    [14, '2026-02-09', true],
    [14, null, true], // never met
    [null, null, false], // nothing agreed
  ])('with a cadence of %s days, last met %s, is past it: %s', async (cadence, last, isPast) => {
    const { id } = await add()
    await test.workspace.connections.write
      .updateTable('teacher')
      .set({ contactCadenceDays: cadence })
      .execute()
    if (last) await session(id, last, 'done')
    expect((await onlyRow())?.isPastCadence).toBe(isPast)
  })

  it('is removed with what belongs to the teacher, and comes back whole', async () => {
    const { id } = await add()
    await session(id, '2026-02-19', 'done')
    const before = await test.client.caseload.teacher({ id })
    await test.client.caseload.removeTeacher({ id })
    await expect(test.client.caseload.teacher({ id })).rejects.toMatchObject({
      code: 'TEACHER_MISSING',
    })
    await test.client.history.undo({})
    expect(await test.client.caseload.teacher({ id })).toEqual(before)
  })

  it('of the same name and course gets a class of another name', async () => {
    const { schoolId } = await add()
    await test.client.caseload.addTeacher({
      givenName: 'Marco',
      familyName: 'Rivera',
      schoolId,
      course: 'Grade 4',
      grade: '4',
      startsOn: '2025-08-18',
    })
    const names = await test.workspace.read
      .selectFrom('class')
      .select('name')
      .orderBy('id')
      .execute()
    expect(names.map(({ name }) => name)).toEqual(['Rivera Grade 4', 'Rivera Grade 4 (2)'])
  })

  it('cannot join a school twice under one name', async () => {
    await add()
    const again = test.client.caseload.addSchool({ name: ' Harbor Bend ' })
    await expect(again).rejects.toMatchObject({ code: 'SCHOOL_EXISTS' })
  })
})
