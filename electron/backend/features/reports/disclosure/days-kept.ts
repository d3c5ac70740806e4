/** Teachers whose days of coaching a reader may not see: what prints sessions one by one asks here. */
import { choicesOf, disclosureOf, mayShow } from '#shared/domain/disclosure.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import type { ReportReader } from '../../../database/report-views.ts'

export async function daysKeptFrom(
  read: ReportDb,
  reader: ReportReader,
): Promise<ReadonlySet<number>> {
  const rows = await read
    .selectFrom('disclosureChoice')
    .select(['teacherId', 'field', 'disclosure'])
    .where('field', '=', 'session.time')
    .execute()
  const chosen = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return new Set(
    [...chosen].flatMap(([id, choices]) =>
      mayShow(disclosureOf('session.time', choicesOf(choices)), reader) ? [] : [id],
    ),
  )
}
