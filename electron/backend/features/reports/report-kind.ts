/** What a kind of report is: its line in the list, and how its document comes from the records. */
import type { ReportChoices, ReportPreview } from '#shared/contracts/reports.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { ReportDb } from '../../database/report-connection.ts'
import type { ReportReader } from '../../database/report-views.ts'
import type { CountsOf } from './together/counts.ts'

/** A report knows the workspace only as far as its reader may. */
export type ReportSource = { readonly read: ReportDb; readonly now: OpenWorkspace['now'] }

/** A report with all of its parts, before the chosen ones are left out; see leave-out.ts. */
export type MadeReport = Omit<ReportPreview, 'parts' | 'texts' | 'together'> & {
  /** How much of what is withheld belongs to a part, by its key. */
  readonly withheldIn?: Readonly<Record<string, number>>
  /** The parts in which students are named; without it they may be anywhere. */
  readonly namesIn?: readonly string[]
  /** The school it is about; without it the only one there is. */
  readonly schoolId?: number | null
}

export type ReportKind<Choices extends ReportChoices> = {
  readonly name: string
  /** Whom it is usually for, in one word. */
  readonly audience: string
  readonly description: string
  /** Where its readers were there themselves; without it as every audience reads. */
  readonly readerOf?: (choices: Choices) => ReportReader
  /** Whose results are in it as figures; left out by kinds that have none. */
  readonly countsIn?: (choices: Choices) => readonly CountsOf[]
  /** @throws {CallError} `NOT_FOUND` when a choice is no longer there or there is nothing to say */
  readonly make: (source: ReportSource, choices: Choices, call: CallContext) => Promise<MadeReport>
  /** Once the file is there and in the ledger, for instance to keep what was printed. */
  readonly afterWriting?: (workspace: OpenWorkspace, choices: Choices) => Promise<void>
}
