/** What the options of a test say, so that an answer can be read and not only counted. */
import type { ReadDb } from '../../../database/connection.ts'

export type OptionText = (item: string, option: string) => string

/** @param administrationId null: the test is no longer here, and neither are its texts. */
export async function optionTexts(
  read: ReadDb,
  administrationId: number | null,
): Promise<OptionText> {
  if (administrationId === null) return () => ''
  const rows = await read
    .selectFrom('administration')
    .innerJoin('item', 'item.assessmentId', 'administration.assessmentId')
    .innerJoin('itemOption', 'itemOption.itemId', 'item.id')
    .select(['item.label as item', 'itemOption.label as option', 'itemOption.text'])
    .where('administration.id', '=', administrationId)
    .execute()
  const texts = new Map(rows.map(({ item, option, text }) => [`${item}\t${option}`, text]))
  return (item, option) => texts.get(`${item}\t${option}`) ?? ''
}
