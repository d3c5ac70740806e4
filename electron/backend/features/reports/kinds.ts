/** Which reports there are. */
import type { ReportChoices, ReportKindName } from '#shared/contracts/reports.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { ReportReader } from '../../database/report-views.ts'
import { readerOf } from './disclosure/audience-rules.ts'
import { cycleSummary } from './cycle-summary/index.ts'
import { lessonPacket } from './lesson-packet/index.ts'
import { monthlyLog } from './monthly-log/index.ts'
import { observationLetter } from './observation-letter/index.ts'
import { packet } from './packet/index.ts'
import { plcAgenda } from './plc-agenda/index.ts'
import { programEvaluation } from './program-evaluation/index.ts'
import type { MadeReport, ReportKind, ReportSource } from './report-kind.ts'
import type { CountsOf } from './together/counts.ts'
import { teacherDataProfile } from './teacher-data-profile/index.ts'

type Kinds = {
  readonly [Name in ReportKindName]: ReportKind<Extract<ReportChoices, { readonly kind: Name }>>
}

const kinds: Kinds = {
  'cycle-summary': cycleSummary,
  'data-meeting-packet': packet,
  'lesson-packet': lessonPacket,
  'monthly-log': monthlyLog,
  'observation-letter': observationLetter,
  'plc-agenda': plcAgenda,
  'program-evaluation': programEvaluation,
  'teacher-data-profile': teacherDataProfile,
}

export const reportKinds = (Object.keys(kinds) as ReportKindName[]).map((kind) => {
  const { name, audience, description } = kinds[kind]
  return { kind, name, audience, description }
})

/** The kind that these choices are for: their types belong together, which TypeScript cannot see. */
const kindOf = ({ kind }: ReportChoices) => kinds[kind] as ReportKind<ReportChoices>

/** As whom a report reads the records. */
export const readerFor = (choices: ReportChoices): ReportReader =>
  kindOf(choices).readerOf?.(choices) ?? readerOf(choices.audience)

export const countsIn = (choices: ReportChoices): readonly CountsOf[] =>
  kindOf(choices).countsIn?.(choices) ?? []

export const makeReport = (
  source: ReportSource,
  choices: ReportChoices,
  call: CallContext,
): Promise<MadeReport> => kindOf(choices).make(source, choices, call)

/** What a kind does once its file was written. */
export const afterWriting = async (
  workspace: OpenWorkspace,
  choices: ReportChoices,
): Promise<void> => kindOf(choices).afterWriting?.(workspace, choices)
