/** Files that belong to a teacher, a cycle, a session or a lesson. They are copied into the workspace; the page sees names only. */
import { z } from 'zod'
import { disclosures } from '../domain/disclosure.ts'
import { attachmentId, cycleId, lessonId, sessionId, teacherId } from '../domain/ids.ts'
import { job, mutation, query } from '../rpc/define.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from './common.ts'

/** A hundred million bytes a file: a long video belongs on a disk of its own. */
export const largestDocument = 100_000_000

export const attachedDocument = z.object({
  id: attachmentId,
  /** The file's name as it was chosen. */
  name: z.string(),
  bytes: z.number(),
  addedOn: isoDate,
  disclosure: z.enum(disclosures),
  teacher: z.object({ id: teacherId, name: z.string() }).nullable(),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
  session: z.object({ id: sessionId, on: isoDate, type: z.string() }).nullable(),
  lesson: z.object({ id: lessonId, title: z.string() }).nullable(),
  /** False when its copy is no longer in the workspace folder. */
  isThere: z.boolean(),
  /** False for kinds of files that could run something; a copy of them can be saved. */
  canOpen: z.boolean(),
})
export type AttachedDocument = z.infer<typeof attachedDocument>

const gone = { DOCUMENT_GONE: z.object({ name: z.string() }) } as const
const ofDocument = z.object({ id: attachmentId })

export const documentsContract = {
  /** Latest first: all, or those of one teacher, cycle, session or lesson. */
  list: query({
    input: z.object({
      teacherId: teacherId.optional(),
      cycleId: cycleId.optional(),
      sessionId: sessionId.optional(),
      lessonId: lessonId.optional(),
    }),
    output: z.array(attachedDocument),
    errors: needsWorkspace,
  }),
  /** All of the files or none: one undo step. A file that the teacher has already is not added twice. */
  add: job({
    input: z.object({
      files: z.array(fileToken).min(1).max(50),
      teacherId,
      cycleId: cycleId.nullable().default(null),
      sessionId: sessionId.nullable().default(null),
      lessonId: lessonId.nullable().default(null),
    }),
    output: z.object({
      added: z.array(z.object({ id: attachmentId, name: z.string() })),
      alreadyThere: z.array(z.string()),
    }),
    errors: { ...writes, ...fileFailure, TEACHER_MISSING: z.undefined() },
  }),
  /** Hands a read-only copy to the program that the system has for it. */
  open: job({
    input: ofDocument,
    output: z.void(),
    errors: { ...writes, ...gone, NOT_OPENED: z.object({ name: z.string(), why: z.string() }) },
  }),
  saveCopy: job({
    input: ofDocument.extend({ saveTo: fileToken }),
    output: z.object({ fileName: z.string() }),
    errors: { ...needsWorkspace, ...fileFailure, ...gone },
  }),
  update: mutation({
    input: ofDocument.extend({
      changes: z
        .object({
          disclosure: z.enum(disclosures),
          cycleId: cycleId.nullable(),
          sessionId: sessionId.nullable(),
          lessonId: lessonId.nullable(),
        })
        .partial(),
    }),
    output: z.void(),
    errors: { ...writes, ...gone },
  }),
  /** The file stays as long as an undo can bring it back. */
  remove: mutation({ input: ofDocument, output: z.void(), errors: { ...writes, ...gone } }),
} as const
