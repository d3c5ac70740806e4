/** Observations, which are not evaluations: agreed on, written down as they happen, kept for the debrief. */
import { z } from 'zod'
import { cycleId, lessonId, observationId, sessionId, teacherId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { needsWorkspace, writes } from './common.ts'
import { lookForSetCalls } from './observations/look-for-sets.ts'
import { observationFields, observationPage, observationRow } from './observations/records.ts'
import { found, ofObservation, scriptCalls } from './observations/script.ts'

const missing = { OBSERVATION_MISSING: z.undefined() } as const
/** A teacher, class, cycle, lesson or session that was named is gone. */
const gone = { RECORD_GONE: z.undefined() } as const

const fields = observationFields.partial()

export const observationsContract = {
  /** Those that run first, then planned ones, the next leading, then the rest, the latest leading. */
  list: query({
    input: z.object({
      /** Whose class it was, or who watched. */
      teacherId: teacherId.optional(),
      cycleId: cycleId.optional(),
      lessonId: lessonId.optional(),
      sessionId: sessionId.optional(),
    }),
    output: z.array(observationRow),
    errors: needsWorkspace,
  }),
  /** What a new one would begin with; nothing is stored. */
  known: query({
    input: z.object({
      teacherId: teacherId.nullable().default(null),
      cycleId: cycleId.nullable().default(null),
      lessonId: lessonId.nullable().default(null),
      sessionId: sessionId.nullable().default(null),
    }),
    output: z.object({
      kind: observationFields.shape.kind,
      teacherId: teacherId.nullable(),
      observedOn: observationFields.shape.observedOn,
      startsAt: observationFields.shape.startsAt,
      /** Titles of the cycle and lesson that it belongs to. */
      cycle: z.string().nullable(),
      lesson: z.string().nullable(),
      lookFors: z.array(z.string()),
    }),
    errors: needsWorkspace,
  }),
  observation: query({
    input: ofObservation,
    output: observationPage,
    errors: { ...needsWorkspace, ...missing },
  }),
  /**
   * A new one in one undo step. A session, lesson or cycle fills in what is left out: teacher, class, day,
   * start, practices, and the look-fors of lesson and cycle.
   */
  add: mutation({
    input: fields.extend({
      sessionId: sessionId.nullable().optional(),
      lookFors: z.array(z.string().trim().min(1).max(500)).max(200).optional(),
      /** Without a session of its own: the one planned for that day, or a new one, in the coach's week. */
      isScheduled: z.boolean().default(false),
    }),
    output: z.object({ id: observationId }),
    errors: {
      ...writes,
      ...gone,
      /** Neither named nor known from session, lesson or cycle. */
      OBSERVATION_NEEDS_TEACHER: z.undefined(),
    },
  }),
  /** Texts are saved as they are typed: they share an undo step. */
  update: mutation({
    input: ofObservation.extend({ changes: fields }),
    output: z.void(),
    errors: { ...found, ...gone },
  }),
  /** Starts the clock; one that was ended goes on as if it had not been. */
  start: mutation({ input: ofObservation, output: z.void(), errors: found }),
  /**
   * Ends the clock and puts the visit into the log: completes the session that it belongs to, or the one
   * that is planned for it that day, or makes one. One undo step.
   * @param minutes in place of what the clock says
   */
  end: mutation({
    input: ofObservation.extend({
      minutes: z.number().int().min(1).max(1440).nullable().default(null),
    }),
    output: z.object({ sessionId, minutes: z.number(), isNewSession: z.boolean() }),
    errors: {
      ...found,
      OBSERVATION_NOT_STARTED: z.undefined(),
      /** What has not happened yet cannot be logged. */
      SESSION_AHEAD: z.object({ heldOn: z.iso.date() }),
    },
  }),
  /** Its session stays. */
  remove: mutation({ input: ofObservation, output: z.void(), errors: found }),
  ...scriptCalls,
  ...lookForSetCalls,
} as const
