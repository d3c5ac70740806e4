/**
 * Debriefs after a lesson or an observation: questions and answers, the teacher's reflection, the next try.
 * What the coach says to the teacher is the shared note of its session; steps are those of the session.
 */
import { z } from 'zod'
import { disclosures } from '../domain/disclosure.ts'
import {
  cycleId,
  debriefId,
  debriefQuestionId,
  lessonId,
  lessonRunId,
  observationId,
  sessionId,
  teacherId,
} from '../domain/ids.ts'
import { sessionStatuses } from '../domain/session-types.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { clockTime } from './sessions.ts'

const line = z.string().trim().min(1).max(500)
const text = z.string().max(20_000)
const minutes = z.number().int().min(1).max(1440)

/** What it is about; a teaching brings its lesson. */
export const debriefOf = z.union([
  z.object({ runId: lessonRunId }).strict(),
  z.object({ lessonId }).strict(),
  z.object({ observationId }).strict(),
])
export type DebriefOf = z.output<typeof debriefOf>

const teacher = z.object({ id: teacherId, givenName: z.string(), familyName: z.string() })

const row = z.object({
  id: debriefId,
  heldOn: isoDate,
  /** The title of the lesson, or what was observed. */
  about: z.string(),
  teacher: teacher.nullable(),
  lesson: z.object({ id: lessonId, title: z.string() }).nullable(),
  runId: lessonRunId.nullable(),
  observationId: observationId.nullable(),
  cycleId: cycleId.nullable(),
  nextTry: z.string(),
  questions: z.number(),
  answered: z.number(),
})
export type DebriefRow = z.infer<typeof row>

const question = z.object({ id: debriefQuestionId, text: z.string(), answer: z.string() })
export type DebriefQuestion = z.infer<typeof question>

export const debrief = row.omit({ questions: true, answered: true }).extend({
  reflection: z.string(),
  questions: z.array(question),
  /** Null: it was removed. */
  session: z
    .object({
      id: sessionId,
      heldOn: isoDate,
      startsAt: z.string().nullable(),
      minutes: z.number(),
      status: z.enum(sessionStatuses),
      type: z.string(),
      sharedNote: z.string(),
      privateNote: z.string(),
      sharedDisclosure: z.enum(disclosures).exclude(['mine']),
    })
    .nullable(),
})
export type Debrief = z.infer<typeof debrief>

/** What a new one would begin with. */
export const debriefStart = z.object({
  about: z.string(),
  teacher: teacher.nullable(),
  questions: z.array(z.string()),
  /** The usual length of a debrief. */
  minutes,
  /** One of the same lesson, teaching or observation that is there already. */
  earlier: z.object({ id: debriefId, heldOn: isoDate }).nullable(),
})
export type DebriefStart = z.infer<typeof debriefStart>

const missing = { DEBRIEF_MISSING: z.undefined() } as const
/** The lesson, teaching or observation that it is about is gone. */
const gone = { RECORD_GONE: z.undefined() } as const
const found = { ...writes, ...missing } as const
const foundQuestion = { ...found, DEBRIEF_QUESTION_MISSING: z.undefined() } as const
const ofDebrief = z.object({ id: debriefId })

export const debriefsContract = {
  /** The latest first. */
  list: query({
    input: z.object({
      teacherId: teacherId.optional(),
      lessonId: lessonId.optional(),
      observationId: observationId.optional(),
      cycleId: cycleId.optional(),
      sessionId: sessionId.optional(),
    }),
    output: z.array(row),
    errors: needsWorkspace,
  }),
  debrief: query({ input: ofDebrief, output: debrief, errors: { ...needsWorkspace, ...missing } }),
  start: query({
    input: z.object({ of: debriefOf }),
    output: debriefStart,
    errors: { ...needsWorkspace, ...gone },
  }),
  /** Questions that ship, by what they ask about. */
  library: query({
    input: z.void(),
    output: z.array(
      z.object({ kind: z.string(), name: z.string(), questions: z.array(z.string()) }),
    ),
  }),
  /**
   * With its session of type Debrief, done or planned by its day, in one undo step; a planned one of that
   * day with the teacher is taken.
   */
  add: mutation({
    input: z.object({
      of: debriefOf,
      heldOn: isoDate,
      startsAt: clockTime.nullable().default(null),
      minutes,
      questions: z.array(line).max(40),
    }),
    output: ofDebrief,
    errors: { ...writes, ...gone },
  }),
  /** Texts are saved as they are typed. The next try is the plan's as well, unless that says something else. */
  update: mutation({
    input: ofDebrief.extend({ changes: z.object({ reflection: text, nextTry: text }).partial() }),
    output: z.void(),
    errors: found,
  }),
  addQuestion: mutation({
    input: ofDebrief.extend({ text: line }),
    output: z.object({ questionId: debriefQuestionId }),
    errors: found,
  }),
  updateQuestion: mutation({
    input: ofDebrief.extend({
      questionId: debriefQuestionId,
      changes: z.object({ text: z.string().max(500), answer: text }).partial(),
    }),
    output: z.void(),
    errors: foundQuestion,
  }),
  /** @param to its place, from 0. */
  moveQuestion: mutation({
    input: ofDebrief.extend({ questionId: debriefQuestionId, to: z.number().int().min(0) }),
    output: z.void(),
    errors: foundQuestion,
  }),
  removeQuestion: mutation({
    input: ofDebrief.extend({ questionId: debriefQuestionId }),
    output: z.void(),
    errors: foundQuestion,
  }),
  /** Its session and the steps agreed on stay. */
  remove: mutation({ input: ofDebrief, output: z.void(), errors: found }),
} as const
