/** A small caseload with a fixed today, for tests of what coaches do: one school, teachers, a cycle. */
import { openTestWorkspace, type TestWorkspace } from './workspace.ts'

export const today = '2026-02-24'

export async function openCaseload(): Promise<TestWorkspace> {
  const test = await openTestWorkspace()
  await test.workspace.connections.write
    .updateTable('workspaceInfo')
    .set({ fixedToday: today })
    .execute()
  return test
}

export const addSchool = async (test: TestWorkspace, name = 'Harbor Bend') =>
  (await test.client.caseload.addSchool({ name })).id

export async function addTeacher(
  test: TestWorkspace,
  name: string,
  options: { readonly schoolId: number; readonly grade?: string },
) {
  const [givenName = '', familyName = ''] = name.split(' ')
  const grade = options.grade ?? '4'
  const { id } = await test.client.caseload.addTeacher({
    givenName,
    familyName,
    schoolId: options.schoolId,
    course: `Grade ${grade}`,
    grade,
    startsOn: '2025-08-18',
  })
  return id
}

type CycleWish = {
  readonly members: readonly number[]
  readonly startsOn: string
  readonly plannedEndOn?: string
  readonly status?: 'planned' | 'active' | 'closed'
  readonly phases: readonly (readonly [
    name: string,
    startsOn: string | null,
    endsOn: string | null,
  ])[]
}

/** Straight into the tables, so that these tests stand on their own. */
export async function addCycle(test: TestWorkspace, wish: CycleWish): Promise<number> {
  const { result } = await test.workspace.mutate('Start a cycle', async (tx) => {
    const { id } = await tx
      .insertInto('coachingCycle')
      .values({
        title: 'Fractions on the number line',
        model: 'Impact Cycle',
        startsOn: wish.startsOn,
        plannedEndOn: wish.plannedEndOn ?? null,
        status: wish.status ?? 'active',
        focusStandards: '4.NF.A.2',
        endedOn: null,
        followUpOn: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const teacherId of wish.members)
      await tx
        .insertInto('cycleMember')
        .values({ cycleId: id, teacherId, joinedOn: null, leftOn: null })
        .execute()
    for (const [position, [name, startsOn, endsOn]] of wish.phases.entries())
      await tx
        .insertInto('cyclePhase')
        .values({ cycleId: id, position, name, startsOn, endsOn })
        .execute()
    return id
  })
  return result
}
