/** One teaching of a lesson plan: the clock, the monitoring chart, look-fors and notes. */
import { z } from 'zod'
import {
  classId,
  lessonId,
  lessonRunGroupId,
  lessonRunId,
  lessonRunLookForId,
  lessonRunMarkId,
  lessonRunNoteId,
  lessonRunRowId,
  lessonRunSegmentId,
  lessonStrategyId,
  sessionId,
  smallGroupId,
  smallGroupSetId,
  studentId,
  teacherId,
} from '../../domain/ids.ts'
import { segmentKinds } from '../../domain/lessons/lesson-fields.ts'
import { isoDate } from '../common.ts'

const instant = z.iso.datetime()

/** A part of the lesson as it was planned, and how long it took so far. */
export const runSegment = z.object({
  id: lessonRunSegmentId,
  kind: z.enum(segmentKinds),
  name: z.string(),
  minutes: z.number(),
  /** Without what has run since `startedAt`. */
  seconds: z.number(),
  /** Null while it does not run. */
  startedAt: instant.nullable(),
})
export type RunSegment = z.infer<typeof runSegment>

/** A strategy or misconception; not anticipated: added on the spot. */
export const runRow = z.object({
  id: lessonRunRowId,
  /** The row of the plan; null: added on the spot, or gone from the plan. */
  strategyId: lessonStrategyId.nullable(),
  kind: z.enum(['strategy', 'misconception']),
  name: z.string(),
  assessing: z.string(),
  advancing: z.string(),
  isAnticipated: z.boolean(),
})
export type RunRow = z.infer<typeof runRow>

/** A column of the chart. Names are the coach's own; nothing of this leaves the machine. */
export const runStudent = z.object({
  id: studentId,
  name: z.string(),
  /** As short as it stays unlike the others: `Tomasz`, `Leo C.` */
  shortName: z.string(),
  code: z.string(),
})
export type RunStudent = z.infer<typeof runStudent>

export const runGroup = z.object({
  id: lessonRunGroupId,
  name: z.string(),
  /** Null: named on the spot. */
  smallGroupId: smallGroupId.nullable(),
  students: z.array(studentId),
})
export type RunGroup = z.infer<typeof runGroup>

/** Who did what and when; one of `studentId` and `groupId`. */
export const runMark = z.object({
  id: lessonRunMarkId,
  rowId: lessonRunRowId,
  studentId: studentId.nullable(),
  groupId: lessonRunGroupId.nullable(),
  markedAt: instant,
  /** Chosen to share, from 1; null: not chosen. */
  shareOrder: z.number().nullable(),
  sharedAt: instant.nullable(),
})
export type RunMark = z.infer<typeof runMark>

export const runLookFor = z.object({ id: lessonRunLookForId, text: z.string() })
export type RunLookFor = z.infer<typeof runLookFor>

export const runNote = z.object({
  id: lessonRunNoteId,
  /** This look-for was seen; `text` may be empty. */
  lookForId: lessonRunLookForId.nullable(),
  notedAt: instant,
  text: z.string(),
  isPrivate: z.boolean(),
})
export type RunNote = z.infer<typeof runNote>

export const lessonRun = z.object({
  id: lessonRunId,
  lesson: z.object({ id: lessonId, title: z.string() }),
  heldOn: isoDate,
  startedAt: instant,
  bellAt: instant.nullable(),
  /** Null while it goes on. */
  endedAt: instant.nullable(),
  /** Place of the part that is on. */
  current: z.number(),
  teacher: z.object({ id: teacherId, givenName: z.string(), familyName: z.string() }).nullable(),
  class: z.object({ id: classId, name: z.string() }).nullable(),
  sessionId: sessionId.nullable(),
  segments: z.array(runSegment),
  rows: z.array(runRow),
  /** Of the class on that day, and whoever has a mark. */
  students: z.array(runStudent),
  groups: z.array(runGroup),
  marks: z.array(runMark),
  lookFors: z.array(runLookFor),
  /** In the order of time. */
  notes: z.array(runNote),
})
export type LessonRun = z.infer<typeof lessonRun>

/** What the room shows before the lesson begins, or while it goes on. */
export const room = z.object({
  lesson: z.object({ id: lessonId, title: z.string(), connection: z.string() }),
  /** What is there to begin with. */
  planned: z.object({
    segments: z.array(z.object({ name: z.string(), minutes: z.number() })),
    rows: z.number(),
    lookFors: z.number(),
    students: z.number(),
    /** When the class would be over, were it to begin now. */
    bellAt: instant.nullable(),
    period: z.string().nullable(),
  }),
  /** Kept sets of small groups of this class, the latest first. */
  groupSets: z.array(z.object({ id: smallGroupSetId, name: z.string(), groups: z.number() })),
  /** The one that goes on, else null. */
  run: lessonRun.nullable(),
})
export type Room = z.infer<typeof room>
