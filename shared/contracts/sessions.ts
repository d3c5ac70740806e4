/** Sessions: planned, logged, timed, repeated; with notes that are saved as they are typed. */
import { z } from 'zod'
import { disclosures } from '../domain/disclosure.ts'
import {
  actionStepId,
  cycleId,
  goalId,
  lessonId,
  schoolId,
  sessionId,
  teacherId,
  timeCategoryId,
} from '../domain/ids.ts'
import { sessionModes, sessionStatuses, sessionTypes } from '../domain/session-types.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

/** `HH:MM` on the school's wall clock. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const isClockTime = (text: string): boolean => clockTime.safeParse(text).success

const minutes = z.number().int().min(0).max(1440)
const oneLine = z.string().trim().min(1).max(120)
const note = z.string().max(50_000)

/** Part of a session's time that goes to a category; all parts add up to 100 at most. */
const timeShare = z.object({ categoryId: timeCategoryId, percent: z.number().positive().max(100) })

/** Everything of a session that a person enters. */
export const sessionFields = z.object({
  heldOn: isoDate,
  startsAt: clockTime.nullable(),
  minutes,
  preparationMinutes: minutes,
  travelMinutes: minutes,
  mode: z.enum(sessionModes),
  meetingLink: z.string().trim().max(500),
  type: z.enum(sessionTypes),
  /** The teachers who take part; none for the coach's own work. */
  teacherIds: z.array(teacherId).max(200),
  schoolId: schoolId.nullable(),
  cycleId: cycleId.nullable(),
  phase: z.string().trim().max(80).nullable(),
  status: z.enum(sessionStatuses),
  /** The plan that was taught; see shared/contracts/lessons.ts. */
  lessonId: lessonId.nullable(),
  goalIds: z.array(goalId).max(50),
  standards: z.array(oneLine).max(50),
  strategies: z.array(oneLine).max(50),
  sharedNote: note,
  sharedDisclosure: z.enum(disclosures).exclude(['mine']),
  privateNote: note,
  /** True: the coach has nothing to add, whatever is still empty. */
  isFinished: z.boolean(),
  /** Empty: all of it goes to the category of its type. */
  time: z.array(timeShare).max(30),
})
export type SessionFields = z.infer<typeof sessionFields>

const newStep = z.object({
  text: z.string().trim().min(1).max(500),
  owner: z.enum(['coach', 'teacher']),
  dueOn: isoDate.nullable(),
  checkBackOn: isoDate.nullable(),
  /** Whose step it is; left out: everyone's who takes part. */
  teacherId: teacherId.nullable().optional(),
})

/** School, cycle and phase that are left out are filled as `suggest` says; null means none. */
export const newSession = sessionFields
  .partial()
  .required({ heldOn: true, type: true, minutes: true, teacherIds: true })
  .extend({ steps: z.array(newStep).max(20).optional() })
export type NewSession = z.input<typeof newSession>

const person = z.object({ id: teacherId, givenName: z.string(), familyName: z.string() })
const named = <Id extends z.ZodType>(id: Id) => z.object({ id, name: z.string() })

/** Counts seconds while it runs; paused, it keeps them. */
const timer = z.object({ startedAt: z.iso.datetime().nullable(), seconds: z.number() })

/** As a list shows it. What is read is less strict than what is entered: old files open too. */
export const sessionRow = z.object({
  id: sessionId,
  heldOn: isoDate,
  startsAt: z.string().nullable(),
  minutes: z.number(),
  preparationMinutes: z.number(),
  travelMinutes: z.number(),
  mode: z.enum(sessionModes),
  type: z.string(),
  status: z.enum(sessionStatuses),
  teachers: z.array(person),
  school: named(schoolId).nullable(),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
  phase: z.string().nullable(),
  sharedNote: z.string(),
  privateNote: z.string(),
  isFinished: z.boolean(),
  /** Sum of its own split; null when the time goes to the category of the type. */
  splitPercent: z.number().nullable(),
  /** What a logged session still lacks, in words ("No note yet"); null when it is complete. */
  toFinish: z.string().nullable(),
})
export type SessionRow = z.infer<typeof sessionRow>

const step = z.object({
  id: actionStepId,
  teacherId: teacherId.nullable(),
  text: z.string(),
  owner: z.enum(['coach', 'teacher']),
  dueOn: isoDate.nullable(),
  checkBackOn: isoDate.nullable(),
  status: z.enum(['open', 'practising', 'mastered', 'dropped']),
})

/** One session with everything of it, plus its lists in full. */
export const session = sessionRow.extend({
  meetingLink: z.string(),
  sharedDisclosure: z.enum(disclosures).exclude(['mine']),
  lesson: z.object({ id: lessonId, title: z.string() }).nullable(),
  goalIds: z.array(goalId),
  standards: z.array(z.string()),
  strategies: z.array(z.string()),
  time: z.array(timeShare),
  steps: z.array(step),
  timer,
})
export type Session = z.infer<typeof session>

const cycleChoice = z.object({
  id: cycleId,
  title: z.string(),
  model: z.string(),
  phases: z.array(z.string()),
  /** The phase that holds on the day, by the phase history. */
  phase: z.string().nullable(),
  focusStandards: z.array(z.string()),
})

/** What the day, the teachers and the kind of session let one expect. Nothing is stored. */
export const suggestion = z.object({
  /** Where these teachers teach on that day. */
  schools: z.array(named(schoolId)),
  /** The one school that all of them share, else null. */
  schoolId: schoolId.nullable(),
  grades: z.array(z.string()),
  /** Cycles that all of them are members of on that day, the one that started last first. */
  cycles: z.array(cycleChoice),
  goals: z.array(z.object({ id: goalId, cycleId: cycleId.nullable(), text: z.string() })),
  /** The usual length of this kind: the median of the last twenty, or the one that comes with it. */
  minutes: z.object({ value: z.number(), n: z.number() }).nullable(),
  /**
   * A session planned for that day with the same teachers and of that kind, which logging would
   * complete; without a kind, the only one that they have on that day.
   */
  planned: z
    .object({
      id: sessionId,
      type: z.string(),
      startsAt: z.string().nullable(),
      minutes: z.number(),
      mode: z.enum(sessionModes),
      schoolId: schoolId.nullable(),
      cycleId: cycleId.nullable(),
      standards: z.array(z.string()),
      sharedNote: z.string(),
      privateNote: z.string(),
    })
    .nullable(),
  /** Why nobody is at school on that day, when it is a day off. */
  dayOff: z.string().nullable(),
})
export type Suggestion = z.infer<typeof suggestion>

const missing = { SESSION_MISSING: z.undefined() } as const
const refusals = {
  ...writes,
  /** More than 100 % of the time was given away. */
  TIME_OVER: z.object({ percent: z.number() }),
  /** What has not happened yet cannot be logged. */
  SESSION_AHEAD: z.object({ heldOn: isoDate }),
  /** A teacher, school, cycle, goal or category that was named is gone. */
  RECORD_GONE: z.undefined(),
} as const

const ofSession = z.object({ id: sessionId })

export const sessionsContract = {
  session: query({
    input: ofSession,
    output: session,
    errors: { ...needsWorkspace, ...missing },
  }),
  /** Earliest first; both days are inside. */
  list: query({
    input: z.object({
      from: isoDate.optional(),
      to: isoDate.optional(),
      teacherId: teacherId.optional(),
      status: z.enum(sessionStatuses).optional(),
    }),
    output: z.array(sessionRow),
    errors: needsWorkspace,
  }),
  suggest: query({
    input: z.object({
      heldOn: isoDate,
      teacherIds: z.array(teacherId).max(200),
      type: z.enum(sessionTypes).nullable(),
    }),
    output: suggestion,
    errors: needsWorkspace,
  }),
  /** Standards that the words speak of, the likeliest first; a code finds itself. */
  standards: query({
    input: z.object({
      text: z.string().max(2000),
      grades: z.array(z.string()).max(20),
      /** Codes that come first among those that fit, such as the focus of a cycle. */
      focus: z.array(z.string()).max(50).default([]),
    }),
    output: z.array(z.object({ code: z.string(), title: z.string() })),
    errors: needsWorkspace,
  }),
  /** Adds a session with its next steps: one undo step. Status is `done` unless said otherwise. */
  add: mutation({ input: newSession, output: ofSession, errors: refusals }),
  update: mutation({
    input: ofSession.extend({
      changes: sessionFields.partial(),
      /** Next steps that come with the change. */
      steps: z.array(newStep).max(20).optional(),
    }),
    output: z.void(),
    errors: { ...refusals, ...missing },
  }),
  /** Its action steps stay with their teachers. */
  remove: mutation({ input: ofSession, output: z.void(), errors: { ...writes, ...missing } }),
  /** As planned sessions on the same weekday, up to `until`; null: once, the next week. */
  repeat: mutation({
    input: ofSession.extend({
      everyWeeks: z.number().int().min(1).max(8).default(1),
      until: isoDate.nullable(),
    }),
    output: z.object({
      added: z.array(z.object({ id: sessionId, heldOn: isoDate })),
      skipped: z.array(z.object({ heldOn: isoDate, name: z.string() })),
    }),
    errors: {
      ...writes,
      ...missing,
      /** No day is left, and why. */
      NOTHING_TO_REPEAT: z.object({ why: z.string() }),
    },
  }),
  /** Text as it is typed; what follows within minutes is the same undo step. */
  saveNote: mutation({
    input: ofSession.extend({ note: z.enum(['shared', 'private']), text: note }),
    output: z.void(),
    errors: { ...writes, ...missing },
  }),
  /** The timer that runs, else the one paused last; null when there is none. */
  timer: query({
    input: z.void(),
    output: timer.extend({ id: sessionId, type: z.string(), teachers: z.array(person) }).nullable(),
    errors: needsWorkspace,
  }),
  /** Starts it or goes on; one that runs for another session is paused. */
  startTimer: mutation({
    input: ofSession,
    output: z.void(),
    errors: { ...writes, ...missing },
  }),
  pauseTimer: mutation({
    input: ofSession,
    output: z.void(),
    errors: { ...writes, ...missing },
  }),
  /** Fills in the minutes, at least one. */
  stopTimer: mutation({
    input: ofSession,
    output: z.object({ minutes, before: minutes, status: z.enum(sessionStatuses) }),
    errors: { ...writes, ...missing, TIMER_NOT_RUNNING: z.undefined() },
  }),
} as const
