/** One row a teacher for the grid: where they teach, where the cycle stands, contact and steps. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { teacherRow } from '#shared/contracts/caseload.ts'
import { isPastCadence } from '#shared/domain/cadence.ts'
import type { ReadDb } from '../../database/connection.ts'
import { countSteps } from '../steps/index.ts'
import { currentCycles } from './cycles.ts'
import { daysBetween } from '#shared/domain/days.ts'

type Row = z.input<typeof teacherRow>

type Which = {
  /** Only this one, archived or not. */
  readonly id?: number
  readonly includeArchived?: boolean | undefined
}

/** Teachers by family name. Five queries, whatever their number. */
export async function listTeachers(
  read: ReadDb,
  today: string,
  { id, includeArchived = id !== undefined }: Which = {},
): Promise<Row[]> {
  const teachers = await read
    .selectFrom('teacher')
    .selectAll()
    .$if(id !== undefined, (rows) => rows.where('id', '=', id ?? 0))
    .$if(!includeArchived, (rows) => rows.where('archivedOn', 'is', null))
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()
  const places = await placesToday(read, today)
  const contacts = await contactByTeacher(read, today)
  const steps = await countSteps(read, 'teacherId', today)
  const cycles = await currentCycles(read, today)
  return teachers.map((teacher) => {
    const contact = contacts.get(teacher.id)
    const lastContactOn = contact?.lastOn ?? null
    const daysSinceContact = lastContactOn === null ? null : daysBetween(lastContactOn, today)
    const cadenceDays = teacher.contactCadenceDays
    return {
      id: teacher.id,
      givenName: teacher.givenName,
      familyName: teacher.familyName,
      ...placeOf(places.get(teacher.id) ?? []),
      tags: teacher.tags.split('\n').filter(Boolean),
      status: teacher.status,
      archivedOn: teacher.archivedOn,
      cycle: cycles.get(teacher.id) ?? null,
      lastContactOn,
      cadenceDays,
      daysSinceContact,
      isPastCadence: isPastCadence({ ...teacher, cadenceDays, daysSinceContact }),
      nextSession:
        contact?.nextOn && contact.nextType ? { on: contact.nextOn, type: contact.nextType } : null,
      minutesThisMonth: contact?.minutes ?? 0,
      openSteps: steps.get(teacher.id)?.open ?? 0,
      overdueSteps: steps.get(teacher.id)?.overdue ?? 0,
    }
  })
}

type Place = {
  readonly teacherId: number
  readonly schoolId: number
  readonly school: string
  readonly course: string
  readonly grade: string | null
}

async function placesToday(read: ReadDb, today: string): Promise<Map<number, Place[]>> {
  const rows = await read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select([
      'assignment.teacherId',
      'class.schoolId',
      'school.name as school',
      'class.course',
      'class.grade',
    ])
    .where('assignment.startsOn', '<=', today)
    .where((where) =>
      where.or([where('assignment.endsOn', 'is', null), where('assignment.endsOn', '>=', today)]),
    )
    .orderBy('assignment.id')
    .execute()
  return Map.groupBy(rows, (row) => row.teacherId)
}

function placeOf(places: readonly Place[]): Pick<Row, 'schools' | 'courses' | 'grades'> {
  const schools = new Map(places.map(({ schoolId, school }) => [schoolId, school]))
  return {
    schools: [...schools].map(([id, name]) => ({ id, name })),
    courses: [...new Set(places.map(({ course }) => course))],
    grades: [...new Set(places.flatMap(({ grade }) => (grade === null ? [] : [grade])))],
  }
}

/** Contact is any session done with the teacher; a planned one counts as next, never as contact. */
async function contactByTeacher(read: ReadDb, today: string) {
  const month = today.slice(0, 7)
  const { rows } = await sql<{
    teacherId: number
    lastOn: string | null
    nextOn: string | null
    nextType: string | null
    minutes: number
  }>`
    SELECT participant.teacherId,
      MAX(session.heldOn) FILTER (WHERE session.status = 'done') AS lastOn,
      MIN(session.heldOn) FILTER (WHERE session.status = 'planned' AND session.heldOn >= ${today}) AS nextOn,
      (SELECT next.type FROM session AS next
       JOIN sessionParticipant AS theirs ON theirs.sessionId = next.id
       WHERE theirs.teacherId = participant.teacherId
         AND next.status = 'planned' AND next.heldOn >= ${today}
       ORDER BY next.heldOn, next.startsAt LIMIT 1) AS nextType,
      COALESCE(SUM(session.minutes) FILTER (
        WHERE session.status = 'done' AND session.heldOn LIKE ${`${month}%`}), 0) AS minutes
    FROM sessionParticipant AS participant
    JOIN session ON session.id = participant.sessionId
    GROUP BY participant.teacherId`.execute(read)
  return new Map(rows.map((row) => [row.teacherId, row]))
}
