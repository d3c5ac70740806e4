/** Coaching cycles and models as they are read: members, phases as they went, what belongs to them. */
import { z } from 'zod'
import {
  coachingModelId,
  cycleId,
  cyclePhaseId,
  lookForId,
  sessionId,
  teacherId,
} from '../domain/ids.ts'
import { isoDate } from './common.ts'
import { goal } from './goals.ts'
import { actionStep } from './steps.ts'

/** As it is today: a cycle that begins later is planned, whatever is stored. */
export const cycleStatus = z.enum(['planned', 'active', 'closed'])
export type CycleStatus = z.infer<typeof cycleStatus>

const member = z.object({
  id: teacherId,
  givenName: z.string(),
  familyName: z.string(),
  /** Where they teach today, the first one leading. */
  schools: z.array(z.string()),
  /** Null: from the first day of the cycle. */
  joinedOn: isoDate.nullable(),
  /** The first day on which they are no longer in it. */
  leftOn: isoDate.nullable(),
  isMember: z.boolean(),
})
export type CycleMember = z.infer<typeof member>

const stretch = z.object({
  id: cyclePhaseId,
  name: z.string(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  state: z.enum(['past', 'now', 'ahead', 'skipped']),
})
export type CycleStretch = z.infer<typeof stretch>

export const cycleRow = z.object({
  id: cycleId,
  title: z.string(),
  model: z.string(),
  status: cycleStatus,
  startsOn: isoDate,
  plannedEndOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  followUpOn: isoDate.nullable(),
  focusStandards: z.array(z.string()),
  /** Members by name, those who left last. */
  members: z.array(member),
  /** In order; see shared/domain/phase-stretches.ts. */
  phases: z.array(stretch),
  /** The phase that holds today, or the last one that began; null before the first. */
  phase: z
    .object({ name: z.string(), startsOn: isoDate, days: z.number(), isOver: z.boolean() })
    .nullable(),
  nextSession: z.object({ id: sessionId, on: isoDate, type: z.string() }).nullable(),
  sessionsDone: z.number(),
  openSteps: z.number(),
  overdueSteps: z.number(),
  goalCount: z.number(),
})
export type CycleRow = z.infer<typeof cycleRow>

export const cyclePage = cycleRow.extend({
  /** Codes of shared/domain/teaching-practices.ts. */
  focusPractices: z.array(z.string()),
  coachReflection: z.string(),
  teacherReflection: z.string(),
  result: z.string(),
  goals: z.array(goal),
  lookFors: z.array(z.object({ id: lookForId, text: z.string() })),
  /** Latest first. */
  sessions: z.array(
    z.object({
      id: sessionId,
      on: isoDate,
      startsAt: z.string().nullable(),
      minutes: z.number(),
      type: z.string(),
      status: z.enum(['planned', 'done', 'canceled']),
      phase: z.string().nullable(),
      participants: z.array(z.string()),
      sharedNote: z.string(),
    }),
  ),
  actionSteps: z.array(actionStep),
})
export type CyclePage = z.infer<typeof cyclePage>

/** Its own list of phases, or a preset of shared/domain/coaching-models.ts. */
export const coachingModel = z.object({
  /** Null: a preset, which cannot be changed. */
  id: coachingModelId.nullable(),
  name: z.string(),
  phases: z.array(z.string()),
  /** How many cycles follow it. */
  cycles: z.number(),
})
export type CoachingModel = z.infer<typeof coachingModel>
