/** What a standard is called, and which ones the stored tests measure. */
import {
  compareStandardCodes,
  createStandardsCatalogue,
  type Standard,
} from '#shared/domain/standards.ts'
import { progressionOf, type Progression } from '#shared/domain/progressions.ts'
import catalogueFile from '../../../../../resources/standards/ccss-math.json' with { type: 'json' }
import type { ReadDb } from '../../../database/connection.ts'

const catalogue = createStandardsCatalogue(catalogueFile.standards)

/** The catalogue's entry, for instance for what students do; undefined for an unknown code. */
export const standardOf = (code: string): Standard | undefined => catalogue.find(code)

/** Short title, for instance "Compare fractions"; '' for a code that the catalogue does not know. */
export const titleOfStandard = (code: string): string => catalogue.find(code)?.title ?? ''

/** What comes before and after, as far as the catalogue says. */
export const standardProgression = (code: string): Progression => progressionOf(code, catalogue)

/** "Compare fractions (4.NF.A.2)", or the code alone. */
export function namedStandard(code: string): string {
  const title = titleOfStandard(code)
  return title === '' ? code : `${title} (${code})`
}

export type StandardInUse = { readonly code: string; readonly title: string }

/** Standards that any stored test measures, by score or by item, in the published order. */
export async function standardsInUse(read: ReadDb): Promise<readonly StandardInUse[]> {
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
  return [...codes]
    .toSorted(compareStandardCodes)
    .map((code) => ({ code, title: titleOfStandard(code) }))
}
