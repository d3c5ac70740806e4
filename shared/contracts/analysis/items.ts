/** Item analysis: difficulty, discrimination, the options chosen. */
import { z } from 'zod'
import { administrationId } from '../../domain/ids.ts'
import { itemKinds } from '../../domain/item-scoring.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

export const itemResult = z.object({
  id: z.number(),
  label: z.string(),
  /** The standard it is filed under, and all that it measures. */
  standard: z.string().nullable(),
  standards: z.array(z.string()),
  /** '' for a code that the catalogue does not know. */
  standardTitle: z.string(),
  depthOfKnowledge: z.number().nullable(),
  stem: z.string(),
  kind: z.enum(itemKinds),
  maxPoints: z.number(),
  answerKey: z.string().nullable(),
  /** Share of points earned. */
  difficulty: estimate,
  /** Correlation with the rest of the test. */
  discrimination: estimate,
  options: z.array(
    z.object({
      label: z.string(),
      isKey: z.boolean(),
      text: z.string(),
      misconception: z.string().nullable(),
      count: z.number(),
      share: z.number(),
      /** Null under six students, where there are no such groups. */
      upperShare: z.number().nullable(),
      lowerShare: z.number().nullable(),
      restCorrelation: z.number().nullable(),
    }),
  ),
  /** Left out, which counts as 0, and not reached, which does not count. */
  omitted: z.number(),
  notReached: z.number(),
  /** A question to the coach; its part up to the question mark can stand alone ("Check the key?"). */
  question: z.string().nullable(),
})

export const items = z.object({
  scopeLabel: z.string(),
  administration,
  n: z.number(),
  alpha: estimate,
  standardError: estimate,
  /** Students in each 27 % group; 0 under six students. */
  groupSize: z.number(),
  /** Of the totals, over `possible` points. */
  mean: estimate,
  possible: z.number(),
  items: z.array(itemResult),
  /** Items that do not count. */
  dropped: z.array(
    z.object({ id: z.number(), label: z.string(), standard: z.string().nullable() }),
  ),
  /** Ideas that wrong answers point to, the one that most students chose first. */
  misconceptions: z.array(
    z.object({
      misconception: z.string(),
      /** Who chose it at least once, and how often it was chosen. */
      students: z.number(),
      choices: z.number(),
      /** Labels of the items on which it was chosen. */
      items: z.array(z.string()),
    }),
  ),
  ...said,
})
export type Items = z.infer<typeof items>

export const itemsQuery = query({
  input: z.object({ scope, administrationId }),
  output: items,
  errors: missing,
})
