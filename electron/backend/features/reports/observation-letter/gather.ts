/** Reads a visit as its teacher may see it, with the steps that came of it and the class list of that day. */
import type { ObservationLetterChoices } from '#shared/contracts/reports/observation-letter.ts'
import { elapsedText, wallClock } from '#shared/domain/observations/script-clock.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { aboutReport } from '../about.ts'
import type { ReportSource } from '../report-kind.ts'
import { printClock } from '../text/print.ts'
import type { LetterFacts } from './facts.ts'

/** @throws {CallError} `NOT_FOUND` when there is no such visit for its teacher, or it has not begun */
export async function gatherLetter(
  source: ReportSource,
  { observationId }: ObservationLetterChoices,
): Promise<LetterFacts> {
  const { read } = source
  const { teacherId, classId, sessionId, startedAt, ...visit } = await visitOf(read, observationId)
  if (startedAt === null)
    throw notFound('There is nothing to write of yet: the visit has not begun.')
  const students = classId === null ? [] : await studentsOf(read, { classId, on: visit.on })
  return {
    ...(await aboutReport(source)),
    visit: { ...visit, practices: visit.practices.split('\n').filter(Boolean) },
    teacher: await read
      .selectFrom('teacher')
      .select(['givenName', 'familyName'])
      .where('id', '=', teacherId)
      .executeTakeFirstOrThrow(),
    visitors: await visitorsOf(read, observationId),
    ...(await rowsOf(read, { id: observationId, startsAt: visit.startsAt })),
    steps: await stepsOf(read, { observationId, sessionId, teacherId }),
    students,
    isOwnClass: await taughtBy(read, { teacherId, classId, on: visit.on }),
  }
}

const notFound = (what: string): CallError => new CallError('NOT_FOUND', { data: { what } })

async function visitOf(read: ReportDb, id: number) {
  const visit = await read
    .selectFrom('observation')
    .leftJoin('class', 'class.id', 'observation.classId')
    .select(['observation.kind', 'observedOn as on', 'startsAt', 'startedAt', 'minutes'])
    .select(['focus', 'focusAgreedOn', 'practices', 'strength', 'strengthPractice'])
    .select(['wondering', 'thanks', 'resources', 'teacherId', 'classId', 'sessionId'])
    .select(['class.name as class', 'class.schoolId'])
    .where('observation.id', '=', id)
    .executeTakeFirst()
  if (visit) return visit
  throw notFound(
    'This visit is no longer here, or not for its teacher to read: see “Goes as far as” in its details.',
  )
}

const visitorsOf = (read: ReportDb, id: number) =>
  read
    .selectFrom('observationVisitor as visitor')
    .innerJoin('teacher', 'teacher.id', 'visitor.teacherId')
    .select(['teacher.givenName', 'teacher.familyName'])
    .where('visitor.observationId', '=', id)
    .orderBy('visitor.id')
    .execute()

async function rowsOf(
  read: ReportDb,
  { id, startsAt }: { readonly id: number; readonly startsAt: string | null },
): Promise<Pick<LetterFacts, 'lookFors' | 'lines' | 'marks' | 'strategies'>> {
  const lines = await read
    .selectFrom('observationLine')
    .select(['second', 'who', 'text', 'lookForId'])
    .where('observationId', '=', id)
    // Not there on this connection; said once more, so that no change of it lets one through.
    .where('who', '<>', 'aside')
    .orderBy('second')
    .orderBy('id')
    .execute()
  return {
    lines: lines.map(({ second, ...line }) => ({
      ...line,
      time: printed(wallClock(startsAt, second)) ?? elapsedText(second),
    })),
    lookFors: await read
      .selectFrom('observationLookFor')
      .select(['id', 'text'])
      .where('observationId', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    marks: await read
      .selectFrom('observationMark')
      .select('kind')
      .where('observationId', '=', id)
      .execute(),
    strategies: await read
      .selectFrom('observationStrategy')
      .select(['name', 'who', 'note'])
      .where('observationId', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  }
}

const printed = (time: string | null): string | null => (time === null ? null : printClock(time))

type Came = {
  readonly observationId: number
  readonly sessionId: number | null
  readonly teacherId: number
}

/** Of the session of the visit and of its debriefs; a step that the teacher keeps for themselves is empty. */
async function stepsOf(
  read: ReportDb,
  { observationId, sessionId, teacherId }: Came,
): Promise<LetterFacts['steps']> {
  const debriefs = await read
    .selectFrom('debrief')
    .select('sessionId')
    .where('observationId', '=', observationId)
    .execute()
  const sessions = [sessionId, ...debriefs.map((debrief) => debrief.sessionId)].filter(
    (id) => id !== null,
  )
  if (sessions.length === 0) return []
  return read
    .selectFrom('actionStep')
    .select(['text', 'owner', 'dueOn', 'checkBackOn'])
    .where('sessionId', 'in', sessions)
    .where('teacherId', '=', teacherId)
    .where('status', 'in', ['open', 'practising'])
    .where('text', '<>', '')
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

type OnDay = { readonly classId: number; readonly on: string }

const studentsOf = (read: ReportDb, { classId, on }: OnDay) =>
  read
    .selectFrom('enrolment')
    .innerJoin('studentIdentity as identity', 'identity.studentId', 'enrolment.studentId')
    .select(['identity.givenName', 'identity.familyName'])
    .where('enrolment.classId', '=', classId)
    .where('enrolment.startsOn', '<=', on)
    .where((where) =>
      where.or([where('enrolment.endsOn', 'is', null), where('enrolment.endsOn', '>=', on)]),
    )
    .orderBy('identity.familyName')
    .orderBy('identity.givenName')
    .execute()

async function taughtBy(
  read: ReportDb,
  { teacherId, classId, on }: { teacherId: number; classId: number | null; on: string },
): Promise<boolean> {
  const assignment = await read
    .selectFrom('teachingAssignment')
    .select('id')
    .where('teacherId', '=', teacherId)
    .where('classId', '=', classId ?? 0)
    .where('startsOn', '<=', on)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', on)]))
    .executeTakeFirst()
  return assignment !== undefined
}
