/** In the room: a lesson as it is taught, kept mark by mark, and turned into a session when it ends. */
import { z } from 'zod'
import {
  lessonId,
  lessonRunGroupId,
  lessonRunId,
  lessonRunLookForId,
  lessonRunMarkId,
  lessonRunNoteId,
  lessonRunRowId,
  sessionId,
  smallGroupSetId,
  studentId,
} from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { lessonRun, room } from './lesson-runs/records.ts'

const lessonMissing = { LESSON_MISSING: z.undefined() } as const
const runMissing = { LESSON_RUN_MISSING: z.undefined() } as const
const found = {
  ...writes,
  ...runMissing,
  /** A row, student, group, mark or note of the run that is gone. */
  RUN_PART_MISSING: z.undefined(),
} as const

const ofRun = z.object({ id: lessonRunId })
const name = z.string().trim().min(1).max(200)
const noteText = z.string().max(2000)
const done = z.void()

/** Who did it: one of both. */
const who = z.union([
  z.object({ studentId }).strict(),
  z.object({ groupId: lessonRunGroupId }).strict(),
])

const minutes = z.number().int().min(1).max(1440)

export const lessonRunsContract = {
  /** Everything that the view in the room shows. */
  room: query({
    input: z.object({ lessonId }),
    output: room,
    errors: { ...needsWorkspace, ...lessonMissing },
  }),
  run: query({ input: ofRun, output: lessonRun, errors: { ...needsWorkspace, ...runMissing } }),
  /** Teachings of a plan, the latest first. */
  list: query({
    input: z.object({ lessonId }),
    output: z.array(lessonRun),
    errors: needsWorkspace,
  }),
  /** Starts the clock, with the rows and look-fors of the plan as they are now; one that goes on is found. */
  begin: mutation({
    input: z.object({ lessonId, groupSetId: smallGroupSetId.nullable().default(null) }),
    output: ofRun,
    errors: { ...writes, ...lessonMissing },
  }),
  /** The part at this place runs; the one before keeps its time. */
  goTo: mutation({
    input: ofRun.extend({ to: z.number().int().min(0) }),
    output: done,
    errors: found,
  }),
  pause: mutation({ input: ofRun, output: done, errors: found }),
  resume: mutation({ input: ofRun, output: done, errors: found }),
  setBell: mutation({
    input: ofRun.extend({ bellAt: z.iso.datetime().nullable() }),
    output: done,
    errors: found,
  }),
  /** At the end of the chart. */
  addRow: mutation({
    input: ofRun.extend({ kind: z.enum(['strategy', 'misconception']), name }),
    output: z.object({ rowId: lessonRunRowId }),
    errors: found,
  }),
  renameRow: mutation({
    input: ofRun.extend({ rowId: lessonRunRowId, name }),
    output: done,
    errors: found,
  }),
  /** With its marks. Only what was added on the spot: what was anticipated stays, seen or not. */
  removeRow: mutation({
    input: ofRun.extend({ rowId: lessonRunRowId }),
    output: done,
    errors: { ...found, ROW_ANTICIPATED: z.undefined() },
  }),
  /** A table or a pair that is watched together, named on the spot. */
  addGroup: mutation({
    input: ofRun.extend({ name }),
    output: z.object({ groupId: lessonRunGroupId }),
    errors: found,
  }),
  /** The groups of a kept set become columns, besides those that have marks; null: only students. */
  useGroups: mutation({
    input: ofRun.extend({ groupSetId: smallGroupSetId.nullable() }),
    output: done,
    errors: found,
  }),
  /** @returns the mark; one that is there stays as it is. */
  mark: mutation({
    input: ofRun.extend({ rowId: lessonRunRowId, who }),
    output: z.object({ markId: lessonRunMarkId }),
    errors: found,
  }),
  unmark: mutation({
    input: ofRun.extend({ markId: lessonRunMarkId }),
    output: done,
    errors: found,
  }),
  /** Chosen to share at this place, from 1, or at the end; null: not any more. Others move along. */
  select: mutation({
    input: ofRun.extend({
      markId: lessonRunMarkId,
      place: z.union([z.number().int().min(1), z.literal('last')]).nullable(),
    }),
    output: done,
    errors: found,
  }),
  setShared: mutation({
    input: ofRun.extend({ markId: lessonRunMarkId, isShared: z.boolean() }),
    output: done,
    errors: found,
  }),
  /** A line with its time; with a look-for its text may be empty. */
  addNote: mutation({
    input: ofRun.extend({
      text: noteText,
      lookForId: lessonRunLookForId.nullable().default(null),
      isPrivate: z.boolean().default(false),
    }),
    output: z.object({ noteId: lessonRunNoteId }),
    errors: found,
  }),
  updateNote: mutation({
    input: ofRun.extend({
      noteId: lessonRunNoteId,
      changes: z.object({ text: noteText, isPrivate: z.boolean() }).partial(),
    }),
    output: done,
    errors: found,
  }),
  removeNote: mutation({
    input: ofRun.extend({ noteId: lessonRunNoteId }),
    output: done,
    errors: found,
  }),
  /** What the session would say: minutes of the clock, what was seen as a text to edit, private lines apart. */
  ending: query({
    input: ofRun,
    output: z.object({
      minutes,
      heldOn: isoDate,
      sharedNote: z.string(),
      privateNote: z.string(),
      /** A session planned for that day, which it would complete. */
      planned: z.object({ id: sessionId, startsAt: z.string().nullable() }).nullable(),
    }),
    errors: { ...needsWorkspace, ...runMissing },
  }),
  /** Stops the clock and makes the session, or completes the planned one: one undo step. */
  end: mutation({
    input: ofRun.extend({
      minutes,
      sharedNote: z.string().max(50_000),
      privateNote: z.string().max(50_000),
    }),
    output: z.object({ sessionId }),
    errors: found,
  }),
  /** Its session stays. */
  remove: mutation({ input: ofRun, output: done, errors: { ...writes, ...runMissing } }),
} as const
