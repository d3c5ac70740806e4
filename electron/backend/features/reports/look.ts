/** How a report looks, as chosen: its paper, and the school at the top of the first page. */
import { readFile } from 'node:fs/promises'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import type { ReportDb } from '../../database/report-connection.ts'
import { attachmentPath } from '../documents/index.ts'
import type { MadeReport } from './report-kind.ts'
import { schoolOf } from './school-of.ts'

type From = {
  readonly read: ReportDb
  /** Of the workspace. */
  readonly folder: string
}

type Chosen = {
  readonly choices: ReportChoices
  readonly made: Pick<MadeReport, 'schoolId'>
}

export async function withLook(
  from: From,
  model: ReportModel,
  chosen: Chosen,
): Promise<ReportModel> {
  const { choices } = chosen
  const { read } = from
  const header = choices.schoolHeader ? await headerOf(from, chosen) : null
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

/** Pixels that a logo may take on paper. */
const room = { width: 190, height: 44 } as const

/** Of the school that the report is about, or of the only one there is; none where there are several. */
async function headerOf(
  { read, folder }: From,
  { choices, made }: Chosen,
): Promise<ReportModel['header'] | null> {
  const schoolId = made.schoolId ?? (await schoolOf(read, choices))
  if (schoolId === null) return null
  const school = await read
    .selectFrom('school')
    .leftJoin('schoolLogo', 'schoolLogo.schoolId', 'school.id')
    .select(['school.name', 'schoolLogo.storedAs', 'schoolLogo.width', 'schoolLogo.height'])
    .where('school.id', '=', schoolId)
    .executeTakeFirst()
  if (!school) return null
  const { name, storedAs, width, height } = school
  const png =
    storedAs === null ? null : await readFile(attachmentPath(folder, storedAs)).catch(() => null)
  if (png === null || width === null || height === null) return { name, logo: null }
  const scale = Math.min(room.width / width, room.height / height, 1)
  return {
    name,
    logo: {
      png: png.toString('base64'),
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
  }
}
