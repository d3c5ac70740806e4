/** A lesson plan as it is entered, read, listed and kept as a version. */
import { z } from 'zod'
import {
  classId,
  cycleId,
  lessonId,
  lessonVersionId,
  schoolId,
  sessionId,
  teacherId,
} from '../../domain/ids.ts'
import { demands, lessonTexts, type LessonText } from '../../domain/lessons/lesson-fields.ts'
import { practiceCodes } from '../../domain/teaching-practices.ts'
import { isoDate } from '../common.ts'
import { lists, rowFields } from './rows.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const code = z.string().trim().min(1).max(60)
const text = z.string().max(20_000)

const texts = Object.fromEntries(Object.keys(lessonTexts).map((name) => [name, text])) as Record<
  LessonText,
  typeof text
>

/** Everything that is entered once. */
export const lessonFields = z.object({
  title: z.string().trim().min(1).max(200),
  /** Whose class; null while it is for nobody yet, or for a team. */
  teacherId: teacherId.nullable(),
  classId: classId.nullable(),
  /** Where there is no class: the school whose bells ring. */
  schoolId: schoolId.nullable(),
  cycleId: cycleId.nullable(),
  /** Where there is no class. */
  grade: z.string().trim().max(10).nullable(),
  taughtOn: isoDate.nullable(),
  startsAt: clockTime.nullable(),
  /** How long the class has; null: until the bell. */
  minutes: z.number().int().min(1).max(480).nullable(),
  demand: z.enum(demands).nullable(),
  standards: z.array(code).max(40),
  /** SMP1 to SMP8. */
  studentPractices: z.array(z.string().regex(/^SMP[1-8]$/)).max(8),
  teachingPractices: z.array(z.enum(practiceCodes)).max(8),
  tags: z.array(z.string().trim().min(1).max(40)).max(50),
  ...texts,
})
export type LessonFields = z.infer<typeof lessonFields>

/** All of a plan, as a version keeps it. Rows have their ids, so that what refers to them still does. */
export const lessonContent = z.object({
  fields: lessonFields,
  segments: lists.segments,
  strategies: lists.strategies,
  exitAnswers: lists.exitAnswers,
  lookFors: lists.lookFors,
  questions: lists.questions,
})
export type LessonContent = z.infer<typeof lessonContent>

export const versionReasons = ['kept', 'printed', 'day', 'restored'] as const

export const lessonVersion = z.object({
  id: lessonVersionId,
  /** From 1. */
  number: z.number(),
  /** `day`: as it was before the first change of a day; `restored`: before an older one was put back. */
  reason: z.enum(versionReasons),
  note: z.string(),
  keptAt: z.iso.datetime(),
})
export type LessonVersion = z.infer<typeof lessonVersion>

const namedStandard = z.object({
  code: z.string(),
  /** '' for a code that the catalogue does not know. */
  title: z.string(),
})

export const lessonPage = z.object({
  id: lessonId,
  fields: lessonFields,
  ...lists,
  teacher: z.object({ id: teacherId, givenName: z.string(), familyName: z.string() }).nullable(),
  class: z
    .object({ id: classId, name: z.string(), course: z.string(), grade: z.string().nullable() })
    .nullable(),
  /** Of the class, else as entered. */
  grade: z.string().nullable(),
  school: z.object({ id: schoolId, name: z.string() }).nullable(),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
  standards: z.array(
    namedStandard.extend({
      /** What comes before and after, as far as the catalogue says; empty when it does not. */
      before: z.array(namedStandard),
      after: z.array(namedStandard),
    }),
  ),
  /** The time there is: entered, or from the start to the bell. Null when neither is known. */
  time: z
    .object({
      minutes: z.number(),
      /** The period of the bell schedule that it lies in. */
      period: z.string().nullable(),
    })
    .nullable(),
  /** Periods of that day at the school, to choose a start from. */
  periods: z.array(z.object({ name: z.string(), startsAt: z.string(), endsAt: z.string() })),
  sessions: z.array(
    z.object({ id: sessionId, on: isoDate, startsAt: z.string().nullable(), type: z.string() }),
  ),
  /** The last one kept; `isChanged`: something is different since. */
  version: z.object({ number: z.number(), isChanged: z.boolean() }).nullable(),
  quietPrompts: z.array(z.string()),
})
export type LessonPage = z.infer<typeof lessonPage>

export const lessonRow = z.object({
  id: lessonId,
  title: z.string(),
  teacher: z.object({ id: teacherId, givenName: z.string(), familyName: z.string() }).nullable(),
  class: z.string().nullable(),
  grade: z.string().nullable(),
  taughtOn: isoDate.nullable(),
  startsAt: z.string().nullable(),
  standards: z.array(z.string()),
  tags: z.array(z.string()),
  demand: z.enum(demands).nullable(),
  goal: z.string(),
  /** Minutes of all parts. */
  minutes: z.number(),
  strategies: z.number(),
  versions: z.number(),
  changedOn: isoDate,
})
export type LessonRow = z.infer<typeof lessonRow>

/** In our own words, of `resources/lesson-templates/`. */
export const lessonTemplate = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is for, in a sentence or two. */
  about: z.string(),
  /** Parts with minutes that are shared out in proportion over the time there is. */
  segments: z.array(rowFields.segments),
  fields: lessonFields
    .pick({ ...textsOfTemplate(), demand: true, studentPractices: true, teachingPractices: true })
    .partial(),
  strategies: z.array(
    rowFields.strategies.pick({ kind: true, name: true, assessing: true, advancing: true }),
  ),
  lookFors: z.array(z.string()),
  questions: z.array(z.string()),
  exitAnswers: z.array(rowFields.exitAnswers),
})
export type LessonTemplate = z.infer<typeof lessonTemplate>

function textsOfTemplate(): Record<LessonText, true> {
  return Object.fromEntries(Object.keys(lessonTexts).map((name) => [name, true])) as Record<
    LessonText,
    true
  >
}
