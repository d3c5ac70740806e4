/** Which standards the stored tests measure. */
import { compareStandardCodes } from '#shared/domain/standards.ts'
import type { NamedStandard } from '#shared/domain/state-standards.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'

/** Standards that any stored test measures, by score or by item, in the published order. */
export async function standardsInUse(read: ReadDb): Promise<readonly NamedStandard[]> {
  const measured = await read
    .selectFrom('measure')
    .select('code')
    .where('kind', '=', 'standard')
    .execute()
  const asked = await read
    .selectFrom('item')
    .select('standardCode')
    .union(read.selectFrom('itemStandard').select('code as standardCode'))
    .execute()
  const codes = new Set([
    ...measured.map(({ code }) => code),
    ...asked.flatMap(({ standardCode }) => (standardCode === null ? [] : [standardCode])),
  ])
  const { titleOf } = await standardsOf(read)
  return [...codes].toSorted(compareStandardCodes).map((code) => ({ code, title: titleOf(code) }))
}
