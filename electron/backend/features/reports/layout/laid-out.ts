/** Pages that were laid out a moment ago are not laid out again: choices go back and forth. */
import { createHash } from 'node:crypto'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import { templateOf } from '../template/stored-template.ts'
import type { ReportPages } from '#shared/contracts/report-pages.ts'

const mostKept = 8
const kept = new Map<string, ReportPages>()

/** What was laid out for the screen serves the file too; undefined when it was not, or is long ago. */
export const keptPages = (model: ReportModel): ReportPages | undefined => kept.get(keyOf(model))

/** A model that was at the window comes back with its fields in another order. */
const keyOf = (model: ReportModel): string =>
  createHash('sha256').update(JSON.stringify(model, inOrder)).digest('base64')

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

export async function laidOut(model: ReportModel, workspaceFolder: string): Promise<ReportPages> {
  const key = keyOf(model)
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
