/** What the report of one teacher is about: the tests these students took last, or the teacher's latest cycle. */
import type { BatchChoices } from '#shared/contracts/reports/batch.ts'
import { reportChoices, type ReportChoices } from '#shared/contracts/reports.ts'
import type { CycleId, TeacherId } from '#shared/domain/ids.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { usualTests } from '../teacher-data-profile/usual-tests.ts'

export type Subject = {
  readonly teacherId: TeacherId
  /** As this connection's reader may know it. */
  readonly teacher: string
  readonly cycleId: CycleId | null
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
): Promise<Pick<Subject, 'cycleId' | 'report'>> {
  const { kind } = choices
  const { usual } = await usualTests(read, teacherId)
  const common = { ...choices, recipient: choices.audience === 'teacher' ? teacher : '' }
  if (kind === 'cycle-summary') return cycleSubject(read, { teacherId, usual, common })
  if (usual === null) {
    return { cycleId: null, report: 'The students of this teacher took no test by standard.' }
  }
  const about =
    kind === 'teacher-data-profile' ? { teacherId } : { scope: { kind: 'teacher', id: teacherId } }
  return { cycleId: null, report: reportChoices.parse({ ...common, ...about, ...usual }) }
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
): Promise<Pick<Subject, 'cycleId' | 'report'>> {
  const cycle = await read
    .selectFrom('cycleMember')
    .innerJoin('coachingCycle', 'coachingCycle.id', 'cycleMember.cycleId')
    .select(['coachingCycle.id', 'coachingCycle.startsOn'])
    .where('cycleMember.teacherId', '=', teacherId)
    .where('coachingCycle.status', '<>', 'planned')
    .orderBy('coachingCycle.startsOn', 'desc')
    .orderBy('coachingCycle.id', 'desc')
    .executeTakeFirst()
  if (!cycle) return { cycleId: null, report: 'This teacher has been in no cycle yet.' }
  const id = cycle.id as CycleId
  const windows =
    usual?.beforeId && (await endedOn(read, usual.administrationId)) >= cycle.startsOn
      ? { beforeId: usual.beforeId, afterId: usual.administrationId }
      : {}
  return { cycleId: id, report: reportChoices.parse({ ...common, cycleId: id, ...windows }) }
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
