/** Two records of one teacher: which may be, what would move, and merging them. */
import { z } from 'zod'
import { teacherId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { teacherFields } from './teacher-record.ts'

export const mergeField = teacherFields.keyof()
export type MergeField = z.infer<typeof mergeField>

/** Whose value holds afterwards; `both` joins texts and tags. */
export const mergeSide = z.enum(['keep', 'other', 'both'])
export type MergeSide = z.infer<typeof mergeSide>

const person = z.object({
  id: teacherId,
  givenName: z.string(),
  familyName: z.string(),
  email: z.string().nullable(),
  archivedOn: isoDate.nullable(),
})

const duplicate = z.object({
  first: person,
  second: person,
  /** For instance "same e-mail". */
  why: z.string(),
})
export type Duplicate = z.infer<typeof duplicate>

export const mergeCalls = {
  /** Pairs that may be one person, in the whole caseload. */
  duplicates: query({ input: z.void(), output: z.array(duplicate), errors: needsWorkspace }),
  /** What the record that goes brings along. */
  mergeMoves: query({
    input: z.object({ otherId: teacherId }),
    output: z.array(z.object({ what: z.string(), count: z.number() })),
    errors: needsWorkspace,
  }),
  /** The other record goes; all that refers to it moves to the one that is kept. */
  mergeTeachers: mutation({
    input: z.object({
      keepId: teacherId,
      otherId: teacherId,
      /** Fields that are not named stay as they are in the record that is kept. */
      take: z.partialRecord(mergeField, mergeSide),
    }),
    output: z.void(),
    errors: { ...writes, TEACHER_MISSING: z.undefined(), SAME_TEACHER: z.undefined() },
  }),
} as const
