/** Two records of one teacher become one: nothing is lost, nothing stands twice, one undo. */
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { teacherReferences } from '#backend/features/caseload/merge/references.ts'
import type { SchoolId, TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let harbor: SchoolId
let rivera: TeacherId
let soto: TeacherId

const grade4 = { course: 'Grade 4', grade: '4', startsOn: '2025-08-18' }

beforeEach(async () => {
  test = await openTestWorkspace()
  const { caseload } = test.client
  harbor = (await caseload.addSchool({ name: 'Harbor Bend' })).id
  const at = { schoolId: harbor, ...grade4 }
  rivera = (await caseload.addTeacher({ givenName: 'Elena', familyName: 'Rivera', ...at })).id
  soto = (await caseload.addTeacher({ givenName: 'Elena', familyName: 'Rivera-Soto', ...at })).id
})
afterEach(() => test.close())

const record = (id: TeacherId) => test.client.caseload.record({ id })
const merge = (take: Parameters<typeof test.client.caseload.mergeTeachers>[0]['take'] = {}) =>
  test.client.caseload.mergeTeachers({ keepId: rivera, otherId: soto, take })

/** Every row of every table that undo watches. */
async function everything() {
  const tables: Record<string, unknown> = {}
  for (const { name } of test.workspace.tables) {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)} ORDER BY id`.execute(
      test.workspace.connections.read,
    )
    tables[name] = rows
  }
  return tables
}

it('knows every table that refers to a teacher', async () => {
  const { rows } = await sql<{ name: string }>`
    SELECT tables.name FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
    WHERE tables.type = 'table' AND keys."table" = 'teacher'
  `.execute(test.workspace.connections.read)
  expect(Object.keys(teacherReferences).toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
})

describe('the fields', () => {
  beforeEach(async () => {
    const { caseload } = test.client
    await caseload.updateTeacher({
      id: rivera,
      changes: { email: 'old@harbor.example', strengths: 'Questions', tags: ['new', 'Fractions'] },
    })
    await caseload.updateTeacher({
      id: soto,
      changes: {
        email: 'elena@harbor.example',
        strengths: 'Wait time',
        tags: ['fractions', 'lead'],
      },
    })
  })

  it('stay as they are in the record that is kept, unless chosen otherwise', async () => {
    await merge({ familyName: 'other', strengths: 'both', tags: 'both' })
    expect(await record(rivera)).toMatchObject({
      givenName: 'Elena',
      familyName: 'Rivera-Soto',
      email: 'old@harbor.example',
      strengths: 'Questions\n\nWait time',
      tags: ['new', 'Fractions', 'lead'],
    })
    await expect(record(soto)).rejects.toMatchObject({ code: 'TEACHER_MISSING' })
  })

  it('of an archived record do not archive the other', async () => {
    await test.client.caseload.archiveTeacher({ id: rivera })
    await merge()
    expect((await record(rivera)).archivedOn).toBeNull()
  })
})

describe('what belongs to the record', () => {
  /** Rows of every kind for both, some of them of the same class, cycle and session. */
  async function fill() {
    const [kept] = (await record(rivera)).assignments
    const [theirs] = (await record(soto)).assignments
    const shared = { classId: kept?.classId ?? 0, startsOn: '2026-01-05', endsOn: null }
    await test.client.caseload.updateAssignment({
      id: kept?.id ?? 0,
      changes: { endsOn: '2026-02-27' },
    })
    await test.client.caseload.addAssignments({ teacherId: soto, assignments: [shared] })
    await test.workspace.mutate('Fill', async (tx) => {
      const id = { returning: 'id' } as const
      const cycle = await tx
        .insertInto('coachingCycle')
        .values({
          title: 'Fractions',
          model: 'Impact',
          startsOn: '2026-01-05',
          plannedEndOn: null,
          status: 'active',
          endedOn: null,
          followUpOn: null,
        })
        .returning(id.returning)
        .executeTakeFirstOrThrow()
      const member = { cycleId: cycle.id }
      await tx
        .insertInto('cycleMember')
        .values([
          { ...member, teacherId: rivera, joinedOn: '2026-02-01', leftOn: '2026-02-10' },
          { ...member, teacherId: soto, joinedOn: '2026-01-20', leftOn: null },
        ])
        .execute()
      for (const teachers of [[rivera, soto], [soto]]) {
        const session = await tx
          .insertInto('session')
          .values({
            heldOn: '2026-02-03',
            minutes: 30,
            mode: 'in person',
            type: 'PLC',
            status: 'done',
            startsAt: null,
            schoolId: null,
            cycleId: cycle.id,
            phase: null,
            timerStartedAt: null,
          })
          .returning(id.returning)
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('sessionParticipant')
          .values(teachers.map((teacherId) => ({ sessionId: session.id, teacherId })))
          .execute()
      }
      await tx
        .insertInto('goal')
        .values({
          teacherId: soto,
          cycleId: null,
          priorityId: null,
          kind: 'teacher-practice',
          text: 'Ask for the unit',
          measure: 'Visits',
          unit: 'lessons',
          baselineValue: null,
          baselineOn: null,
          baselineN: null,
          targetValue: null,
          targetOn: null,
          resultValue: null,
          resultOn: null,
          resultN: null,
        })
        .execute()
      await tx
        .insertInto('actionStep')
        .values({
          teacherId: soto,
          cycleId: null,
          sessionId: null,
          goalId: null,
          text: 'Try it',
          owner: 'teacher',
          dueOn: null,
          checkBackOn: null,
          status: 'open',
          createdOn: null,
          closedOn: null,
        })
        .execute()
      await tx
        .insertInto('attachment')
        .values({
          teacherId: soto,
          cycleId: null,
          sessionId: null,
          name: 'Plan.pdf',
          storedAs: 'a',
          bytes: 1,
          sha256: 'x',
          addedOn: '2026-02-03',
        })
        .execute()
    })
    const { setDisclosure } = test.client.caseload
    await setDisclosure({ id: rivera, field: 'teacher.strengths', disclosure: 'school' })
    await setDisclosure({ id: soto, field: 'teacher.strengths', disclosure: 'mine' })
    await setDisclosure({ id: soto, field: 'teacher.tags', disclosure: 'teacher' })
    return { theirs }
  }

  it('is counted before, moves, and stands once where both had it', async () => {
    const { theirs } = await fill()
    expect(await test.client.caseload.mergeMoves({ otherId: soto })).toEqual([
      { what: 'assignments', count: 2 },
      { what: 'cycle', count: 1 },
      { what: 'sessions', count: 2 },
      { what: 'goal of their own', count: 1 },
      { what: 'action step', count: 1 },
      { what: 'document', count: 1 },
      { what: 'disclosure choices', count: 2 },
    ])
    await merge()
    const { assignments, disclosureChoices } = await record(rivera)
    expect(
      assignments.map(({ classId, startsOn, endsOn }) => [
        classId === theirs?.classId,
        startsOn,
        endsOn,
      ]),
    ).toEqual([
      [false, '2025-08-18', null], // both taught it: from the first day, and still
      [true, '2025-08-18', null],
    ])
    expect(disclosureChoices).toEqual([
      { field: 'teacher.strengths', disclosure: 'mine' }, // what fewer may see holds
      { field: 'teacher.tags', disclosure: 'teacher' },
    ])
    const page = await test.client.caseload.teacher({ id: rivera })
    expect(page.sessions).toHaveLength(2)
    expect(page.actionSteps).toHaveLength(1)
    const rows = await test.workspace.read
      .selectFrom('cycleMember')
      .select(['teacherId', 'joinedOn', 'leftOn'])
      .execute()
    expect(rows).toEqual([{ teacherId: rivera, joinedOn: '2026-01-20', leftOn: null }])
    const goals = await test.workspace.read.selectFrom('goal').select('teacherId').execute()
    const documents = await test.workspace.read
      .selectFrom('attachment')
      .select('teacherId')
      .execute()
    expect([...goals, ...documents]).toEqual([{ teacherId: rivera }, { teacherId: rivera }])
  })

  it('is back in both records after one undo, to the last row', async () => {
    await fill()
    const before = await everything()
    await merge({ email: 'other', tags: 'both' })
    const { undo } = await test.client.history.state()
    expect(undo?.label).toBe('Merge Elena Rivera-Soto into Elena Rivera')
    await test.client.history.undo({})
    expect(await everything()).toEqual(before)
  })
})

it('is refused with itself and with who is gone', async () => {
  const { mergeTeachers, removeTeacher } = test.client.caseload
  await expect(mergeTeachers({ keepId: rivera, otherId: rivera, take: {} })).rejects.toMatchObject({
    code: 'SAME_TEACHER',
  })
  await removeTeacher({ id: soto })
  await expect(merge()).rejects.toMatchObject({ code: 'TEACHER_MISSING' })
})

it('suggests records that may be of one person, archived ones too', async () => {
  await test.client.caseload.archiveTeacher({ id: soto })
  expect(await test.client.caseload.duplicates()).toMatchObject([
    { first: { id: rivera }, second: { id: soto }, why: 'double last name' },
  ])
  const sample = await openTestWorkspace({ sample: true })
  expect(await sample.client.caseload.duplicates()).toEqual([])
  await sample.close()
})
