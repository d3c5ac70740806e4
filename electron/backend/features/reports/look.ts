/** How a report looks, as chosen: its paper, and the school at the top of the first page. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import type { ReportDb } from '../../database/report-connection.ts'
import type { MadeReport } from './report-kind.ts'

type Chosen = {
  readonly choices: Pick<ReportChoices, 'paper' | 'schoolHeader' | 'templateId'>
  readonly made: Pick<MadeReport, 'schoolId'>
}

export async function withLook(
  read: ReportDb,
  model: ReportModel,
  { choices, made }: Chosen,
): Promise<ReportModel> {
  const header = choices.schoolHeader ? await headerOf(read, made.schoolId ?? null) : null
  const template = await templateWith(read, choices.templateId)
  return {
    ...model,
    ...(choices.paper === 'a4' ? { paper: 'a4' as const } : {}),
    ...(header ? { header } : {}),
    ...(template ? { template } : {}),
  }
}

/** One that was removed since it was chosen leaves our own look. */
async function templateWith(
  read: ReportDb,
  id: ReportChoices['templateId'],
): Promise<ReportModel['template']> {
  if (id === null) return undefined
  return read
    .selectFrom('reportTemplate')
    .select(['storedAs', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Of the school that the report is about, or of the only one there is. */
async function headerOf(
  read: ReportDb,
  schoolId: number | null,
): Promise<ReportModel['header'] | null> {
  const schools = await read.selectFrom('school').select(['id', 'name']).execute()
  const own = schools.find(({ id }) => id === schoolId)
  const only = schools.length === 1 ? schools[0] : undefined
  const school = own ?? (schoolId === null ? only : undefined)
  return school ? { name: school.name, logo: null } : null
}
