/** What the report of one teacher is about: the tests these students took last, or the teacher's latest cycle or visit. */
import type { BatchChoices } from '#shared/contracts/reports/batch.ts'
import { reportChoices, type ReportChoices } from '#shared/contracts/reports.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { usualTests } from '../teacher-data-profile/usual-tests.ts'

export type Subject = {
  readonly teacherId: TeacherId
  /** As this connection's reader may know it. */
  readonly teacher: string
  /** Row id of the cycle or visit that it is about. */
  readonly aboutId: number | null
  /** The choices of its report, or why there is none. */
  readonly report: ReportChoices | string
}

/** By family name. Teachers who are no longer there have no subject. */
export async function subjectsOf(read: ReportDb, choices: BatchChoices): Promise<Subject[]> {
  const rows = await read
    .selectFrom('teacher')
    .select(['id', 'givenName', 'familyName'])
    .where('id', 'in', [...choices.teacherIds])
    .execute()
  const named = rows
    .toSorted(
      (a, b) =>
        a.familyName.localeCompare(b.familyName, 'en') ||
        a.givenName.localeCompare(b.givenName, 'en') ||
        a.id - b.id,
    )
    .map(({ id, givenName, familyName }) => ({
      teacherId: id as TeacherId,
      teacher: `${givenName} ${familyName}`,
    }))
  const subjects: Subject[] = []
  for (const one of named) subjects.push({ ...one, ...(await subjectOf(read, one, choices)) })
  return subjects
}

type Named = Pick<Subject, 'teacherId' | 'teacher'>

async function subjectOf(
  read: ReportDb,
  { teacherId, teacher }: Named,
  choices: BatchChoices,
): Promise<Pick<Subject, 'aboutId' | 'report'>> {
  const { kind } = choices
  const { usual } = await usualTests(read, teacherId)
  const common = { ...choices, recipient: choices.audience === 'teacher' ? teacher : '' }
  if (kind === 'observation-letter') return visitSubject(read, teacherId, common)
  if (kind === 'cycle-summary') return cycleSubject(read, { teacherId, usual, common })
  if (usual === null) {
    return { aboutId: null, report: 'The students of this teacher took no test by standard.' }
  }
  const about =
    kind === 'teacher-data-profile' ? { teacherId } : { scope: { kind: 'teacher', id: teacherId } }
  return { aboutId: null, report: reportChoices.parse({ ...common, ...about, ...usual }) }
}

type CycleAsked = {
  readonly teacherId: number
  readonly usual: Awaited<ReturnType<typeof usualTests>>['usual']
  readonly common: Readonly<Record<string, unknown>>
}

/** The latest one that has begun; students before and after where its tests lie around it. */
async function cycleSubject(
  read: ReportDb,
  { teacherId, usual, common }: CycleAsked,
): Promise<Pick<Subject, 'aboutId' | 'report'>> {
  const cycle = await read
    .selectFrom('cycleMember')
    .innerJoin('coachingCycle', 'coachingCycle.id', 'cycleMember.cycleId')
    .select(['coachingCycle.id', 'coachingCycle.startsOn'])
    .where('cycleMember.teacherId', '=', teacherId)
    .where('coachingCycle.status', '<>', 'planned')
    .orderBy('coachingCycle.startsOn', 'desc')
    .orderBy('coachingCycle.id', 'desc')
    .executeTakeFirst()
  if (!cycle) return { aboutId: null, report: 'This teacher has been in no cycle yet.' }
  const windows =
    usual?.beforeId && (await endedOn(read, usual.administrationId)) >= cycle.startsOn
      ? { beforeId: usual.beforeId, afterId: usual.administrationId }
      : {}
  return {
    aboutId: cycle.id,
    report: reportChoices.parse({ ...common, cycleId: cycle.id, ...windows }),
  }
}

/** The last day on which somebody took it; before all days where nobody did. */
async function endedOn(read: ReportDb, administrationId: number): Promise<string> {
  const row = await read
    .selectFrom('sitting')
    .select(({ fn }) => fn.max('testedOn').as('day'))
    .where('administrationId', '=', administrationId)
    .executeTakeFirst()
  return row?.day ?? ''
}

/** The latest one that has begun, as far as its teacher may read of it. */
async function visitSubject(
  read: ReportDb,
  teacherId: number,
  common: Readonly<Record<string, unknown>>,
): Promise<Pick<Subject, 'aboutId' | 'report'>> {
  if (common['audience'] !== 'teacher') {
    return { aboutId: null, report: 'A letter is between coach and teacher.' }
  }
  const visit = await read
    .selectFrom('observation')
    .select('id')
    .where('teacherId', '=', teacherId)
    .where('startedAt', 'is not', null)
    .orderBy('observedOn', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!visit) return { aboutId: null, report: 'There is no visit that this teacher may read of.' }
  return { aboutId: visit.id, report: reportChoices.parse({ ...common, observationId: visit.id }) }
}
