/** The words that are kept for one report and its readers, and how they are written. */
import type { Audience } from '#shared/contracts/reports/for-whom.ts'
import {
  reportFigure,
  type NewPartText,
  type ReportFigure,
} from '#shared/contracts/reports/texts.ts'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import type { Words } from './apply-words.ts'
import { reportKeyOf } from './report-key.ts'

export type KeptWords = Words & { readonly figures: readonly ReportFigure[] }

type Readers = { readonly reportKey: string; readonly audience: Audience }

export const readersOf = (choices: ReportChoices): Readers => ({
  reportKey: reportKeyOf(choices),
  audience: choices.audience,
})

export async function keptWords(read: ReadDb, readers: Readers): Promise<readonly KeptWords[]> {
  const rows = await read
    .selectFrom('reportText')
    .select(['part', 'place', 'original', 'words', 'figures'])
    .where('reportKey', '=', readers.reportKey)
    .where('audience', '=', readers.audience)
    .orderBy('id')
    .execute()
  return rows.map(({ figures, ...text }) => ({ ...text, figures: figuresIn(figures) }))
}

/** As stored; a list in a form of an earlier version counts as none. */
export function figuresIn(json: string): readonly ReportFigure[] {
  const read = reportFigure.array().safeParse(JSON.parse(json))
  return read.success ? read.data : []
}

/** What is typed on in one place is one undo step. */
export async function writeWords(
  workspace: OpenWorkspace,
  choices: ReportChoices,
  { words, figures, ...at }: NewPartText & { readonly writtenAt: string },
): Promise<void> {
  const { writtenAt, ...place } = at
  const row = { ...readersOf(choices), ...place }
  const mergeKey = `report-text ${row.reportKey} ${row.audience} ${row.part} ${row.place} ${row.original}`
  await workspace.mutate(
    words === '' ? 'Take words out of a report' : 'Write into a report',
    async (tx) => {
      const kept = await tx
        .selectFrom('reportText')
        .select('id')
        .where('reportKey', '=', row.reportKey)
        .where('audience', '=', row.audience)
        .where('part', '=', row.part)
        .where('place', '=', row.place)
        .where('original', '=', row.original)
        .executeTakeFirst()
      const values = { ...row, words, figures: JSON.stringify(figures), writtenAt }
      if (kept && words === '') {
        await tx.deleteFrom('reportText').where('id', '=', kept.id).execute()
      } else if (kept) {
        await tx.updateTable('reportText').set(values).where('id', '=', kept.id).execute()
      } else if (words !== '') await tx.insertInto('reportText').values(values).execute()
    },
    { mergeKey },
  )
}
