/** Templates that are kept in the workspace; the last ones stay read, since choices go back and forth. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import { attachmentPath } from '../../documents/index.ts'
import { readTemplate } from './read-template.ts'
import type { ReportTemplate } from './report-template.ts'

const mostKept = 3
const kept = new Map<string, ReportTemplate>()

/** @returns null where the report has our own look. @throws {CallError} `FILE_UNUSABLE` */
export async function templateOf(
  workspaceFolder: string,
  { template }: Pick<ReportModel, 'template'>,
): Promise<ReportTemplate | null> {
  if (!template) return null
  const path = attachmentPath(workspaceFolder, template.storedAs)
  const known = kept.get(path)
  if (known) return known
  const read = await readTemplate(path)
  kept.set(path, read)
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return read
}
