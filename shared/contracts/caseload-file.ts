/** The caseload as a file: brought in with a preview, and saved for a spreadsheet. */
import { z } from 'zod'
import { historyId } from '../domain/ids.ts'
import { job, query } from '../rpc/define.ts'
import { fileFailure, fileToken, needsWorkspace, writes } from './common.ts'

const accounting = z.object({
  /** Always the sum of the other four. */
  rowsRead: z.number(),
  rowsNew: z.number(),
  rowsChanged: z.number(),
  rowsUnchanged: z.number(),
  rowsRefused: z.number(),
})
export type CaseloadAccounting = z.infer<typeof accounting>

const problem = z.object({
  row: z.number(),
  column: z.string(),
  found: z.string(),
  /** A sentence that says what to change, or what was done instead. */
  why: z.string(),
  outcome: z.enum(['refused', 'noted']),
})
export type CaseloadProblem = z.infer<typeof problem>

const entry = z.object({
  rows: z.array(z.number()),
  name: z.string(),
  outcome: z.enum(['new', 'changed', 'unchanged']),
  /** What becomes different, for instance "Contact every: 14 days → 21 days". */
  changes: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
})
export type CaseloadEntry = z.infer<typeof entry>

export const caseloadFilePreview = z.object({
  fileName: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      firstValue: z.string(),
      /** Null: nothing is taken from it. */
      becomes: z.string().nullable(),
    }),
  ),
  accounting,
  teachers: z.array(entry),
  newSchools: z.array(z.string()),
  problems: z.array(problem),
})
export type CaseloadFilePreview = z.infer<typeof caseloadFilePreview>

/** Who a saved file is for. Readiness and concerns are in none. */
export const fileReader = z.enum(['me', 'school'])
export type FileReader = z.infer<typeof fileReader>

const failures = {
  ...needsWorkspace,
  ...fileFailure,
  /** No column says who the teachers are. */
  NAMES_MISSING: z.object({ fileName: z.string(), columns: z.array(z.string()) }),
} as const

export const caseloadFileContract = {
  preview: job({
    input: z.object({ token: fileToken }),
    output: caseloadFilePreview,
    errors: failures,
  }),
  /** One undo step; null when the file changes nothing. */
  commit: job({
    input: z.object({ token: fileToken }),
    output: caseloadFilePreview.extend({ historyId: historyId.nullable() }),
    errors: { ...failures, ...writes },
  }),
  /** What a file for this reader would hold, before it is written. */
  outgoing: query({
    input: z.object({ reader: fileReader, includeArchived: z.boolean() }),
    output: z.object({
      teachers: z.number(),
      rows: z.number(),
      out: z.array(z.string()),
      /** Columns that are not for this reader. */
      heldBack: z.array(z.string()),
      /** Teachers who stand as codes, since their names are not for this reader. */
      unnamed: z.number(),
    }),
    errors: needsWorkspace,
  }),
  /** CSV in UTF-8 with its mark: one row a class, so that it can be brought in again. */
  save: job({
    input: z.object({ saveTo: fileToken, reader: fileReader, includeArchived: z.boolean() }),
    output: z.object({
      fileName: z.string(),
      rows: z.number(),
      /** Columns that are not for this reader. */
      heldBack: z.array(z.string()),
    }),
    errors: { ...needsWorkspace, ...fileFailure },
  }),
} as const
