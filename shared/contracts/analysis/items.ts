/** Item analysis: difficulty, discrimination, the options chosen. */
import { z } from 'zod'
import { administrationId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

export const itemResult = z.object({
  id: z.number(),
  label: z.string(),
  standard: z.string().nullable(),
  stem: z.string(),
  maxPoints: z.number(),
  answerKey: z.string().nullable(),
  /** Share of points earned. */
  difficulty: estimate,
  /** Correlation with the rest of the test. */
  discrimination: estimate,
  options: z.array(
    z.object({
      label: z.string(),
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
  omitted: z.number(),
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
  items: z.array(itemResult),
  ...said,
})
export type Items = z.infer<typeof items>

export const itemsQuery = query({
  input: z.object({ scope, administrationId }),
  output: items,
  errors: missing,
})
