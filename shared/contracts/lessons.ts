/** Lesson plans: planned from data or from nothing, changed field by field, kept as versions. */
import { z } from 'zod'
import { administrationId, lessonId, lessonVersionId, teacherId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { scope } from './analysis/scope.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'
import { lessonEvidence, lessonIdeas } from './lessons/evidence.ts'
import {
  lessonFields,
  lessonPage,
  lessonRow,
  lessonTemplate,
  lessonVersion,
  versionReasons,
} from './lessons/records.ts'
import { rowCalls } from './lessons/rows.ts'

const ofLesson = z.object({ id: lessonId })
const missing = { LESSON_MISSING: z.undefined() } as const
const found = { ...writes, ...missing } as const
const versionMissing = { LESSON_VERSION_MISSING: z.undefined() } as const
/** A teacher, class, school or cycle that was named is gone. */
const gone = { RECORD_GONE: z.undefined() } as const

const changes = lessonFields.partial()
export type LessonChanges = z.infer<typeof changes>

/** One field or list that is different; parts read one after the other, what was taken out before what came in. */
export const lessonDifference = z.object({
  label: z.string(),
  parts: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
})
export type LessonDifference = z.infer<typeof lessonDifference>

export const lessonsContract = {
  /** Planned days first, the next one leading, then the rest as they were changed, the latest first. */
  list: query({
    input: z.object({
      /** In titles, goals, tasks, strategies, standards and tags, without case and accents. */
      search: z.string().max(200).default(''),
      tag: z.string().nullable().default(null),
      standard: z.string().nullable().default(null),
      teacherId: teacherId.nullable().default(null),
    }),
    output: z.array(lessonRow),
    errors: needsWorkspace,
  }),
  lesson: query({ input: ofLesson, output: lessonPage, errors: { ...needsWorkspace, ...missing } }),
  /**
   * A new plan in one undo step: empty, from a template, or from data. With a scope and a test, the rows of
   * what students may do are the misconceptions that these students chose, each with its count and the test.
   */
  add: mutation({
    input: z.object({
      title: lessonFields.shape.title.optional(),
      standard: z.string().trim().min(1).max(60).nullable().default(null),
      scope: scope.nullable().default(null),
      administrationId: administrationId.nullable().default(null),
      itemId: z.number().int().positive().nullable().default(null),
      /** A kept set of small groups. */
      groupSetId: z.number().int().positive().nullable().default(null),
      templateId: z.string().max(60).nullable().default(null),
      /** Key of an entry of the library, which becomes the first row of what students may do. */
      idea: z.string().max(200).nullable().default(null),
      taughtOn: isoDate.nullable().default(null),
    }),
    output: ofLesson,
    errors: { ...writes, ...gone },
  }),
  /** Texts are saved as they are typed: they share an undo step. */
  update: mutation({
    input: ofLesson.extend({ changes }),
    output: z.void(),
    errors: { ...found, ...gone },
  }),
  ...rowCalls,
  /** A prompt is not shown again for this lesson, or is. */
  quietPrompt: mutation({
    input: ofLesson.extend({ key: z.string().min(1).max(60), isQuiet: z.boolean() }),
    output: z.void(),
    errors: found,
  }),
  /** Sessions and documents stay, without a lesson. */
  remove: mutation({ input: ofLesson, output: z.void(), errors: found }),
  /** Without day, versions and counts of students, which belong to another class. */
  duplicate: mutation({ input: ofLesson, output: ofLesson, errors: found }),
  evidence: query({
    input: ofLesson,
    output: lessonEvidence,
    errors: { ...needsWorkspace, ...missing },
  }),
  /** Of the library that ships: what students may think and do at these standards. */
  ideas: query({
    input: z.object({ standards: lessonFields.shape.standards }),
    output: lessonIdeas,
  }),
  /** Latest first. */
  versions: query({
    input: ofLesson,
    output: z.array(lessonVersion),
    errors: { ...needsWorkspace, ...missing },
  }),
  /** From that version to the plan as it is now; empty: they say the same. */
  compare: query({
    input: z.object({ versionId: lessonVersionId }),
    output: z.array(lessonDifference),
    errors: { ...needsWorkspace, ...versionMissing },
  }),
  /** Keeps nothing when the last version says the same, and returns that one's number. */
  keepVersion: mutation({
    input: ofLesson.extend({
      reason: z.enum(versionReasons).exclude(['day', 'restored']),
      note: z.string().trim().max(200).default(''),
    }),
    output: z.object({ number: z.number() }),
    errors: found,
  }),
  /** Exactly as it was; what is there now is kept as a version first. */
  restoreVersion: mutation({
    input: z.object({ versionId: lessonVersionId }),
    output: z.object({ number: z.number() }),
    errors: { ...writes, ...versionMissing },
  }),
  templates: query({ input: z.void(), output: z.array(lessonTemplate), errors: needsWorkspace }),
} as const
