/** Sets of look-fors: the coach's own, and those that ship. */
import { z } from 'zod'
import { lookForSetId, lookForSetLineId } from '../../domain/ids.ts'
import { job, mutation, query } from '../../rpc/define.ts'
import { fileFailure, fileToken, isoDate, needsWorkspace, writes } from '../common.ts'

const name = z.string().trim().min(1).max(120)
const lineText = z.string().trim().min(1).max(500)
const lineTexts = z.array(lineText).max(200)

/** In our own words, of `resources/look-for-sets/`. */
export const builtInLookFors = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  /** Heads within the set, such as one a teaching practice. */
  groups: z.array(z.object({ name: z.string(), lines: z.array(z.string()) })),
})
export type BuiltInLookFors = z.output<typeof builtInLookFors>

export const lookForSet = z.object({
  id: lookForSetId,
  name: z.string(),
  archivedOn: isoDate.nullable(),
  lines: z.array(z.object({ id: lookForSetLineId, text: z.string() })),
})
export type LookForSet = z.output<typeof lookForSet>

const ofSet = z.object({ id: lookForSetId })
const ofLine = ofSet.extend({ lineId: lookForSetLineId })
const found = { ...writes, LOOK_FOR_SET_MISSING: z.undefined() } as const
const foundLine = { ...found, LOOK_FOR_MISSING: z.undefined() } as const

export const lookForSetCalls = {
  /** Own ones by name, archived ones last. */
  lookForSets: query({
    input: z.void(),
    output: z.object({ own: z.array(lookForSet), builtIn: z.array(builtInLookFors) }),
    errors: needsWorkspace,
  }),
  /** One or several with their lines, as one undo step: made, copied, pasted or imported. */
  addLookForSets: mutation({
    input: z.object({
      sets: z
        .array(z.object({ name, lines: lineTexts }))
        .min(1)
        .max(100),
    }),
    output: z.object({ ids: z.array(lookForSetId) }),
    errors: writes,
  }),
  updateLookForSet: mutation({
    input: ofSet.extend({ changes: z.object({ name, isArchived: z.boolean() }).partial() }),
    output: z.void(),
    errors: found,
  }),
  /** Observations keep the look-fors that they took from it. */
  removeLookForSet: mutation({ input: ofSet, output: z.void(), errors: found }),
  /** At the end; those that are there already are passed over. */
  addSetLines: mutation({
    input: ofSet.extend({ texts: lineTexts.min(1) }),
    output: z.object({ added: z.number() }),
    errors: found,
  }),
  updateSetLine: mutation({
    input: ofLine.extend({ text: lineText }),
    output: z.void(),
    errors: foundLine,
  }),
  /** @param to its place, from 0. */
  moveSetLine: mutation({
    input: ofLine.extend({ to: z.number().int().min(0) }),
    output: z.void(),
    errors: foundLine,
  }),
  removeSetLine: mutation({ input: ofLine, output: z.void(), errors: foundLine }),
  /** Reads lists from a CSV file or workbook; nothing is stored. */
  readLookForFile: job({
    input: z.object({ file: fileToken }),
    output: z.object({ sets: z.array(z.object({ name: z.string(), lines: z.array(z.string()) })) }),
    errors: { ...needsWorkspace, ...fileFailure },
  }),
} as const
