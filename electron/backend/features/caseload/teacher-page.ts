/** Everything of one teacher: classes, cycles with goals, sessions, action steps. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { teacherPage as shape } from '#shared/contracts/caseload.ts'
import { compareSteps } from '#shared/domain/action-steps.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { listSteps } from '../steps/index.ts'
import { goalsOfCycles, goalsOfTeacher } from '../goals/index.ts'
import { listTeachers } from './teachers.ts'

type Page = z.input<typeof shape>

/** @returns null when there is no such teacher. */
export async function teacherPage(
  read: ReadDb,
  { id, today }: { readonly id: TeacherId; readonly today: string },
): Promise<Page | null> {
  const [teacher] = await listTeachers(read, today, { id })
  const record = await read
    .selectFrom('teacher')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher || !record) return null
  return {
    teacher,
    email: record.email,
    yearsExperience: record.yearsExperience,
    certification: record.certification,
    enrolledHow: record.enrolledHow,
    strengths: record.strengths,
    classes: await classesOf(read, id, { today }),
    cycles: await cyclesOf(read, id),
    ownGoals: await goalsOfTeacher(read, id),
    sessions: await sessionsOf(read, id),
    ...(await notesOf(read, id)),
    actionSteps: await stepsOf(read, { id, cycleId: teacher.cycle?.id }),
  }
}

/** With the steps of a whole team, which belong to nobody alone. */
async function stepsOf(
  read: ReadDb,
  { id, cycleId }: { readonly id: TeacherId; readonly cycleId: number | undefined },
): Promise<Page['actionSteps']> {
  const own = await listSteps(read, { teacherId: id })
  const ofCycle = cycleId === undefined ? [] : await listSteps(read, { cycleId })
  return [...own, ...ofCycle.filter(({ teacher }) => teacher === null)].toSorted(compareSteps)
}

/** Classes with the students who are in them today, or were on the last day of the assignment. */
async function classesOf(
  read: ReadDb,
  id: TeacherId,
  { today }: { readonly today: string },
): Promise<Page['classes']> {
  const { rows } = await sql<Page['classes'][number]>`
    SELECT class.id, class.name, class.course, class.grade, school.name AS school,
      assignment.startsOn, assignment.endsOn,
      (SELECT COUNT(DISTINCT enrolment.studentId) FROM enrolment
       WHERE enrolment.classId = class.id
         AND enrolment.startsOn <= MIN(COALESCE(assignment.endsOn, ${today}), ${today})
         AND (enrolment.endsOn IS NULL
           OR enrolment.endsOn >= MIN(COALESCE(assignment.endsOn, ${today}), ${today}))) AS students
    FROM teachingAssignment AS assignment
    JOIN class ON class.id = assignment.classId
    JOIN school ON school.id = class.schoolId
    WHERE assignment.teacherId = ${id}
    ORDER BY assignment.startsOn, class.name`.execute(read)
  return rows
}

async function cyclesOf(read: ReadDb, id: TeacherId): Promise<Page['cycles']> {
  const cycles = await read
    .selectFrom('coachingCycle as cycle')
    .innerJoin('cycleMember as member', 'member.cycleId', 'cycle.id')
    .selectAll('cycle')
    .where('member.teacherId', '=', id)
    .orderBy('cycle.startsOn', 'desc')
    .execute()
  const ids = cycles.map((cycle) => cycle.id)
  if (ids.length === 0) return []
  const phases = await read
    .selectFrom('cyclePhase')
    .selectAll()
    .where('cycleId', 'in', ids)
    .orderBy('position')
    .execute()
  const goals = await goalsOfCycles(read, ids)
  const lookFors = await read
    .selectFrom('lookFor')
    .select(['cycleId', 'text'])
    .where('cycleId', 'in', ids)
    .orderBy('position')
    .execute()
  return cycles.map((cycle) => ({
    ...cycle,
    focusStandards: cycle.focusStandards.split('\n').filter(Boolean),
    phases: phases.filter(({ cycleId }) => cycleId === cycle.id),
    goals: goals.get(cycle.id) ?? [],
    lookFors: lookFors.filter(({ cycleId }) => cycleId === cycle.id).map(({ text }) => text),
  }))
}

const sessionsOf = (read: ReadDb, id: TeacherId): Promise<Page['sessions']> =>
  read
    .selectFrom('session')
    .innerJoin('sessionParticipant as participant', 'participant.sessionId', 'session.id')
    .select([
      'session.id',
      'session.heldOn as on',
      'session.startsAt',
      'session.minutes',
      'session.type',
      'session.mode',
      'session.status',
      'session.cycleId',
    ])
    .where('participant.teacherId', '=', id)
    .orderBy('session.heldOn', 'desc')
    .orderBy('session.startsAt', 'desc')
    .execute()

async function notesOf(
  read: ReadDb,
  id: TeacherId,
): Promise<Pick<Page, 'lastNote' | 'privateNotes'>> {
  const held = read
    .selectFrom('session')
    .innerJoin('sessionParticipant as participant', 'participant.sessionId', 'session.id')
    .where('participant.teacherId', '=', id)
    .where('session.status', '=', 'done')
  const last = await held
    .select(['session.heldOn as on', 'session.sharedNote as text'])
    .where('session.sharedNote', '<>', '')
    .orderBy('session.heldOn', 'desc')
    .orderBy('session.startsAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { count } = await held
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session.privateNote', '<>', '')
    .executeTakeFirstOrThrow()
  return { lastNote: last ?? null, privateNotes: count }
}
