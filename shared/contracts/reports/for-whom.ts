/** Who a report is for: asked of every kind. */
import { z } from 'zod'

export const audience = z.enum(['team', 'teacher', 'principal', 'district'])
export type Audience = z.output<typeof audience>

/** How students appear, where they may be listed at all. */
export const studentNames = z.enum(['names', 'codes'])

export const forWhom = {
  audience: audience.default('team'),
  recipient: z.string().max(120).default(''),
  preparedBy: z.string().max(80).default(''),
} as const
