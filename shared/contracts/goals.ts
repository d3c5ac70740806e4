/** Goals of a cycle, or of a teacher until a cycle takes them up, with their dated data points. */
import { z } from 'zod'
import { cycleId, goalDataPointId, goalId, priorityId, teacherId } from '../domain/ids.ts'
import { peersPrompts } from '../domain/peers.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

export const goalKind = z.enum(['teacher-practice', 'student-achievement', 'student-engagement'])
export type GoalKind = z.infer<typeof goalKind>

/** Shares are kept in percent, 0 to 100. `n`: how many students or turns it was measured on. */
const measured = z.object({ on: isoDate, value: z.number(), n: z.number().int().min(0).nullable() })

export const goalPoint = measured.extend({ id: goalDataPointId, note: z.string() })
export type GoalPoint = z.infer<typeof goalPoint>

const goalFields = z.object({
  kind: goalKind,
  text: z.string().trim().min(1).max(1000),
  /** How it is measured, for instance "Exit task, 4 items". */
  measure: z.string().trim().max(200),
  unit: z.string().trim().max(60),
  /** Which way is better. */
  direction: z.enum(['up', 'down']),
  strategy: z.string().max(2000),
  priorityId: priorityId.nullable(),
  baseline: measured.nullable(),
  target: z.object({ value: z.number(), on: isoDate.nullable() }).nullable(),
  result: measured.nullable(),
  resultText: z.string().max(2000),
  peers: z.record(z.enum(peersPrompts), z.boolean()),
})
const goalChanges = goalFields.partial()
export type GoalChanges = z.infer<typeof goalChanges>

export const goal = goalFields.extend({
  id: goalId,
  cycleId: cycleId.nullable(),
  teacherId: teacherId.nullable(),
  priority: z.object({ id: priorityId, text: z.string() }).nullable(),
  /** By day. */
  dataPoints: z.array(goalPoint),
})
export type Goal = z.infer<typeof goal>

/** A goal among all others: whose it is, and where. */
export const goalRow = goal.extend({
  teachers: z.array(z.object({ id: teacherId, name: z.string() })),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
})
export type GoalRow = z.infer<typeof goalRow>

/** What a new goal needs; the rest is empty until it is known. */
export const newGoal = goalChanges.required({ kind: true, text: true })
export type NewGoal = z.infer<typeof newGoal>

const goalFailures = { ...writes, GOAL_MISSING: z.undefined() } as const
const pointFields = measured.extend({ note: z.string().max(500) })

export const goalsContract = {
  /** All goals, or those of one teacher: their own and those of cycles they are a member of. */
  list: query({
    input: z.object({ teacherId: teacherId.optional(), cycleId: cycleId.optional() }),
    output: z.array(goalRow),
    errors: needsWorkspace,
  }),
  /** Priorities of schools and district that a goal can serve, newest school year first. */
  priorities: query({
    input: z.void(),
    output: z.array(
      z.object({
        id: priorityId,
        text: z.string(),
        /** Null: the whole district. */
        school: z.string().nullable(),
        schoolYear: z.string(),
      }),
    ),
    errors: needsWorkspace,
  }),
  add: mutation({
    input: z.object({
      for: z.union([z.object({ cycleId }), z.object({ teacherId })]),
      goal: newGoal,
    }),
    output: z.object({ id: goalId }),
    errors: { ...writes, CYCLE_MISSING: z.undefined(), TEACHER_MISSING: z.undefined() },
  }),
  update: mutation({
    input: z.object({ id: goalId, changes: goalChanges }),
    output: z.void(),
    errors: goalFailures,
  }),
  remove: mutation({ input: z.object({ id: goalId }), output: z.void(), errors: goalFailures }),
  /** A goal that a teacher has without a cycle goes on in one. */
  takeIntoCycle: mutation({
    input: z.object({ id: goalId, cycleId }),
    output: z.void(),
    errors: { ...goalFailures, CYCLE_MISSING: z.undefined() },
  }),
  addPoint: mutation({
    input: pointFields.partial({ n: true, note: true }).extend({ goalId }),
    output: z.object({ id: goalDataPointId }),
    errors: goalFailures,
  }),
  updatePoint: mutation({
    input: z.object({ id: goalDataPointId, changes: pointFields.partial() }),
    output: z.void(),
    errors: { ...writes, POINT_MISSING: z.undefined() },
  }),
  removePoint: mutation({
    input: z.object({ id: goalDataPointId }),
    output: z.void(),
    errors: { ...writes, POINT_MISSING: z.undefined() },
  }),
} as const
