/** Action steps: who does what by when, when to check back on it, and what came of it. */
import { z } from 'zod'
import { stepOwners, stepStatuses } from '../domain/action-steps.ts'
import { actionStepId, cycleId, goalId, sessionId, teacherId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

export const actionStep = z.object({
  id: actionStepId,
  text: z.string(),
  owner: z.enum(stepOwners),
  dueOn: isoDate.nullable(),
  checkBackOn: isoDate.nullable(),
  status: z.enum(stepStatuses),
  evidence: z.string(),
  /** Null where it was not kept yet. */
  createdOn: isoDate.nullable(),
  /** The day it was mastered or dropped. */
  closedOn: isoDate.nullable(),
  /** Null: the coach's own, or a whole team's when there is a cycle. */
  teacher: z.object({ id: teacherId, givenName: z.string(), familyName: z.string() }).nullable(),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
  /** Where it was agreed. */
  session: z.object({ id: sessionId, on: isoDate, type: z.string() }).nullable(),
  goal: z.object({ id: goalId, text: z.string() }).nullable(),
})
export type ActionStep = z.infer<typeof actionStep>

const words = z.string().trim().min(1).max(500)

/** Where a step belongs; all may be left out for a step of the coach's own. */
const belongings = {
  teacherId: teacherId.nullable(),
  cycleId: cycleId.nullable(),
  sessionId: sessionId.nullable(),
  goalId: goalId.nullable(),
} as const

export const newStep = z.object({
  text: words,
  owner: z.enum(stepOwners),
  dueOn: isoDate.nullable().default(null),
  checkBackOn: isoDate.nullable().default(null),
  teacherId: belongings.teacherId.default(null),
  cycleId: belongings.cycleId.default(null),
  sessionId: belongings.sessionId.default(null),
  goalId: belongings.goalId.default(null),
})
export type NewStep = z.output<typeof newStep>

export const stepChanges = z
  .object({
    text: words,
    owner: z.enum(stepOwners),
    dueOn: isoDate.nullable(),
    checkBackOn: isoDate.nullable(),
    status: z.enum(stepStatuses),
    evidence: z.string().trim().max(2000),
    /** Of a step that is over; today unless said. */
    closedOn: isoDate,
    ...belongings,
  })
  .partial()
export type StepChanges = z.output<typeof stepChanges>

const gone = { NOT_FOUND: z.object({ what: z.string() }) } as const

export const stepsContract = {
  /** What is unfinished by day, then what ended last; all steps unless something is asked for. */
  list: query({
    input: z.object({
      teacherId: teacherId.optional(),
      cycleId: cycleId.optional(),
      sessionId: sessionId.optional(),
      status: z.array(z.enum(stepStatuses)).optional(),
    }),
    output: z.array(actionStep),
    errors: needsWorkspace,
  }),
  add: mutation({
    input: newStep,
    output: z.object({ id: actionStepId }),
    /** A teacher, cycle, session or goal that was removed meanwhile. */
    errors: { ...writes, ...gone },
  }),
  /** Only what is named changes. Mastering or dropping sets the closing day; opening again clears it. */
  update: mutation({
    input: z.object({ id: actionStepId, changes: stepChanges }),
    output: z.void(),
    errors: { ...writes, ...gone, STEP_MISSING: z.undefined() },
  }),
  remove: mutation({
    input: z.object({ id: actionStepId }),
    output: z.void(),
    errors: { ...writes, STEP_MISSING: z.undefined() },
  }),
} as const
