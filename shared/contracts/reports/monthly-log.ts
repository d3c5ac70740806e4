/** What a monthly log is made from: a month, a school or all of them, and the coach's own words. */
import { z } from 'zod'
import { schoolId } from '../../domain/ids.ts'
import { documentChoices } from './document.ts'
import { audience, forWhom } from './for-whom.ts'

/** One line each. */
const lines = z.string().max(4000).default('')

export const monthlyLogChoices = z.object({
  kind: z.literal('monthly-log'),
  /** `YYYY-MM`. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** Null: every school together. */
  schoolId: schoolId.nullable().default(null),
  /** Teachers served, as the coach and the principal agreed. */
  teachers: z.enum(['counts', 'names']).default('counts'),
  ...forWhom,
  ...documentChoices,
  audience: audience.default('principal'),
  working: lines,
  requests: lines,
})
export type MonthlyLogChoices = z.output<typeof monthlyLogChoices>
