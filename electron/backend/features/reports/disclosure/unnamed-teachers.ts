/** Teachers whom a report may not name to its reader: their names are codes on its connection already. */
import { choicesOf, disclosureOf, mayShow } from '#shared/domain/disclosure.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import type { ReportReader } from '../../../database/report-views.ts'

/** @returns how many of these teachers stand as codes. */
export async function unnamedTeachers(
  read: ReportDb,
  ids: readonly number[],
  reader: ReportReader,
): Promise<number> {
  const rows = await read
    .selectFrom('disclosureChoice')
    .select(['teacherId', 'field', 'disclosure'])
    .where('field', '=', 'teacher.name')
    .execute()
  const chosen = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return [...new Set(ids)].filter(
    (id) => !mayShow(disclosureOf('teacher.name', choicesOf(chosen.get(id) ?? [])), reader),
  ).length
}
