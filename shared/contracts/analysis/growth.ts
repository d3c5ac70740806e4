/** Growth of the same students between two windows. */
import { z } from 'zod'
import { administrationId, studentId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

export const growthGroup = z.object({
  label: z.string(),
  kind: scope.shape.kind,
  id: z.number().nullable(),
  before: estimate,
  after: estimate,
  /** Paired difference of students with both scores. */
  difference: estimate,
  effectSize: estimate,
  /** Students with only the first score in this group (left, absent later), and with only the second. */
  lostBefore: z.number(),
  lostAfter: z.number(),
  improved: z.number(),
  same: z.number(),
  declined: z.number(),
})

export const growth = z.object({
  scopeLabel: z.string(),
  before: administration,
  after: administration,
  /** What is compared, for instance "Share of points" or the name of the overall measure. */
  measure: z.string(),
  /** Shares of points are 0 to 1 in `before`, `after`, `difference` and `pairs`. */
  unit: z.enum(['percent of points', 'points']),
  overall: growthGroup,
  /**
   * Parts of the scope: schools of the district, teachers of a school, classes of a teacher, by
   * name. The last, with id null, holds students who were in no one of them both times.
   */
  groups: z.array(growthGroup),
  /** One point a student with both, for the picture: share or points before and after. */
  pairs: z.array(
    z.object({
      id: studentId,
      name: z.string(),
      code: z.string(),
      before: z.number(),
      after: z.number(),
    }),
  ),
  /** By standard measured in both windows: share at the cut before and after. */
  standards: z.array(
    z.object({ code: z.string(), title: z.string(), before: estimate, after: estimate }),
  ),
  /** Statistics beside the headline: t, df, p, Wilcoxon where computed. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  ...said,
})
export type Growth = z.infer<typeof growth>

export const growthQuery = query({
  input: z.object({
    scope,
    before: administrationId,
    after: administrationId,
    /** Measure code; the whole test when left out. */
    measure: z.string().nullable().default(null),
    cut: z.number().min(0.01).max(1).default(0.8),
  }),
  output: growth,
  errors: missing,
})
