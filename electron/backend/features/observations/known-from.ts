/** What a new observation knows already from the session, lesson or cycle that it comes from. Reads only. */
import type { ObservationFields } from '#shared/contracts/observations/records.ts'
import { sessionTypeOf } from '#shared/domain/observations/observation-words.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { Input, Output } from './call-input.ts'
import { linesOf } from './columns.ts'

type Fields = { [Name in keyof ObservationFields]?: ObservationFields[Name] | undefined }
type Asked = {
  readonly sessionId: number | null
  readonly lessonId?: number | null | undefined
  readonly cycleId?: number | null | undefined
  readonly teacherId?: number | undefined
  readonly classId?: number | null | undefined
  readonly observedOn?: string | undefined
  readonly today: string
}
export type Known = { readonly fields: Fields; readonly lookFors: readonly string[] }

/** What was said wins; then the session, the lesson and the cycle, in this order. */
export async function knownFrom(read: ReadDb, asked: Asked): Promise<Known> {
  const session = await ofSession(read, asked.sessionId)
  const lesson = await ofLesson(read, asked.lessonId ?? session.lessonId ?? null)
  const day =
    asked.observedOn ?? session.fields.observedOn ?? lesson.fields.observedOn ?? asked.today
  const someone = asked.teacherId ?? session.fields.teacherId ?? lesson.fields.teacherId
  const cycle = await ofCycle(
    read,
    asked.cycleId !== undefined
      ? asked.cycleId
      : (session.fields.cycleId ?? lesson.fields.cycleId ?? (await cycleOn(read, someone, day))),
  )
  const fields = merged(session.fields, lesson.fields, cycle.fields)
  const teacherId = asked.teacherId ?? fields.teacherId
  const classId = asked.classId ?? fields.classId ?? (await onlyClass(read, teacherId, day))
  return {
    fields: { ...fields, classId: classId as Fields['classId'] },
    lookFors: [...new Set([...lesson.lookFors, ...cycle.lookFors])],
  }
}

/** As the form of a new one shows it. */
export async function likely(
  read: ReadDb,
  { teacherId, cycleId, ...asked }: Input<'known'> & { readonly today: string },
): Promise<Output<'known'>> {
  const given = {
    ...asked,
    ...(teacherId !== null && { teacherId }),
    ...(cycleId !== null && { cycleId }),
  }
  const { fields, lookFors } = await knownFrom(read, given)
  const cycle = await titleOf(read, 'coachingCycle', fields.cycleId ?? null)
  const lesson = await titleOf(read, 'lesson', asked.lessonId ?? fields.lessonId ?? null)
  return {
    kind: fields.kind ?? 'observation',
    teacherId: teacherId ?? fields.teacherId ?? null,
    observedOn: fields.observedOn ?? asked.today,
    startsAt: fields.startsAt ?? null,
    cycle,
    lesson,
    lookFors: [...lookFors],
  }
}

async function titleOf(read: ReadDb, table: 'coachingCycle' | 'lesson', id: number | null) {
  const row = await read
    .selectFrom(table)
    .select('title')
    .where('id', '=', id ?? 0)
    .executeTakeFirst()
  return row?.title ?? null
}

/** The first that says something holds. */
function merged(...parts: readonly Fields[]): Fields {
  const entries = parts
    .toReversed()
    .flatMap((part) => Object.entries(part))
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(entries) as Fields
}

async function ofSession(read: ReadDb, id: number | null) {
  const none = { fields: {} as Fields, lessonId: null }
  if (id === null) return none
  const session = await read
    .selectFrom('session')
    .select(['type', 'heldOn', 'startsAt', 'cycleId', 'lessonId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!session) return none
  const people = await read
    .selectFrom('sessionParticipant')
    .select('teacherId')
    .where('sessionId', '=', id)
    .orderBy('id')
    .execute()
  const kind = session.type === sessionTypeOf['co-teaching'] ? 'co-teaching' : 'observation'
  const fields = {
    kind,
    teacherId: people[0]?.teacherId,
    observedOn: session.heldOn,
    startsAt: session.startsAt,
    cycleId: session.cycleId,
    lessonId: session.lessonId,
  } as Fields
  return { fields, lessonId: session.lessonId }
}

async function ofLesson(read: ReadDb, id: number | null): Promise<Known> {
  const lesson = await read
    .selectFrom('lesson')
    .select(['id as lessonId', 'teacherId', 'classId', 'cycleId', 'taughtOn', 'startsAt'])
    .select('teachingPractices')
    .where('id', '=', id ?? 0)
    .executeTakeFirst()
  if (!lesson) return { fields: {}, lookFors: [] }
  const { taughtOn, teachingPractices, teacherId, ...rest } = lesson
  const texts = await read
    .selectFrom('lessonLookFor')
    .select('text')
    .where('lessonId', '=', id)
    .orderBy('position')
    .execute()
  const fields = {
    ...rest,
    teacherId: teacherId ?? undefined,
    observedOn: taughtOn ?? undefined,
    practices: linesOf(teachingPractices),
  } as Fields
  return { fields, lookFors: wordsOf(texts) }
}

async function ofCycle(read: ReadDb, id: number | null): Promise<Known> {
  if (id === null) return { fields: {}, lookFors: [] }
  const members = await read
    .selectFrom('cycleMember')
    .select('teacherId')
    .where('cycleId', '=', id)
    .where('leftOn', 'is', null)
    .execute()
  const cycle = await read
    .selectFrom('coachingCycle')
    .select('focusPractices')
    .where('id', '=', id)
    .executeTakeFirst()
  const texts = await read
    .selectFrom('lookFor')
    .select('text')
    .where('cycleId', '=', id)
    .orderBy('position')
    .execute()
  const [only] = members.length === 1 ? members : []
  const fields = {
    cycleId: id,
    teacherId: only?.teacherId,
    practices: linesOf(cycle?.focusPractices ?? ''),
  } as Fields
  return { fields, lookFors: wordsOf(texts) }
}

const wordsOf = (rows: readonly { readonly text: string }[]): readonly string[] =>
  rows.map(({ text }) => text.trim()).filter(Boolean)

/** The cycle that a teacher is in on that day; of several the one that began last. */
async function cycleOn(
  read: ReadDb,
  teacherId: number | undefined,
  day: string,
): Promise<number | null> {
  const cycle = await read
    .selectFrom('cycleMember as member')
    .innerJoin('coachingCycle as cycle', 'cycle.id', 'member.cycleId')
    .select('cycle.id')
    .where('member.teacherId', '=', teacherId ?? 0)
    .where('cycle.status', '<>', 'closed')
    .where('cycle.startsOn', '<=', day)
    .where((where) =>
      where.or([where('member.leftOn', 'is', null), where('member.leftOn', '>', day)]),
    )
    .orderBy('cycle.startsOn', 'desc')
    .executeTakeFirst()
  return cycle?.id ?? null
}

/** The class of a teacher who has one on that day. */
async function onlyClass(read: ReadDb, teacherId: number | undefined, day: string) {
  const classes = await read
    .selectFrom('teachingAssignment')
    .select('classId')
    .distinct()
    .where('teacherId', '=', teacherId ?? 0)
    .where('startsOn', '<=', day)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', day)]))
    .execute()
  return classes.length === 1 ? classes[0]?.classId : undefined
}
