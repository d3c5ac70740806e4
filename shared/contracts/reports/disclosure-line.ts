/** One line of what goes out, goes out changed, or is held back, before anything is written. */
import { z } from 'zod'

export const disclosureLine = z.object({
  outcome: z.enum(['out', 'changed', 'held']),
  what: z.string(),
  amount: z.string(),
  why: z.string(),
  /** Parts of the report that it is about: with all of them left out it says nothing. None: the whole report. */
  parts: z.array(z.string()).optional(),
})
export type DisclosureLine = z.infer<typeof disclosureLine>
