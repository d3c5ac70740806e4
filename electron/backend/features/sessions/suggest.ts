/** What the day, the teachers and the kind of session let one expect. Reads only; the coach decides. */
import type { z } from 'zod'
import type { sessionsContract, suggestion } from '#shared/contracts/sessions.ts'
import type { ReadDb } from '../../database/connection.ts'
import { cyclesOn } from './cycles-on-day.ts'
import { dayOffOn } from './days-off.ts'
import { plannedLike } from './planned-like.ts'
import { usualMinutes } from './usual-minutes.ts'

export type Facts = z.output<typeof sessionsContract.suggest.input>

export async function suggest(
  read: ReadDb,
  { teacherIds, ...rest }: Facts,
): Promise<z.input<typeof suggestion>> {
  const facts = { ...rest, teacherIds: [...new Set(teacherIds)] }
  const places = await placesOn(read, facts)
  const cycles = await cyclesOn(read, facts)
  const schoolId = sharedSchool(places, facts.teacherIds)
  return {
    schools: [
      ...new Map(places.map(({ schoolId: id, school }) => [id, { id, name: school }])).values(),
    ],
    schoolId,
    grades: [...new Set(places.flatMap(({ grade }) => (grade === null ? [] : [grade])))],
    cycles,
    goals: await goalsOf(read, { cycleIds: cycles.map(({ id }) => id), ...facts }),
    minutes: facts.type === null ? null : await usualMinutes(read, facts.type),
    planned: await plannedLike(read, facts),
    dayOff: (await dayOffOn(read, { on: facts.heldOn, schoolId }))?.name ?? null,
  }
}

type Place = Awaited<ReturnType<typeof placesOn>>[number]

/** Where the teachers teach on the day, as their dated assignments say. */
async function placesOn(read: ReadDb, { heldOn, teacherIds }: Facts) {
  if (teacherIds.length === 0) return []
  return read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .innerJoin('school', 'school.id', 'class.schoolId')
    .select(['assignment.teacherId', 'class.schoolId', 'school.name as school', 'class.grade'])
    .where('assignment.teacherId', 'in', teacherIds)
    .where('assignment.startsOn', '<=', heldOn)
    .where((where) =>
      where.or([where('assignment.endsOn', 'is', null), where('assignment.endsOn', '>=', heldOn)]),
    )
    .orderBy('assignment.id')
    .execute()
}

/** Somebody who teaches at two schools is met at one of them, and only the coach knows at which. */
function sharedSchool(places: readonly Place[], teacherIds: readonly number[]): number | null {
  const schools = new Set(places.map(({ schoolId }) => schoolId))
  const placed = new Set(places.map(({ teacherId }) => teacherId))
  const [only] = schools
  return only !== undefined && schools.size === 1 && placed.size === teacherIds.length ? only : null
}

async function goalsOf(
  read: ReadDb,
  { cycleIds, teacherIds }: Pick<Facts, 'teacherIds'> & { readonly cycleIds: readonly number[] },
) {
  if (teacherIds.length === 0) return []
  return read
    .selectFrom('goal')
    .select(['id', 'cycleId', 'text'])
    .where((where) =>
      where.or([
        where('cycleId', 'in', cycleIds.length === 0 ? [0] : cycleIds),
        where.and([where('cycleId', 'is', null), where('teacherId', 'in', teacherIds)]),
      ]),
    )
    .orderBy('id')
    .execute()
}
