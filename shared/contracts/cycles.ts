/** What can be done with coaching cycles and coaching models. Their shapes: cycle-records.ts. */
import { z } from 'zod'
import {
  coachingModelId,
  cycleId,
  cyclePhaseId,
  goalId,
  lookForId,
  teacherId,
} from '../domain/ids.ts'
import { practiceCodes } from '../domain/teaching-practices.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { coachingModel, cyclePage, cycleRow, cycleStatus } from './cycle-records.ts'
import { newGoal } from './goals.ts'

const title = z.string().trim().min(1).max(200)
const phaseName = z.string().trim().min(1).max(60)
const longText = z.string().max(20_000)
const code = z.string().trim().min(1).max(60)

const changes = z
  .object({
    title,
    /** Phases that lie ahead become those of the new model. */
    model: title,
    startsOn: isoDate,
    plannedEndOn: isoDate.nullable(),
    endedOn: isoDate.nullable(),
    followUpOn: isoDate.nullable(),
    focusStandards: z.array(code).max(40),
    focusPractices: z.array(z.enum(practiceCodes)).max(8),
    coachReflection: longText,
    teacherReflection: longText,
    result: longText,
  })
  .partial()
export type CycleChanges = z.infer<typeof changes>

const missing = { CYCLE_MISSING: z.undefined() } as const
const found = { ...writes, ...missing } as const
/** `why` names the phases and what is wrong with their days. */
const daysFailure = { PHASE_DAYS: z.object({ why: z.string() }) } as const

export const cyclesContract = {
  list: query({
    input: z.object({ status: cycleStatus.optional() }),
    output: z.array(cycleRow),
    errors: needsWorkspace,
  }),
  cycle: query({
    input: z.object({ id: cycleId }),
    output: cyclePage,
    errors: { ...needsWorkspace, ...missing },
  }),
  /** Begins on `startsOn`, which may lie ahead, in its first phase. */
  start: mutation({
    input: z.object({
      title,
      model: title,
      /** In place of those of the model. */
      phases: z.array(phaseName).min(1).max(20).optional(),
      teacherIds: z.array(teacherId).min(1).max(100),
      startsOn: isoDate,
      plannedEndOn: isoDate.nullable().default(null),
      focusStandards: z.array(code).max(40).default([]),
      focusPractices: z.array(z.enum(practiceCodes)).max(8).default([]),
      lookFors: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
      goals: z.array(newGoal).max(20).default([]),
      /** Goals of a teacher that this cycle takes up. */
      takeGoalIds: z.array(goalId).max(20).default([]),
    }),
    output: z.object({ id: cycleId }),
    errors: { ...writes, TEACHER_MISSING: z.undefined(), GOAL_MISSING: z.undefined() },
  }),
  /** Reflections and result are saved as they are typed: they share an undo step. */
  update: mutation({
    input: z.object({ id: cycleId, changes }),
    output: z.void(),
    errors: { ...found, ...daysFailure },
  }),
  /** From the day `on` the cycle is in `phase`; the rule is in shared/domain/phase-stretches.ts. */
  moveToPhase: mutation({
    input: z.object({ id: cycleId, phase: phaseName, on: isoDate }),
    output: z.void(),
    errors: {
      ...found,
      /** Another phase began after `on`: its days have to be changed first. */
      PHASE_BEGAN_LATER: z.object({ phase: z.string(), startsOn: isoDate }),
    },
  }),
  /** Other days for one stretch; a neighbor that touches it goes along. */
  redatePhase: mutation({
    input: z.object({
      id: cycleId,
      phaseId: cyclePhaseId,
      startsOn: isoDate.nullable().optional(),
      endsOn: isoDate.nullable().optional(),
    }),
    output: z.void(),
    errors: { ...found, ...daysFailure, PHASE_MISSING: z.undefined() },
  }),
  /** The whole list: names, order and days. What is left out is removed. */
  setPhases: mutation({
    input: z.object({
      id: cycleId,
      phases: z
        .array(
          z.object({
            id: cyclePhaseId.nullable(),
            name: phaseName,
            startsOn: isoDate.nullable(),
            endsOn: isoDate.nullable(),
          }),
        )
        .max(60),
    }),
    output: z.void(),
    errors: { ...found, ...daysFailure },
  }),
  /** Who left before is a member again. */
  addMembers: mutation({
    input: z.object({
      id: cycleId,
      teacherIds: z.array(teacherId).min(1).max(100),
      /** Null: from the first day. */
      joinedOn: isoDate.nullable(),
    }),
    output: z.void(),
    errors: { ...found, TEACHER_MISSING: z.undefined() },
  }),
  /** With `leftOn` null as if they had never been in it. */
  removeMember: mutation({
    input: z.object({ id: cycleId, teacherId, leftOn: isoDate.nullable() }),
    output: z.void(),
    errors: { ...found, TEACHER_MISSING: z.undefined() },
  }),
  updateMember: mutation({
    input: z.object({
      id: cycleId,
      teacherId,
      joinedOn: isoDate.nullable(),
      leftOn: isoDate.nullable(),
    }),
    output: z.void(),
    errors: { ...found, TEACHER_MISSING: z.undefined() },
  }),
  close: mutation({
    input: z.object({
      id: cycleId,
      on: isoDate,
      result: longText.optional(),
      followUpOn: isoDate.nullable().optional(),
    }),
    output: z.void(),
    errors: found,
  }),
  reopen: mutation({ input: z.object({ id: cycleId }), output: z.void(), errors: found }),
  /** Sessions and steps stay without a cycle, and so do goals that were a teacher's before. */
  remove: mutation({ input: z.object({ id: cycleId }), output: z.void(), errors: found }),
  addLookFors: mutation({
    input: z.object({
      id: cycleId,
      texts: z.array(z.string().trim().min(1).max(500)).min(1).max(50),
    }),
    output: z.void(),
    errors: found,
  }),
  updateLookFor: mutation({
    input: z.object({ lookForId, text: z.string().trim().min(1).max(500) }),
    output: z.void(),
    errors: { ...writes, LOOK_FOR_MISSING: z.undefined() },
  }),
  /** @param to its place in the list, from 0. */
  moveLookFor: mutation({
    input: z.object({ lookForId, to: z.number().int().min(0) }),
    output: z.void(),
    errors: { ...writes, LOOK_FOR_MISSING: z.undefined() },
  }),
  removeLookFor: mutation({
    input: z.object({ lookForId }),
    output: z.void(),
    errors: { ...writes, LOOK_FOR_MISSING: z.undefined() },
  }),
  /** Presets first, then the coach's own by name. */
  models: query({ input: z.void(), output: z.array(coachingModel), errors: needsWorkspace }),
  /** Without an id a new one. Cycles that follow a renamed model keep following it. */
  saveModel: mutation({
    input: z.object({
      id: coachingModelId.nullable(),
      name: z.string().trim().min(1).max(60),
      phases: z.array(phaseName).min(1).max(20),
    }),
    output: z.object({ id: coachingModelId }),
    errors: {
      ...writes,
      MODEL_EXISTS: z.object({ name: z.string() }),
      MODEL_MISSING: z.undefined(),
      /** A phase stands in the list twice. */
      PHASE_TWICE: z.object({ phase: z.string() }),
    },
  }),
  /** Its cycles keep their phases. */
  removeModel: mutation({
    input: z.object({ id: coachingModelId }),
    output: z.void(),
    errors: { ...writes, MODEL_MISSING: z.undefined() },
  }),
} as const
