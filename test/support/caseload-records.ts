/** Teachers and sessions for tests that need a few of their own, on a fixed day. */
import type { TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from './workspace.ts'

/** The day of the tests, a Tuesday. */
export const testDay = '2026-02-24'

/** An empty workspace whose today is {@link testDay}, with these teachers at Harbor Bend. */
export async function openWithTeachers(...familyNames: readonly string[]): Promise<{
  readonly test: TestWorkspace
  readonly teachers: readonly TeacherId[]
}> {
  const test = await openTestWorkspace()
  await setToday(test, testDay)
  const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
  const teachers: TeacherId[] = []
  for (const familyName of familyNames) {
    const { id } = await test.client.caseload.addTeacher({
      givenName: 'Elena',
      familyName,
      schoolId,
      course: 'Grade 4',
      grade: '4',
      startsOn: '2025-08-18',
    })
    teachers.push(id)
  }
  return { test, teachers }
}

export async function setToday({ workspace }: TestWorkspace, day: string): Promise<void> {
  await workspace.connections.write.updateTable('workspaceInfo').set({ fixedToday: day }).execute()
}
