/** The ledger: which report was given to whom, and how much was held back. */
import type { Insertable } from 'kysely'
import type { z } from 'zod'
import type { ReportChoices, ReportPreview, reportsContract } from '#shared/contracts/reports.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'

type Issued = z.infer<typeof reportsContract.issued.output>

export type NewIssue = Insertable<Database['reportIssue']>

/** The line of a file that is given out. */
export const issueOf = (
  choices: ReportChoices,
  { model, withheldCount, namesShown, texts }: ReportPreview,
  file: Pick<NewIssue, 'fileName' | 'sha256' | 'writtenAt'>,
): NewIssue => ({
  kind: model.kind,
  title: model.title,
  audience: choices.audience,
  recipient: choices.recipient,
  namesShown: namesShown ? 1 : 0,
  withheldCount,
  choices: JSON.stringify(choices),
  figures: JSON.stringify(texts.figures),
  ...file,
})

/** The latest first. */
export async function listIssued(read: ReadDb): Promise<Issued> {
  const rows = await read
    .selectFrom('reportIssue')
    .select([
      'id',
      'title',
      'audience',
      'recipient',
      'namesShown',
      'withheldCount',
      'fileName',
      'writtenAt',
    ])
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, namesShown: row.namesShown === 1 }))
}

/** The file takes its place inside the transaction: neither is there without the other. */
export async function recordIssue(
  workspace: OpenWorkspace,
  issue: NewIssue,
  moveInPlace: () => Promise<void>,
): Promise<void> {
  await workspace.mutate(`Save report ${issue.fileName}`, async (tx) => {
    await tx.insertInto('reportIssue').values(issue).execute()
    await moveInPlace()
  })
}
