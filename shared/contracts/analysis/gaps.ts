/** Groups and gaps: how groups of students did in one window, how far apart, and whether that changed. */
import { z } from 'zod'
import { administrationId, studentId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

/** What makes the groups: an attribute of the roster as of the test day, the grade or the school. */
export const groupedBy = z.object({
  kind: z.enum(['attribute', 'grade', 'school']),
  /** Of kind `attribute`, its name in the roster. */
  attribute: z.string().nullable().default(null),
})
export type GroupedBy = z.output<typeof groupedBy>

export const gapGroup = z.object({
  key: z.string(),
  label: z.string(),
  /** Mean of points, or of shares of points from 0 to 1; `missing` counts the enrolled without a score. */
  mean: estimate,
  sd: z.number().nullable(),
  /** Null where the scores have no points possible. */
  atCut: estimate.nullable(),
  studentsAtCut: z.number(),
  /** For a group so small that one student decides. */
  caution: z.string().nullable(),
})
export type GapGroup = z.infer<typeof gapGroup>

/** One group minus another, or minus all others. */
export const gap = z.object({
  label: z.string(),
  first: z.string(),
  /** Key of the other group; null for all others. */
  second: z.string().nullable(),
  /** In points or shares of points, with Welch's interval. */
  points: estimate,
  hedgesG: estimate,
  /** Difference of the shares at the cut. */
  share: estimate.nullable(),
  test: z.object({ t: z.number(), df: z.number(), p: z.number() }).nullable(),
  change: z
    .object({
      /** `matched`: the same students both times; `separate`: other students in each window. */
      kind: z.enum(['matched', 'separate']),
      before: estimate,
      after: estimate,
      /** Later gap minus earlier gap. */
      points: estimate,
      share: estimate.nullable(),
    })
    .nullable(),
})
export type Gap = z.infer<typeof gap>

export const gaps = z.object({
  scopeLabel: z.string(),
  administration,
  before: administration.nullable(),
  by: groupedBy,
  byLabel: z.string(),
  /** What else could make the groups. */
  choices: z.array(groupedBy.extend({ label: z.string() })),
  measure: z.string(),
  /** Measures of the test that can be asked for by code. */
  measures: administration.shape.measures,
  unit: z.enum(['percent of points', 'points']),
  cut: z.number(),
  /** In a fixed order, never by result. */
  groups: z.array(gapGroup),
  gaps: z.array(gap),
  /** Students tested who have no value of the attribute on record. */
  withoutValue: z.number(),
  /** Why there is no change of the gaps, where an earlier window was asked for. */
  noChange: z.string().nullable(),
  students: z.array(
    z.object({
      id: studentId,
      name: z.string(),
      code: z.string(),
      group: z.string(),
      value: z.number(),
    }),
  ),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  ...said,
})
export type Gaps = z.infer<typeof gaps>

export const gapsQuery = query({
  input: z.object({
    scope,
    administrationId,
    beforeId: administrationId.nullable().default(null),
    /** The first there is when left out. */
    by: groupedBy.nullable().default(null),
    measure: z.string().nullable().default(null),
    cut: z.number().min(0.01).max(1).default(0.8),
  }),
  output: gaps,
  errors: missing,
})
