/** Distribution of one measure: centre, spread, histogram, performance levels, and levels over time. */
import { z } from 'zod'
import { administrationId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

/** `whole test` is the share of points over all standards or items, where the file has no overall score. */
const measureKind = z.enum(['overall', 'domain', 'standard', 'whole test'])

export const distributionMeasure = z.object({
  kind: measureKind,
  code: z.string(),
  label: z.string(),
})
export type DistributionMeasure = z.infer<typeof distributionMeasure>

const levelShare = z.object({
  /** 1 the lowest. */
  level: z.number(),
  count: z.number(),
  share: estimate,
})

export const distribution = z.object({
  scopeLabel: z.string(),
  administration,
  measure: distributionMeasure,
  /** What this test can be looked at by; each has a scale of its own. */
  measures: z.array(distributionMeasure),
  /** Shares of points are 0 to 1. */
  unit: z.enum(['points', 'percent of points']),
  /** Ends of the scale, in the unit; null where the file does not say. */
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  /** Why there are no figures: the students took tests that are not on one scale. */
  refusal: z.string().nullable(),
  /** Students with a score. */
  n: z.number(),
  /** Students without one, by the file's word or "absent". */
  missing: z.array(z.object({ why: z.string(), count: z.number() })),
  mean: estimate,
  sd: estimate,
  lowest: estimate,
  quartile1: estimate,
  median: estimate,
  quartile3: estimate,
  highest: estimate,
  /** `high` belongs to the next bin, but for the last. */
  bins: z.array(z.object({ low: z.number(), high: z.number(), count: z.number() })),
  /** Where levels begin on the scale, as far as that is known. */
  cuts: z.array(z.object({ value: z.number(), label: z.string() })),
  /** Null where the scores have neither levels nor points possible. */
  levels: z
    .object({
      source: z.enum(['vendor', 'cut']),
      /** Lowest first. */
      names: z.array(z.string()),
      /** The file's words for each level, which may be several; empty where levels are by the cut. */
      words: z.array(z.array(z.string())),
      shares: z.array(levelShare),
    })
    .nullable(),
  ...said,
})
export type Distribution = z.infer<typeof distribution>

export const levelsOverTime = z.object({
  /** Lowest first; empty where there are none. */
  names: z.array(z.string()),
  source: z.enum(['vendor', 'cut']).nullable(),
  /** Earliest first: every window of the assessment in which somebody of the scope has a level. */
  windows: z.array(
    z.object({
      id: administrationId,
      window: z.string(),
      schoolYear: z.string(),
      n: z.number(),
      shares: z.array(levelShare),
    }),
  ),
  ...said,
})
export type LevelsOverTime = z.infer<typeof levelsOverTime>

const input = z.object({
  scope,
  administrationId,
  /** Measure code; null for the overall score, else the whole test. */
  measure: z.string().nullable().default(null),
  cut: z.number().min(0.01).max(1).default(0.8),
})

export const distributionQuery = query({ input, output: distribution, errors: missing })
export const levelsOverTimeQuery = query({ input, output: levelsOverTime, errors: missing })
