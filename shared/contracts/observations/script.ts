/** Calls that fill an observation in the room: the script, marks, look-fors and strategies seen. */
import { z } from 'zod'
import {
  observationId,
  observationLineId,
  observationLookForId,
  observationMarkId,
  observationStrategyId,
} from '../../domain/ids.ts'
import { markKinds, speakers } from '../../domain/observations/observation-words.ts'
import { mutation } from '../../rpc/define.ts'
import { writes } from '../common.ts'
import { lineKey, second, strategyFields } from './records.ts'

export const ofObservation = z.object({ id: observationId })
export const found = { ...writes, OBSERVATION_MISSING: z.undefined() } as const
const foundRow = { ...found, OBSERVATION_ROW_MISSING: z.undefined() } as const

const lineText = z.string().max(5000)
const lookForText = z.string().trim().min(1).max(500)
const ofLine = ofObservation.extend({ lineId: observationLineId })
const ofLookFor = ofObservation.extend({ lookForId: observationLookForId })
const ofStrategy = ofObservation.extend({ strategyId: observationStrategyId })

export const scriptCalls = {
  /**
   * A line as it is being typed: the first save makes it, later ones with the same key change it, and
   * all of them are one undo step. Its time stays that of the first.
   */
  saveLine: mutation({
    input: ofObservation.extend({
      key: lineKey,
      second,
      who: z.enum(speakers),
      text: lineText,
      lookForId: observationLookForId.nullable().default(null),
    }),
    output: z.void(),
    errors: found,
  }),
  changeLine: mutation({
    input: ofLine.extend({
      changes: z
        .object({
          second,
          who: z.enum(speakers),
          text: lineText.trim().min(1),
          lookForId: observationLookForId.nullable(),
        })
        .partial(),
    }),
    output: z.void(),
    errors: foundRow,
  }),
  removeLine: mutation({ input: ofLine, output: z.void(), errors: foundRow }),
  mark: mutation({
    input: ofObservation.extend({ kind: z.enum(markKinds), second }),
    output: z.object({ markId: observationMarkId }),
    errors: found,
  }),
  removeMark: mutation({
    input: ofObservation.extend({ markId: observationMarkId }),
    output: z.void(),
    errors: foundRow,
  }),
  /** At the end, as one undo step; those that are there already are passed over. */
  addLookFors: mutation({
    input: ofObservation.extend({ texts: z.array(lookForText).min(1).max(200) }),
    output: z.object({ added: z.number() }),
    errors: found,
  }),
  updateLookFor: mutation({
    input: ofLookFor.extend({ text: lookForText }),
    output: z.void(),
    errors: foundRow,
  }),
  /** @param to its place, from 0. */
  moveLookFor: mutation({
    input: ofLookFor.extend({ to: z.number().int().min(0) }),
    output: z.void(),
    errors: foundRow,
  }),
  /** Its evidence stays in the script. */
  removeLookFor: mutation({ input: ofLookFor, output: z.void(), errors: foundRow }),
  addStrategy: mutation({
    input: ofObservation.extend({
      second: second.nullable().default(null),
      row: strategyFields.partial().required({ name: true }),
    }),
    output: z.object({ strategyId: observationStrategyId }),
    errors: found,
  }),
  updateStrategy: mutation({
    input: ofStrategy.extend({ changes: strategyFields.partial() }),
    output: z.void(),
    errors: foundRow,
  }),
  removeStrategy: mutation({ input: ofStrategy, output: z.void(), errors: foundRow }),
} as const
