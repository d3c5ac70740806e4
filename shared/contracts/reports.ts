/** Word reports: choose, see what goes out and what is held back, read it, make the file. */
import { z } from 'zod'
import { job, mutation, query } from '../rpc/define.ts'
import { teacherId } from '../domain/ids.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'
import { reportModel } from './report-model.ts'
import { reportPages } from './report-pages.ts'
import { batchCalls } from './reports/batch.ts'
import { cycleSummaryChoices } from './reports/cycle-summary.ts'
import { disclosureLine } from './reports/disclosure-line.ts'
import { lessonPacketChoices } from './reports/lesson-packet.ts'
import { monthlyLogChoices } from './reports/monthly-log.ts'
import { observationLetterChoices } from './reports/observation-letter.ts'
import { packetChoices } from './reports/packet.ts'
import { plcAgendaChoices } from './reports/plc-agenda.ts'
import { programEvaluationChoices } from './reports/program-evaluation.ts'
import { figureChange, newPartText, reportTexts } from './reports/texts.ts'
import { teacherDataProfileChoices, usualTests } from './reports/teacher-data-profile.ts'

/** One shape a kind; everything else in a report follows from the data. */
export const reportChoices = z.discriminatedUnion('kind', [
  packetChoices,
  lessonPacketChoices,
  monthlyLogChoices,
  cycleSummaryChoices,
  programEvaluationChoices,
  observationLetterChoices,
  teacherDataProfileChoices,
  plcAgendaChoices,
])
export type ReportChoices = z.output<typeof reportChoices>

export const reportKind = z.enum(reportChoices.options.map((one) => one.shape.kind.value))
export type ReportKindName = ReportChoices['kind']

export { disclosureLine, type DisclosureLine } from './reports/disclosure-line.ts'

const earlierReport = z.object({ title: z.string(), writtenOn: isoDate })

/** What this report and earlier ones, for readers who do not teach these students, tell together. */
export const reportTogether = z.object({
  /** How many earlier ones have figures on the same tests. */
  documents: z.number(),
  /** Few students whose figures follow from this report and others that are added or taken away. */
  found: z.array(
    z.object({
      n: z.number(),
      test: z.string(),
      scope: z.string(),
      added: z.array(earlierReport),
      taken: z.array(earlierReport),
    }),
  ),
})
export type ReportTogether = z.infer<typeof reportTogether>

export const reportPreview = z.object({
  model: reportModel,
  disclosure: z.array(disclosureLine),
  withheldCount: z.number(),
  /** Whether students are named in it, whatever was asked for. */
  namesShown: z.boolean(),
  /** Null where it has no figures that anybody could take from others. */
  together: reportTogether.nullable(),
  /** What can be left out, in the order of the document. */
  parts: z.array(z.object({ key: z.string(), title: z.string(), isOut: z.boolean() })),
  /** What the coach wrote into it, and what changed since it last went out. */
  texts: reportTexts,
})
export type ReportPreview = z.infer<typeof reportPreview>

const failures = { ...needsWorkspace, NOT_FOUND: z.object({ what: z.string() }) } as const

export const reportsContract = {
  ...batchCalls,
  kinds: query({
    input: z.void(),
    output: z.array(
      z.object({
        kind: reportKind,
        name: z.string(),
        audience: z.string(),
        description: z.string(),
      }),
    ),
  }),
  preview: job({ input: reportChoices, output: reportPreview, errors: failures }),
  /** Takes up to a second for a long report, so the screen asks for it after the preview. */
  pages: query({
    input: reportModel,
    output: reportPages,
    errors: { ...needsWorkspace, ...fileFailure },
  }),
  write: job({
    input: z.object({ choices: reportChoices, saveTo: fileToken }),
    output: z.object({
      fileName: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      pages: z.number().nullable(),
      /** Whether students are named in the file, whatever was asked for. */
      namesShown: z.boolean(),
    }),
    errors: { ...failures, ...writes, ...fileFailure },
  }),
  /** What the students of one teacher took, for a profile or a batch of them. */
  usualTests: query({
    input: z.object({ teacherId }),
    output: usualTests,
    errors: needsWorkspace,
  }),
  /** It goes to the print dialog, to paper or to a PDF: a line of the ledger as any other. */
  printed: job({
    input: reportChoices,
    output: z.void(),
    errors: { ...failures, ...writes },
  }),
  /** Its tables as a workbook or as CSV, with the same held back. */
  tables: job({
    input: z.object({ choices: reportChoices, saveTo: fileToken }),
    output: z.object({ fileName: z.string(), tables: z.number() }),
    errors: { ...failures, ...writes, ...fileFailure },
  }),
  /** Words before or after a part, or for one of its paragraphs; kept for this report and its readers. */
  writeText: mutation({
    input: z.object({ choices: reportChoices, text: newPartText }),
    output: z.void(),
    errors: writes,
  }),
  /** The choices of a report that was given out, to make it again. */
  issuedChoices: query({
    input: z.object({ id: z.number() }),
    output: z.object({
      choices: reportChoices,
      title: z.string(),
      fileName: z.string(),
      writtenAt: z.string(),
    }),
    errors: failures,
  }),
  /** The same report made from the records of today: which of its figures would be others. */
  issuedNow: job({
    input: z.object({ id: z.number() }),
    output: z.object({
      /** Null for a report whose figures were not kept yet. */
      figures: z.number().nullable(),
      changes: z.array(figureChange),
    }),
    errors: failures,
  }),
  issued: query({
    input: z.void(),
    output: z.array(
      z.object({
        id: z.number(),
        title: z.string(),
        audience: z.string(),
        recipient: z.string(),
        namesShown: z.boolean(),
        withheldCount: z.number(),
        fileName: z.string(),
        writtenAt: z.string(),
      }),
    ),
    errors: needsWorkspace,
  }),
} as const
