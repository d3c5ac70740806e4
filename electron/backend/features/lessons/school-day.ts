/** The school, the bells and the class of a lesson. */
import { timeOf, type LessonTime } from '#shared/domain/lessons/lesson-time.ts'
import { bellsOn, type Period } from '#shared/domain/school-calendar.ts'
import type { ReadDb } from '../../database/connection.ts'
import { listBells } from '../schools/index.ts'

type Facts = {
  readonly schoolId: number | null
  readonly taughtOn: string | null
  readonly startsAt: string | null
  readonly minutes: number | null
}

/** Without a day the first bells of the school hold: most schools have one schedule for most days. */
export async function schoolDay(
  read: ReadDb,
  lesson: Facts,
): Promise<{ readonly time: LessonTime | null; readonly periods: readonly Period[] }> {
  const schedules = lesson.schoolId === null ? [] : await listBells(read, lesson.schoolId)
  const bells = lesson.taughtOn === null ? schedules[0] : bellsOn(schedules, lesson.taughtOn)
  const periods = bells?.periods ?? []
  return { time: timeOf(lesson, periods), periods }
}

export const classOf = (read: ReadDb, id: number | null) =>
  read
    .selectFrom('class')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select(['class.id', 'class.name', 'class.course', 'class.grade', 'class.schoolId'])
    .select('school.name as school')
    .where('class.id', '=', id ?? 0)
    .executeTakeFirst()
