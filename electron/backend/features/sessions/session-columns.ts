/** Fields of the contract as columns and rows of the database. */
import type { Insertable, Updateable } from 'kysely'
import type { SessionFields } from '#shared/contracts/sessions.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'

/** As the contract has them, but of any origin: a repeated session comes from the database. */
type Fields = {
  readonly [
    Name in Exclude<
      keyof SessionFields,
      keyof ListFields | 'type' | 'schoolId' | 'cycleId' | 'lessonId'
    >
  ]?: SessionFields[Name] | undefined
} & ListFields & {
    readonly type?: string | undefined
    readonly schoolId?: number | null | undefined
    readonly cycleId?: number | null | undefined
    readonly lessonId?: number | null | undefined
  }

type ListFields = {
  readonly teacherIds?: readonly number[] | undefined
  readonly goalIds?: readonly number[] | undefined
  readonly time?: readonly { readonly categoryId: number; readonly percent: number }[] | undefined
}

type NewFields = Fields & Pick<SessionFields, 'heldOn' | 'minutes'> & { readonly type: string }

export const newRow = (fields: NewFields): Insertable<Database['session']> => ({
  startsAt: null,
  schoolId: null,
  cycleId: null,
  phase: null,
  timerStartedAt: null,
  mode: 'in person',
  status: 'done',
  ...given(fields),
  heldOn: fields.heldOn,
  type: fields.type,
  minutes: fields.minutes,
})

export const updateRow = (fields: Fields): Updateable<Database['session']> => given(fields)

/** Only what was given; lists are kept one a line. */
const given = (fields: Fields) =>
  withoutUndefined({
    heldOn: fields.heldOn,
    startsAt: fields.startsAt,
    minutes: fields.minutes,
    preparationMinutes: fields.preparationMinutes,
    travelMinutes: fields.travelMinutes,
    mode: fields.mode,
    meetingLink: fields.meetingLink,
    type: fields.type,
    schoolId: fields.schoolId,
    cycleId: fields.cycleId,
    phase: fields.phase,
    lessonId: fields.lessonId,
    status: fields.status,
    standards: fields.standards?.join('\n'),
    strategies: fields.strategies?.join('\n'),
    sharedNote: fields.sharedNote,
    sharedDisclosure: fields.sharedDisclosure,
    privateNote: fields.privateNote,
    isFinished: fields.isFinished === undefined ? undefined : isOn(fields.isFinished),
  })

const isOn = (is: boolean): 0 | 1 => (is ? 1 : 0)

type Given<Row> = { [Name in keyof Row]?: Exclude<Row[Name], undefined> }

const withoutUndefined = <Row extends object>(row: Row): Given<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Given<Row>

/** Participants, goals and time split: each list that is given replaces the one before. */
export async function storeLists(
  tx: WriteDb,
  sessionId: number,
  fields: ListFields,
): Promise<void> {
  const { teacherIds, goalIds, time } = fields
  if (teacherIds) await storeParticipants(tx, sessionId, teacherIds)
  if (goalIds) {
    await tx.deleteFrom('sessionGoal').where('sessionId', '=', sessionId).execute()
    for (const goalId of new Set(goalIds))
      await tx.insertInto('sessionGoal').values({ sessionId, goalId }).execute()
  }
  if (time) {
    await tx.deleteFrom('sessionTime').where('sessionId', '=', sessionId).execute()
    for (const [categoryId, percent] of summed(time))
      await tx.insertInto('sessionTime').values({ sessionId, categoryId, percent }).execute()
  }
}

/** Those who stay keep their row, so that undo has little to put back. */
async function storeParticipants(
  tx: WriteDb,
  sessionId: number,
  teacherIds: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('sessionParticipant')
    .where('sessionId', '=', sessionId)
    .where('teacherId', 'not in', teacherIds.length === 0 ? [0] : teacherIds)
    .execute()
  const kept = await tx
    .selectFrom('sessionParticipant')
    .select('teacherId')
    .where('sessionId', '=', sessionId)
    .execute()
  const known = new Set(kept.map(({ teacherId }) => teacherId))
  for (const teacherId of new Set(teacherIds))
    if (!known.has(teacherId))
      await tx.insertInto('sessionParticipant').values({ sessionId, teacherId }).execute()
}

/** A category that was named twice is one. */
function summed(time: NonNullable<ListFields['time']>): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const { categoryId, percent } of time)
    sums.set(categoryId, (sums.get(categoryId) ?? 0) + percent)
  return sums
}
