/** Drill-down: the students behind a number of an analysis, one by one, for the coach's own eyes. */
import { z } from 'zod'
import { administrationId, studentId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { missing, scope } from './scope.ts'

/** Which number is opened. Each analysis that has numbers to open adds its kind. */
export const behind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('test'), side: z.enum(['tested', 'absent']) }),
  z.object({
    kind: z.literal('standard'),
    code: z.string(),
    cut: z.number().min(0.01).max(1),
    side: z.enum(['all', 'at the cut', 'below the cut', 'no score']),
  }),
  z.object({
    kind: z.literal('score'),
    /** As in `distribution`. */
    measure: z.string(),
    /** The vendor's words for one level; then the bounds say nothing. */
    levels: z.array(z.string()).nullable(),
    /** Bounds are shares of points, 0 to 1, or points. */
    isShare: z.boolean(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** Whether `high` itself belongs to it. */
    withHigh: z.boolean(),
  }),
  /** Who gave this answer to an item; null: who left it out. */
  z.object({ kind: z.literal('answer'), itemId: z.number(), option: z.string().nullable() }),
  z.object({ kind: z.literal('idea'), misconception: z.string() }),
])
export type Behind = z.output<typeof behind>

export const listedStudent = z.object({
  id: studentId,
  name: z.string(),
  code: z.string(),
  /** As it is read: "2 of 5 points", "absent". */
  value: z.string(),
})
export type ListedStudent = z.output<typeof listedStudent>

export const studentsBehind = z.object({
  scopeLabel: z.string(),
  /** Lowest first, then by name; those without a score last. At most `mostListed` of them. */
  students: z.array(listedStudent),
  /** How many there are. */
  total: z.number(),
})
export type StudentsBehind = z.output<typeof studentsBehind>

export const studentsQuery = query({
  input: z.object({ scope, administrationId, behind }),
  output: studentsBehind,
  errors: missing,
})
