/**
 * A caseload after ten years: 200 teachers, 5,000 sessions, and one teacher who was met every week. Notes
 * are as long as coaches write them. The same in each run.
 */
import type { TeacherId } from '#shared/domain/ids.ts'
import { addDays } from '#shared/domain/days.ts'
import { sessionTypes } from '#shared/domain/session-types.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'

export const teachers = 200
export const sessions = 5_000
/** Of these with the first teacher. */
const withFirst = 600
const firstDay = '2016-02-24'
const today = '2026-02-24'

const note =
  'Six students count tick marks, not spaces. Sorted strips by length, then placed them again. '.repeat(
    5,
  )

/** @returns the teacher with the longest history. */
export async function fillTenYears({ workspace }: TestWorkspace): Promise<TeacherId> {
  await workspace.connections.write
    .updateTable('workspaceInfo')
    .set({ fixedToday: today, plannedMinutesPerWeek: 960 })
    .execute()
  const insert = workspace.connections.write
  const inPieces = async <Row>(
    rows: readonly Row[],
    add: (piece: readonly Row[]) => Promise<unknown>,
  ) => {
    for (let from = 0; from < rows.length; from += 500) await add(rows.slice(from, from + 500))
  }
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
  await insert
    .insertInto('school')
    .values({ id: 1, name: 'Harbor Bend', code: null, level: null, setting: null, principal: null })
    .execute()
  await inPieces(numbers(teachers), (piece) =>
    insert
      .insertInto('teacher')
      .values(
        piece.map((index) => ({
          id: index + 1,
          givenName: `Given ${index}`,
          familyName: `Family ${index}`,
          contactCadenceDays: 14,
        })),
      )
      .execute(),
  )
  await inPieces(numbers(sessions), (piece) =>
    insert
      .insertInto('session')
      .values(
        piece.map((index) => ({
          id: index + 1,
          heldOn: addDays(firstDay, Math.floor((index * 3_650) / sessions)),
          minutes: 30 + (index % 4) * 15,
          preparationMinutes: index % 3 === 0 ? 15 : 0,
          mode: 'in person' as const,
          type: sessionTypes[index % sessionTypes.length] ?? 'PLC',
          schoolId: 1,
          status: 'done' as const,
          sharedNote: note,
          privateNote: index % 2 === 0 ? note : '',
        })),
      )
      .execute(),
  )
  const every = Math.floor(sessions / withFirst)
  await inPieces(numbers(sessions), (piece) =>
    insert
      .insertInto('sessionParticipant')
      .values(
        piece.map((index) => ({
          sessionId: index + 1,
          teacherId: index % every === 0 ? 1 : 2 + (index % (teachers - 1)),
        })),
      )
      .execute(),
  )
  await inPieces(numbers(1_000), (piece) =>
    insert
      .insertInto('sessionTime')
      .values(
        piece.flatMap((index) => [
          { sessionId: index + 1, categoryId: 1, percent: 60 },
          { sessionId: index + 1, categoryId: 2, percent: 40 },
        ]),
      )
      .execute(),
  )
  await inPieces(numbers(2_000), (piece) =>
    insert
      .insertInto('actionStep')
      .values(
        piece.map((index) => ({
          teacherId: 1 + (index % teachers),
          sessionId: index + 1,
          text: 'Exit task with both groups',
          owner: 'teacher' as const,
          status: index % 3 === 0 ? ('open' as const) : ('mastered' as const),
          createdOn: addDays(firstDay, index),
          closedOn: index % 3 === 0 ? null : addDays(firstDay, index + 14),
        })),
      )
      .execute(),
  )
  return 1 as TeacherId
}
