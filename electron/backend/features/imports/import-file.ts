/** Preview and commit of one file: the same plan, shown or stored. */
import type { Accounting, ImportPreview, ImportProblem } from '#shared/contracts/imports.ts'
import type { HistoryId, ImportBatchId } from '#shared/domain/ids.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { applyPlan, PlanOutOfDate } from './apply-plan.ts'
import { describePlan } from './describe-plan.ts'
import { withImportPlan, type ImportOptions } from './plan/plan-import.ts'
import { saveProblems } from './save-problems.ts'

export type ImportOutcome = {
  readonly fileName: string
  readonly reading: ImportPreview['reading']
  readonly sheets: ImportPreview['sheets']
  /** Null after a dry run and when there was nothing new to store. */
  readonly batchId: ImportBatchId | null
  readonly historyId: HistoryId | null
  readonly accounting: Accounting
  readonly recipe: ImportPreview['recipe']
  readonly problems: readonly ImportProblem[]
  readonly questions: ImportPreview['questions']
  readonly brings: readonly string[]
  readonly dateQuestion: ImportPreview['dateQuestion']
  readonly severalTests: ImportPreview['severalTests']
  readonly importedBefore: ImportPreview['importedBefore']
}

/**
 * Imports a file by its path, as the command line and the sample do.
 * @param options.dryRun stops before anything is stored.
 * @throws {CallError} `FILE_UNUSABLE`, `LAYOUT_UNKNOWN`, `CANCELLED`, `WORKSPACE_READ_ONLY`
 */
export async function importFile(
  backend: Backend,
  path: string,
  call: CallContext,
  options: ImportOptions & { readonly dryRun?: boolean } = {},
): Promise<ImportOutcome> {
  const workspace = backend.workspace()
  const isDryRun = options.dryRun ?? false
  if (workspace.isReadOnly && !isDryRun) throw new CallError('WORKSPACE_READ_ONLY')
  try {
    return await withImportPlan(backend, { path, options, call }, async (plan) => {
      const preview = await describePlan(workspace, plan)
      const isAnythingNew = plan.accounting.rowsStored > 0
      const stored = isAnythingNew && !isDryRun ? await applyPlan(workspace, plan, call) : null
      call.progress({ value: 1, title: isDryRun ? 'Checked' : 'Done' })
      return {
        ...preview,
        batchId: stored?.batchId ?? null,
        historyId: stored?.historyId ?? null,
      }
    })
  } catch (error) {
    if (error instanceof PlanOutOfDate) return importFile(backend, path, call, options)
    throw error
  }
}

/** What importing would do. Stores nothing. */
export const previewFile = (
  backend: Backend,
  file: { readonly path: string; readonly options: ImportOptions; readonly call: CallContext },
): Promise<ImportPreview> =>
  withImportPlan(backend, file, (plan) => describePlan(backend.workspace(), plan))

/** @returns how many problems were written to `saveTo`. */
export const saveProblemsOf = (
  backend: Backend,
  file: { readonly path: string; readonly options: ImportOptions; readonly call: CallContext },
  saveTo: string,
): Promise<{ rows: number }> =>
  withImportPlan(backend, file, (plan) => saveProblems(plan, saveTo, file.call.signal))
