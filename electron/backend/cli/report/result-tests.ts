/** Which tests a report of results is about: the latest by standard, the window before it, an item-level test. */
import { hasStandardScores } from '#shared/domain/measured-standards.ts'
import { flag, type CommandInput } from '../command.ts'
import { latest, listAdministrations, matching, notFound } from '../selection.ts'

/** @throws {CallError} `NOT_FOUND`, with what there is, for a test or window that is not there */
export async function resultTests({ backend, call, flags }: CommandInput) {
  const all = await listAdministrations(backend, call)
  const found = matching(all, flags, 'window')
  const byStandard = found.filter(hasStandardScores)
  const administration = latest(byStandard.length > 0 ? byStandard : found, all)
  const earlier = all.slice(0, all.indexOf(administration))
  const before = matching(earlier, { before: flags['before'] }, 'before').findLast(
    ({ assessmentId }) => assessmentId === administration.assessmentId,
  )
  if (flag(flags, 'before') !== undefined && !before)
    throw notFound(
      `No earlier window of ${administration.assessment} fits “${flag(flags, 'before')}”.`,
    )
  const itemTests = matching(all, { test: flags['items'] }, 'window').filter(
    ({ hasItems }) => hasItems,
  )
  if (flag(flags, 'items') !== undefined) latest(itemTests, all)
  return {
    administrationId: administration.id,
    beforeId: before?.id ?? null,
    itemsId: itemTests.at(-1)?.id ?? null,
  }
}
