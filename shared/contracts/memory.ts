/** What the window wants to find again: drafts of forms, last layouts. No step for undo, no `changed`. */
import { z } from 'zod'
import { mutation, query } from '../rpc/define.ts'
import { needsWorkspace, writes } from './common.ts'

/** Says whose value it is, for instance `draft add-teacher`. */
const key = z.string().min(1).max(200)

export const memoryContract = {
  /** Null when nothing is kept. */
  recall: query({
    input: z.object({ key }),
    output: z.object({ text: z.string(), savedAt: z.string() }).nullable(),
    errors: needsWorkspace,
  }),
  /** @param text JSON that the window wrote and reads again; the backend does not look into it. */
  remember: mutation({
    input: z.object({ key, text: z.string().max(500_000) }),
    output: z.void(),
    errors: writes,
  }),
  forget: mutation({ input: z.object({ key }), output: z.void(), errors: writes }),
} as const
