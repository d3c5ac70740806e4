/** Standards: the catalogue, a state's own lists with their cross-walk, and how a class did on them. */
import { z } from 'zod'
import { historyId, standardListId, stateStandardId } from '../domain/ids.ts'
import { job, mutation, query } from '../rpc/define.ts'
import { scope } from './analysis/scope.ts'
import { fileFailure, fileToken, needsWorkspace, writes } from './common.ts'
import {
  crosswalkRow,
  foundStandard,
  listPreview,
  standardListRow,
  standardMarks,
  standardPage,
  standardRow,
} from './standards/records.ts'

const missing = { STANDARD_LIST_MISSING: z.undefined() } as const
const fileOfStandards = z.object({
  token: fileToken,
  /** What the list is to be called; the file's own name for it when left out. */
  name: z.string().trim().min(1).max(120).optional(),
})
const fileFailures = {
  ...needsWorkspace,
  ...fileFailure,
  /** No column holds codes. */
  STANDARD_CODES_MISSING: z.object({ fileName: z.string(), columns: z.array(z.string()) }),
} as const

export const standardsContract = {
  /** By the beginnings of codes and words, also the state's own; the likeliest first. */
  find: query({
    input: z.object({
      text: z.string().max(200),
      /** Those of these grades lead; none: no grade does. */
      grades: z.array(z.string()).max(20).default([]),
      /** Codes that lead among equals. */
      focus: z.array(z.string()).max(100).default([]),
      most: z.number().int().min(1).max(50).default(12),
    }),
    output: z.array(foundStandard),
    errors: needsWorkspace,
  }),
  /** The catalogue, or a state's list, in the published order. */
  browse: query({
    input: z.object({ listId: standardListId.nullable().default(null) }),
    output: z.array(standardRow),
    errors: { ...needsWorkspace, ...missing },
  }),
  standard: query({
    input: z.object({ code: z.string().trim().min(1).max(60) }),
    output: standardPage,
    errors: { ...needsWorkspace, STANDARD_UNKNOWN: z.object({ code: z.string() }) },
  }),
  /** Each count has n and interval; small ones say so. Never about a teacher: about students. */
  marks: query({
    input: z.object({ scope }),
    output: standardMarks,
    errors: { ...needsWorkspace, NOT_FOUND: z.object({ what: z.string() }) },
  }),
  lists: query({ input: z.void(), output: z.array(standardListRow), errors: needsWorkspace }),
  /** What a table or a CASE package would do; stores nothing. */
  preview: job({ input: fileOfStandards, output: listPreview, errors: fileFailures }),
  /** All of it in one undo step, or nothing. Null when the file changes nothing. */
  commit: job({
    input: fileOfStandards,
    output: listPreview.extend({ historyId: historyId.nullable() }),
    errors: { ...fileFailures, ...writes },
  }),
  rename: mutation({
    input: z.object({ id: standardListId, name: z.string().trim().min(1).max(120) }),
    output: z.void(),
    errors: { ...writes, ...missing },
  }),
  removeList: mutation({
    input: z.object({ id: standardListId }),
    output: z.object({ historyId }),
    errors: { ...writes, ...missing },
  }),
  crosswalk: query({
    input: z.object({ listId: standardListId }),
    output: z.array(crosswalkRow),
    errors: { ...needsWorkspace, ...missing },
  }),
  /**
   * What a coach decides for some state standards at once: these codes of the Common Core, none of
   * them (an empty list), or nothing yet (null).
   */
  match: mutation({
    input: z.object({
      decisions: z
        .array(
          z.object({
            id: stateStandardId,
            codes: z.array(z.string().trim().min(1).max(60)).max(20).nullable(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: z.void(),
    errors: { ...writes, ...missing, STANDARD_UNKNOWN: z.object({ code: z.string() }) },
  }),
} as const
