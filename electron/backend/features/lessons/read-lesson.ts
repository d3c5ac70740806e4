/** One plan with everything that its page shows. */
import type { Standards } from '#shared/domain/state-standards.ts'
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import type { Output } from './call-input.ts'
import { linesOf } from './columns.ts'
import { contentOf } from './content.ts'
import { lessonRecord } from './expected.ts'
import { latestVersion, saysTheSame } from './keep-version.ts'
import { classOf, schoolDay } from './school-day.ts'

type Page = Output<'lesson'>

/** @throws {CallError} `LESSON_MISSING` */
export async function readLesson(read: ReadDb, id: number): Promise<Page> {
  const record = await lessonRecord(read, id)
  const content = await contentOf(read, id)
  const ofClass = await classOf(read, record.classId)
  const schoolId = ofClass?.schoolId ?? record.schoolId
  const standards = await standardsOf(read)
  const { time, periods } = await schoolDay(read, { ...content.fields, schoolId })
  return {
    id,
    ...content,
    teacher: await teacherOf(read, record.teacherId),
    class: ofClass ?? null,
    grade: ofClass ? ofClass.grade : record.grade,
    school: await schoolOf(read, schoolId),
    cycle: await cycleOf(read, record.cycleId),
    standards: content.fields.standards.map((code) => placed(code, standards)),
    time,
    periods: [...periods],
    sessions: await sessionsOf(read, id),
    version: await versionOf(read, id, content),
    quietPrompts: linesOf(record.quietPrompts),
  }
}

function placed(
  code: string,
  { titleOf, progressionOf }: Pick<Standards, 'titleOf' | 'progressionOf'>,
): Page['standards'][number] {
  const { before, after } = progressionOf(code)
  return { code, title: titleOf(code), before: [...before], after: [...after] }
}

async function versionOf(
  read: ReadDb,
  id: number,
  content: Awaited<ReturnType<typeof contentOf>>,
): Promise<Page['version']> {
  const last = await latestVersion(read, id)
  if (!last) return null
  const isChanged = !saysTheSame(JSON.parse(last.content) as typeof content, content)
  return { number: last.number, isChanged }
}

const teacherOf = async (read: ReadDb, id: number | null): Promise<Page['teacher']> =>
  (await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()) ?? null

const schoolOf = async (read: ReadDb, id: number | null): Promise<Page['school']> =>
  (await read
    .selectFrom('school')
    .select(['id', 'name'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()) ?? null

const cycleOf = async (read: ReadDb, id: number | null): Promise<Page['cycle']> =>
  (await read
    .selectFrom('coachingCycle')
    .select(['id', 'title'])
    .where('id', '=', id ?? 0)
    .executeTakeFirst()) ?? null

const sessionsOf = (read: ReadDb, lessonId: number) =>
  read
    .selectFrom('session')
    .select(['id', 'heldOn as on', 'startsAt', 'type'])
    .where('lessonId', '=', lessonId)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .execute()
