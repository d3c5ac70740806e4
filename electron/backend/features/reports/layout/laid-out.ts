/** Pages that were laid out a moment ago are not laid out again: choices go back and forth. */
import { createHash } from 'node:crypto'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import { templateOf } from '../template/stored-template.ts'
import type { ReportPages } from '#shared/contracts/report-pages.ts'

const mostKept = 8
const kept = new Map<string, ReportPages>()

export async function laidOut(model: ReportModel, workspaceFolder: string): Promise<ReportPages> {
  const key = createHash('sha256').update(JSON.stringify(model)).digest('base64')
  const known = kept.get(key)
  if (known) return known
  // The Word library is large; it loads when a document is looked at, not when the app starts.
  const { layOut } = await import('./lay-out.ts')
  const pages = layOut(model, await templateOf(workspaceFolder, model))
  kept.set(key, pages)
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return pages
}
