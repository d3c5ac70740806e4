/** A day in a small caseload, for tests of what the day shows. */
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import { openWithTeachers, testDay } from '#test/support/caseload-records.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

export type Day = {
  readonly test: TestWorkspace
  /** Only as many as names were given; the tests that ask for fewer take fewer. */
  readonly teachers: readonly [TeacherId, TeacherId, TeacherId, TeacherId]
  /** Logged when it is not after the day, else planned; with a note, so that it is complete. */
  readonly session: (
    heldOn: string,
    teacherIds: readonly TeacherId[],
    more?: object,
  ) => Promise<{ readonly id: number }>
  /** From January 12 to March 13, 2026. */
  readonly cycle: (teacherId: TeacherId, more?: object) => Promise<CycleId>
}

export async function openDay(...names: readonly string[]): Promise<Day> {
  const { test, teachers } = await openWithTeachers(...names)
  return {
    test,
    teachers: teachers as unknown as Day['teachers'],
    session: (heldOn, teacherIds, more = {}) =>
      test.client.sessions.add({
        heldOn,
        type: 'Co-planning',
        minutes: 30,
        teacherIds: [...teacherIds],
        status: heldOn > testDay ? 'planned' : 'done',
        sharedNote: 'Looked at three papers.',
        ...more,
      }),
    cycle: async (teacherId, more = {}) => {
      const { id } = await test.client.cycles.start({
        title: 'Fractions on the number line',
        model: 'Impact Cycle',
        teacherIds: [teacherId],
        startsOn: '2026-01-12',
        plannedEndOn: '2026-03-13',
        ...more,
      })
      return id
    },
  }
}
