/** Shapes that several features share: dates, files a person chose, estimates, the usual failures. */
import { z } from 'zod'

/** `YYYY-MM-DD`, a day without a time zone. */
export const isoDate = z.iso.date()

/** Stands for a file that the person chose in a dialog; the backend knows its path, the page does not. */
export const fileToken = z.string().min(16).max(64)

/** See `shared/statistics/result.ts`. */
export const estimate = z.object({
  value: z.number().nullable(),
  n: z.number(),
  missing: z.number(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.literal(0.95) }).nullable(),
  method: z.string(),
  reason: z.string().nullable(),
})
export type EstimateShape = z.infer<typeof estimate>

/** Every call that needs an open workspace can end so. */
export const needsWorkspace = { WORKSPACE_CLOSED: z.undefined() } as const

/** Every call that writes can end so. */
export const writes = { ...needsWorkspace, WORKSPACE_READ_ONLY: z.undefined() } as const

/** A file could not be read or written. `why` is a sentence for the person. */
export const fileFailure = {
  FILE_UNUSABLE: z.object({ name: z.string(), why: z.string() }),
} as const
