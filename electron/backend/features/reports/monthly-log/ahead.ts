/**
 * What is planned for the month after. Sessions are printed here one by one, so each asks whether its
 * teachers let this reader see their days.
 */
import { addDays } from '#shared/domain/days.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import type { ReportReader } from '../../../database/report-views.ts'
import { daysKeptFrom } from '../disclosure/days-kept.ts'
import type { MonthlyFacts } from './facts.ts'

type Asked = {
  /** The last day of the month before. */
  readonly after: string
  readonly schoolId: number | null
  readonly reader: ReportReader
}

export async function sessionsAhead(
  read: ReportDb,
  { after, schoolId, reader }: Asked,
): Promise<Pick<MonthlyFacts, 'ahead' | 'aheadHeld'>> {
  const planned = await read
    .selectFrom('session')
    .leftJoin('school', 'school.id', 'session.schoolId')
    .select(['session.id', 'session.heldOn as on', 'session.type', 'school.name as school'])
    .where('session.status', '=', 'planned')
    .where('session.heldOn', '>', after)
    .where('session.heldOn', '<=', addDays(after, 31))
    .$if(schoolId !== null, (query) => query.where('session.schoolId', '=', schoolId))
    .orderBy('session.heldOn')
    .orderBy('session.startsAt')
    .execute()
  const kept = await daysKeptFrom(read, reader)
  const participants = await read
    .selectFrom('sessionParticipant')
    .select(['sessionId', 'teacherId'])
    .execute()
  const withheld = new Set(
    participants.flatMap(({ sessionId, teacherId }) => (kept.has(teacherId) ? [sessionId] : [])),
  )
  const shown = planned.filter(({ id }) => !withheld.has(id))
  return {
    ahead: shown.map(({ on, type, school }) => ({ on, type, school })),
    aheadHeld: planned.length - shown.length,
  }
}
