/** The way in for student files: recognise, check, preview, add as one batch, take out again. */
import { z } from 'zod'
import { mapping } from '../domain/mapping/mapping.ts'
import { historyId, importBatchId } from '../domain/ids.ts'
import { job, mutation, query } from '../rpc/define.ts'
import { fileFailure, fileToken, needsWorkspace, writes } from './common.ts'
import { mappingCalls, recipeCalls } from './import-mapping.ts'
import { dayOrder, reading, severalTests as whichTest, type Reading } from './import-reading.ts'

export { reading, type Reading }

/** One column of the file and what it becomes. */
const columnUse = z.object({
  /** Each once in the file: an unnamed column is called by its letter. */
  name: z.string(),
  firstValue: z.string(),
  /** For the person, for instance "Student, local id"; null when the recipe leaves it out. */
  becomes: z.string().nullable(),
  detail: z.string(),
  /** 0 to 1, from how the column was found and what its cells look like; null when it is left out. */
  sure: z.number().nullable(),
  /** Placed by the person for this file. */
  isByHand: z.boolean(),
})

export const recipeMatch = z.object({
  recipeId: z.string(),
  name: z.string(),
  /** 0 to 1: how well columns and contents fit. */
  score: z.number(),
})

/** What of the file is otherwise than the recipe says, and does no harm. */
const tolerated = z.object({
  /** Columns that were found under another name than the recipe's first. */
  renamed: z.array(z.object({ wanted: z.string(), found: z.string() })),
  /** Optional columns that are not there. */
  absent: z.array(z.string()),
  /** Columns that the recipe does not know. */
  extra: z.array(z.string()),
})
export type Tolerated = z.infer<typeof tolerated>

export const accounting = z.object({
  rowsRead: z.number(),
  rowsStored: z.number(),
  /** Of the stored rows, those that overwrite an earlier value. */
  rowsChanged: z.number(),
  rowsRefused: z.number(),
  rowsRepeated: z.number(),
  rowsNotStudents: z.number(),
  studentsNew: z.number(),
  studentsMatched: z.number(),
})
export type Accounting = z.infer<typeof accounting>

export const importProblem = z.object({
  kind: z.string(),
  /** What the person reads as heading, for instance "No student id". */
  title: z.string(),
  outcome: z.enum(['refused', 'asked', 'noted']),
  count: z.number(),
  /** The first rows of this kind; all of them go into the saved list. */
  examples: z.array(
    z.object({ row: z.number(), column: z.string(), found: z.string(), detail: z.string() }),
  ),
})
export type ImportProblem = z.infer<typeof importProblem>

export const matchAnswer = z.enum(['same', 'different'])
export type MatchAnswer = z.infer<typeof matchAnswer>

/** What the file names may be something already stored. Its rows wait for the answer, a teacher's do not. */
export const question = z.object({
  key: z.string(),
  about: z.enum(['student', 'school', 'class', 'teacher']),
  /** The first of its rows, and how many wait. */
  row: z.number(),
  rows: z.number(),
  found: z.string(),
  candidate: z.object({ id: z.number(), label: z.string() }),
  /** What points to one and the same, the most telling first. */
  why: z.array(z.string()),
  /** Both sides by field; null where a side says nothing. */
  facts: z.array(
    z.object({
      label: z.string(),
      found: z.string().nullable(),
      stored: z.string().nullable(),
      /** Null: says something about one side, not about the pair. */
      isSame: z.boolean().nullable(),
    }),
  ),
  /** Pairs of one pattern can be answered in one go; null where each has to be looked at. */
  pattern: z.string().nullable(),
})
export type Question = z.infer<typeof question>

const decision = z.object({
  key: z.string(),
  about: z.enum(['student', 'school', 'class', 'teacher', 'pair']),
  /** What the file had, for instance the student's id. */
  found: z.string(),
  /** Null when it is not there any more. */
  stored: z.string().nullable(),
  answer: matchAnswer,
  decidedAt: z.string(),
})

/** Days that can be read with the month or the day first: read with the month first until answered. */
const dateQuestion = z.object({
  /** As the file writes it, and the day that it is in either order. */
  example: z.string(),
  monthFirst: z.string(),
  dayFirst: z.string(),
})

/** Students with several tests in one window. Their rows wait for `choices.severalTests`. */
const severalTests = z.object({ students: z.number(), rows: z.number(), example: z.string() })

export const importPreview = z.object({
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  reading,
  /** All sheets of a workbook; empty for a text file. */
  sheets: z.array(z.string()),
  recipe: recipeMatch.extend({ isOwn: z.boolean(), isByHand: z.boolean(), tolerated }),
  otherRecipes: z.array(recipeMatch),
  columns: z.array(columnUse),
  accounting,
  problems: z.array(importProblem),
  questions: z.array(question),
  /** What else the file would bring, for instance "2 schools", "4 students not seen before". */
  brings: z.array(z.string()),
  dateQuestion: dateQuestion.nullable(),
  severalTests: severalTests.nullable(),
  /** When a batch from the very same file is stored already. */
  importedBefore: z.object({ batchId: importBatchId, committedAt: z.string() }).nullable(),
})
export type ImportPreview = z.infer<typeof importPreview>

/** A file and how to take it; answers are by question key. */
const choices = z.object({
  token: fileToken,
  recipeId: z.string().optional(),
  /** Columns placed by hand; goes before `recipeId`. */
  mapping: mapping.optional(),
  reading: reading.partial().optional(),
  answers: z.record(z.string(), matchAnswer).optional(),
  /** Answers `dateQuestion`; a recipe that says it is overruled. */
  dayOrder: dayOrder.optional(),
  /** Answers `severalTests`: which of a student's tests in one window is kept. */
  severalTests: whichTest.optional(),
})

export type Choices = z.infer<typeof choices>

const notRecognised = {
  /** No recipe fits; `nearest` are the best, `columns` what the file has. */
  LAYOUT_UNKNOWN: z.object({
    fileName: z.string(),
    columns: z.array(z.string()),
    nearest: z.array(z.object({ name: z.string(), missing: z.array(z.string()) })),
  }),
  /** Columns were placed by hand, and something needed is not among them. */
  MAPPING_INCOMPLETE: z.object({ needs: z.array(z.string()) }),
} as const

export const importBatch = z.object({
  id: importBatchId,
  historyId,
  fileName: z.string(),
  recipeName: z.string(),
  committedAt: z.string(),
  isUndone: z.boolean(),
  accounting,
})

export const importsContract = {
  ...mappingCalls,
  ...recipeCalls,
  /** Files that come with the sample caseload, to try the import on. */
  sampleFiles: query({
    input: z.void(),
    output: z.array(
      z.object({ token: fileToken, name: z.string(), about: z.string(), isImported: z.boolean() }),
    ),
    errors: needsWorkspace,
  }),
  /** The tables in a folder, by name; empty for a file, and for a folder that is one export. */
  filesInFolder: query({
    input: z.object({ token: fileToken }),
    output: z.array(z.object({ token: fileToken, name: z.string() })),
    errors: fileFailure,
  }),
  /** Reads the whole file and says what would be stored. Stores nothing. */
  preview: job({
    input: choices,
    output: importPreview,
    errors: { ...needsWorkspace, ...fileFailure, ...notRecognised },
  }),
  /** Stores the file as one batch: all of it or, when cancelled or killed, nothing. */
  commit: job({
    input: choices,
    output: z.object({
      batchId: importBatchId.nullable(),
      historyId: historyId.nullable(),
      accounting,
    }),
    errors: { ...writes, ...fileFailure, ...notRecognised },
  }),
  batches: query({ input: z.void(), output: z.array(importBatch), errors: needsWorkspace }),
  /** What was decided about likely pairs, the latest first; the next file is not asked about them. */
  decisions: query({ input: z.void(), output: z.array(decision), errors: needsWorkspace }),
  /** Remembers answers at once, before the file is added; null forgets, so that it is asked again. */
  decide: mutation({
    input: z.object({
      answers: z.array(z.object({ key: z.string(), answer: matchAnswer.nullable() })),
    }),
    output: z.void(),
    errors: writes,
  }),
  batchProblems: query({
    input: z.object({ batchId: importBatchId }),
    output: z.array(importProblem),
    errors: needsWorkspace,
  }),
  /** Writes every problem of a preview as CSV, formulas neutralised. */
  saveProblems: job({
    input: choices.extend({ saveTo: fileToken }),
    output: z.object({ rows: z.number() }),
    errors: { ...needsWorkspace, ...fileFailure, ...notRecognised },
  }),
} as const
