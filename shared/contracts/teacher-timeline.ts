/** Everything that happened with a teacher, day by day, and what lies ahead. */
import { z } from 'zod'
import { sessionStatuses } from '../domain/session-types.ts'
import { stepOwners } from '../domain/action-steps.ts'
import {
  actionStepId,
  administrationId,
  attachmentId,
  cycleId,
  debriefId,
  goalId,
  lessonId,
  observationId,
  sessionId,
  teacherId,
} from '../domain/ids.ts'
import { observationKinds } from '../domain/observations/observation-words.ts'
import { query } from '../rpc/define.ts'
import { isoDate, needsWorkspace } from './common.ts'

/** What the timeline can be narrowed to. Phases and the ends of cycles stand with the goals. */
export const timelineFilters = [
  'everything',
  'sessions',
  'goals',
  'steps',
  'results',
  'documents',
] as const
export type TimelineFilter = (typeof timelineFilters)[number]

const dated = { key: z.string(), on: isoDate } as const

const sessionEntry = z.object({
  ...dated,
  kind: z.literal('session'),
  id: sessionId,
  startsAt: z.string().nullable(),
  type: z.string(),
  minutes: z.number(),
  status: z.enum(sessionStatuses),
  /** Teachers besides this one. */
  others: z.number(),
  sharedNote: z.string(),
  privateNote: z.string(),
})

const measuredEntry = z.object({
  ...dated,
  kind: z.literal('measured'),
  goalId,
  cycleId: cycleId.nullable(),
  measure: z.string(),
  unit: z.string(),
  value: z.number(),
  n: z.number().nullable(),
  what: z.enum(['baseline', 'point', 'result']),
  note: z.string(),
})

const phaseEntry = z.object({
  ...dated,
  kind: z.literal('phase'),
  cycleId,
  cycle: z.string(),
  name: z.string(),
})

const cycleEntry = z.object({
  ...dated,
  kind: z.literal('cycle'),
  cycleId,
  title: z.string(),
  what: z.enum(['closed', 'joined', 'left']),
})

/** A test that this teacher's students took. */
const testEntry = z.object({
  ...dated,
  kind: z.literal('test'),
  administrationId,
  assessment: z.string(),
  window: z.string(),
  students: z.number(),
  /** The last day on which one of them took it. */
  until: isoDate,
})

const stepEntry = z.object({
  ...dated,
  kind: z.literal('step'),
  id: actionStepId,
  text: z.string(),
  owner: z.enum(stepOwners),
  what: z.enum(['opened', 'mastered', 'dropped']),
  sessionId: sessionId.nullable(),
  cycleId: cycleId.nullable(),
})

const documentEntry = z.object({
  ...dated,
  kind: z.literal('document'),
  id: attachmentId,
  name: z.string(),
  bytes: z.number(),
})

/** A plan with a day, whether or not a session names it. */
const lessonEntry = z.object({
  ...dated,
  kind: z.literal('lesson'),
  id: lessonId,
  title: z.string(),
  startsAt: z.string().nullable(),
  standards: z.array(z.string()),
})

/** A visit to this teacher, or one that they watched. */
const observationEntry = z.object({
  ...dated,
  kind: z.literal('observation'),
  id: observationId,
  visit: z.enum(observationKinds),
  startsAt: z.string().nullable(),
  minutes: z.number().nullable(),
  isDone: z.boolean(),
  /** True: somebody else's class. */
  asVisitor: z.boolean(),
  focus: z.string(),
  lookFors: z.number(),
  lookForsSeen: z.number(),
})

/** Questions and answers after a lesson or an observation; its session is an entry of its own. */
const debriefEntry = z.object({
  ...dated,
  kind: z.literal('debrief'),
  id: debriefId,
  about: z.string(),
  nextTry: z.string(),
  questions: z.number(),
  answered: z.number(),
})

export const timelineEntry = z.discriminatedUnion('kind', [
  sessionEntry,
  measuredEntry,
  phaseEntry,
  cycleEntry,
  testEntry,
  stepEntry,
  documentEntry,
  lessonEntry,
  observationEntry,
  debriefEntry,
])
export type TimelineEntry = z.infer<typeof timelineEntry>

export const timelineCalls = {
  timeline: query({
    input: z.object({
      id: teacherId,
      filter: z.enum(timelineFilters).default('everything'),
      /** Looked for in notes, titles and names, without case and accents. */
      search: z.string().max(200).default(''),
      /** False while private notes are covered: what is not shown is not found either. */
      withPrivate: z.boolean().default(true),
      /** How many entries of the past; the ones ahead always come. */
      take: z.number().int().min(1).max(20_000).default(80),
    }),
    output: z.object({
      /** Soonest first. */
      ahead: z.array(timelineEntry),
      /** Latest first. */
      past: z.array(timelineEntry),
      /** How many of the past there are in all. */
      total: z.number(),
    }),
    errors: { ...needsWorkspace, TEACHER_MISSING: z.undefined() },
  }),
} as const
