/** One report a teacher: looked at together before anything is written, then made one after another. */
import { z } from 'zod'
import { teacherId } from '../../domain/ids.ts'
import { job } from '../../rpc/define.ts'
import { fileFailure, fileToken, needsWorkspace, writes } from '../common.ts'
import { disclosureLine } from './disclosure-line.ts'
import { documentChoices } from './document.ts'
import { audience, studentNames } from './for-whom.ts'

/** Kinds whose subject is a teacher, or the teacher's latest cycle or visit. */
export const batchKind = z.enum([
  'teacher-data-profile',
  'cycle-summary',
  'observation-letter',
  'data-meeting-packet',
])
export type BatchKind = z.output<typeof batchKind>

export const batchChoices = z.object({
  kind: batchKind,
  teacherIds: z.array(teacherId).min(1).max(500),
  names: studentNames.default('codes'),
  /** Each teacher gets their own; or the principal gets one of each. */
  audience: audience.extract(['teacher', 'principal']).default('teacher'),
  preparedBy: z.string().max(80).default(''),
  ...documentChoices,
})
export type BatchChoices = z.output<typeof batchChoices>

const ofTeacher = {
  teacherId,
  /** As the report's reader may know it. */
  teacher: z.string(),
  /** Row id of the teacher's latest cycle or visit, where the report is about one. */
  aboutId: z.number().nullable(),
} as const

/** A report that would be made, or why there would be none. */
export const batchItem = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('ready'),
    ...ofTeacher,
    title: z.string(),
    fileName: z.string(),
    disclosure: z.array(disclosureLine),
    withheldCount: z.number(),
    namesShown: z.boolean(),
    /** Groups of few students that follow from this report and earlier ones together. */
    toldTogether: z.number(),
  }),
  z.object({ outcome: z.literal('skipped'), ...ofTeacher, why: z.string() }),
])
export type BatchItem = z.infer<typeof batchItem>

/** What became of each; files that were made stay, whatever ended the batch. */
export const batchResult = z.object({
  made: z.array(
    z.object({
      teacherId,
      teacher: z.string(),
      fileName: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      withheldCount: z.number(),
      namesShown: z.boolean(),
    }),
  ),
  skipped: z.array(z.object({ teacherId, teacher: z.string(), why: z.string() })),
  notMade: z.array(z.object({ teacherId, teacher: z.string() })),
  /** Null when it went through; else what ended it, as a sentence where the disk did. */
  ended: z.object({ by: z.enum(['cancel', 'disk']), why: z.string() }).nullable(),
})
export type BatchResult = z.infer<typeof batchResult>

export const batchCalls = {
  batchPreview: job({
    input: batchChoices,
    output: z.array(batchItem),
    errors: { ...needsWorkspace },
  }),
  /** A cancelled batch ends with a result too: it says what was made and what was not. */
  batchWrite: job({
    input: z.object({ choices: batchChoices, folder: fileToken }),
    output: batchResult,
    errors: { ...writes, ...fileFailure },
  }),
} as const
