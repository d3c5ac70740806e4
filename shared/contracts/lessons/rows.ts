/** The lists of a lesson plan: what a row of each holds, and how one is added, changed, moved and removed. */
import { z } from 'zod'
import {
  lessonExitAnswerId,
  lessonId,
  lessonLookForId,
  lessonQuestionId,
  lessonSegmentId,
  lessonStrategyId,
} from '../../domain/ids.ts'
import { segmentKinds } from '../../domain/lessons/lesson-fields.ts'
import { mutation } from '../../rpc/define.ts'
import { writes } from '../common.ts'

const text = z.string().max(20_000)
const line = z.string().max(500)
const minutes = z.number().int().min(0).max(480)

export const segmentFields = z.object({
  kind: z.enum(segmentKinds),
  name: line,
  minutes,
  teacherDoes: text,
  studentsDo: text,
})

export const strategyFields = z.object({
  kind: z.enum(['strategy', 'misconception']),
  name: line,
  /** The question that finds out what a student thinks. */
  assessing: text,
  /** The question that moves this thinking on. */
  advancing: text,
  who: line,
  /** Shared with the class; its place among those that are is the order of the rows. */
  isShared: z.boolean(),
  /** How many students of how many chose it, on the test that `source` names; null: expected, not counted. */
  chose: z.number().int().min(0).nullable(),
  chosenOf: z.number().int().min(0).nullable(),
  source: line,
})

export const exitAnswerFields = z.object({ answer: line, shows: text })
/** Look-fors and debrief questions. */
export const lineFields = z.object({ text: line })

export const rowFields = {
  segments: segmentFields,
  strategies: strategyFields,
  exitAnswers: exitAnswerFields,
  lookFors: lineFields,
  questions: lineFields,
} as const
export type RowFields<List extends keyof typeof rowFields> = z.output<(typeof rowFields)[List]>

const rowIds = {
  segments: lessonSegmentId,
  strategies: lessonStrategyId,
  exitAnswers: lessonExitAnswerId,
  lookFors: lessonLookForId,
  questions: lessonQuestionId,
} as const

/** A row as it is read. */
export const segment = segmentFields.extend({ id: lessonSegmentId })
export const strategy = strategyFields.extend({ id: lessonStrategyId })
export const exitAnswer = exitAnswerFields.extend({ id: lessonExitAnswerId })
export const lessonLookFor = lineFields.extend({ id: lessonLookForId })
export const lessonQuestion = lineFields.extend({ id: lessonQuestionId })
export type Segment = z.output<typeof segment>
export type Strategy = z.output<typeof strategy>
export type ExitAnswer = z.output<typeof exitAnswer>

export const lists = {
  segments: z.array(segment),
  strategies: z.array(strategy),
  exitAnswers: z.array(exitAnswer),
  lookFors: z.array(lessonLookFor),
  questions: z.array(lessonQuestion),
} as const

const ofLesson = z.object({ id: lessonId })
const adding = <List extends keyof typeof rowFields>(list: List) =>
  ofLesson.extend({ list: z.literal(list), row: rowFields[list].partial() })
const changing = <List extends keyof typeof rowFields>(list: List) =>
  ofLesson.extend({
    list: z.literal(list),
    rowId: rowIds[list],
    changes: rowFields[list].partial(),
  })
const oneRow = ofLesson.extend({
  list: z.enum(['segments', 'strategies', 'exitAnswers', 'lookFors', 'questions']),
  rowId: z.number().int().positive(),
})

const found = { ...writes, LESSON_MISSING: z.undefined() } as const
const foundRow = { ...found, LESSON_ROW_MISSING: z.undefined() } as const

export const rowCalls = {
  /** At the end of its list. What is left out is empty, a strategy is shared. */
  addRow: mutation({
    input: z.discriminatedUnion('list', [
      adding('segments'),
      adding('strategies'),
      adding('exitAnswers'),
      adding('lookFors'),
      adding('questions'),
    ]),
    output: z.object({ rowId: z.number() }),
    errors: found,
  }),
  /** One text that is typed is one undo step. */
  updateRow: mutation({
    input: z.discriminatedUnion('list', [
      changing('segments'),
      changing('strategies'),
      changing('exitAnswers'),
      changing('lookFors'),
      changing('questions'),
    ]),
    output: z.void(),
    errors: foundRow,
  }),
  /** @param to its place in the list, from 0. */
  moveRow: mutation({
    input: oneRow.extend({ to: z.number().int().min(0) }),
    output: z.void(),
    errors: foundRow,
  }),
  removeRow: mutation({ input: oneRow, output: z.void(), errors: foundRow }),
  /** Several parts at once, as a border between two of them is moved: one undo step. */
  setMinutes: mutation({
    input: ofLesson.extend({
      minutes: z
        .array(z.object({ rowId: lessonSegmentId, minutes }))
        .min(1)
        .max(20),
    }),
    output: z.void(),
    errors: foundRow,
  }),
} as const
