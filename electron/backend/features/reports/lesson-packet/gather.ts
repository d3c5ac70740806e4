/** Reads a plan as its reader may: teacher and class by code where they are not for this reader. */
import type { LessonPacketChoices } from '#shared/contracts/reports/lesson-packet.ts'
import type { CodedStudent } from '#shared/domain/coded-names.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { readLesson } from '../../lessons/index.ts'
import { aboutReport } from '../about.ts'
import type { ReportSource } from '../report-kind.ts'
import type { Lesson, LessonFacts } from './facts.ts'

/** @throws {CallError} `NOT_FOUND` when the plan is no longer there */
export async function gatherLesson(
  source: ReportSource,
  { lessonId }: LessonPacketChoices,
): Promise<LessonFacts> {
  const { read } = source
  const about = await aboutReport(source)
  const lesson = await lessonWith(read, lessonId)
  const { version } = lesson
  return {
    ...about,
    lesson,
    version: version === null ? 1 : version.number + (version.isChanged ? 1 : 0),
    students: await studentsOf(read, lesson, about.today),
  }
}

async function lessonWith(read: ReportDb, id: number): Promise<Lesson> {
  try {
    return await readLesson(read, id)
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'LESSON_MISSING') throw error
    throw new CallError('NOT_FOUND', { data: { what: 'This lesson is no longer here.' } })
  }
}

async function studentsOf(
  read: ReportDb,
  { fields }: Lesson,
  today: string,
): Promise<readonly CodedStudent[]> {
  const day = fields.taughtOn ?? today
  return read
    .selectFrom('enrolment')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .leftJoin('studentIdentity as identity', 'identity.studentId', 'student.id')
    .select((select) => [
      'student.code',
      select.fn.coalesce('identity.givenName', select.val('')).as('givenName'),
      select.fn.coalesce('identity.familyName', select.val('')).as('familyName'),
    ])
    .distinct()
    .where('enrolment.classId', '=', fields.classId ?? 0)
    .where('enrolment.startsOn', '<=', day)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', day)]))
    .orderBy('student.code')
    .execute()
}
