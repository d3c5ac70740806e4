/** What an item and its test would look like with another key, another weight, or without the item. */
import { z } from 'zod'
import { administrationId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { missing, scope } from './scope.ts'

const figures = z.object({
  /** Of the item; null when it is dropped. */
  difficulty: estimate.nullable(),
  discrimination: estimate.nullable(),
  /** Of the test. */
  alpha: estimate,
  standardError: estimate,
  mean: estimate,
  possible: z.number(),
  /** Students at the cut of the item's standard; null where it has none, or no item left. */
  atCut: z.object({ students: z.number(), share: estimate }).nullable(),
})
export type ItemFigures = z.infer<typeof figures>

export const whatIf = z.object({
  before: figures,
  after: figures,
  /** Students who would have other points on the item. */
  changed: z.number(),
  /** The item's standard. */
  standard: z.object({ code: z.string(), title: z.string() }).nullable(),
  /** Standards and totals came in the file and would stay as they are. */
  hasFileScores: z.boolean(),
})
export type WhatIf = z.infer<typeof whatIf>

export const itemIdea = z.union([
  z.object({ answerKey: z.string().trim().min(1).max(200) }),
  z.object({ maxPoints: z.number().positive().max(1000) }),
  z.object({ isDropped: z.literal(true) }),
])
export type ItemIdea = z.infer<typeof itemIdea>

export const whatIfQuery = query({
  input: z.object({
    scope,
    administrationId,
    itemId: z.number().int().positive(),
    idea: itemIdea,
    cut: z.number().min(0.01).max(1).default(0.8),
  }),
  output: whatIf,
  errors: missing,
})
