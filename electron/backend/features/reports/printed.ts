/** A report that goes to the print dialog leaves the app too, and so it is in the ledger. */
import { createHash } from 'node:crypto'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { issueOf, recordIssue } from './issued.ts'
import { previewReport } from './write-report.ts'

/** Whether paper came out of it nobody can tell: what was offered to the printer counts. */
export async function notePrinted(
  backend: Backend,
  choices: ReportChoices,
  call: CallContext,
): Promise<void> {
  const workspace = backend.workspace()
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const preview = await previewReport(backend, choices, call)
  const issue = issueOf(choices, preview, {
    fileName: 'printed',
    sha256: createHash('sha256').update(JSON.stringify(preview.model)).digest('hex'),
    writtenAt: backend.now().toISOString(),
  })
  await recordIssue(workspace, issue, () => Promise.resolve())
}
