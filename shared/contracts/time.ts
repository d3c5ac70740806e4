/** Where the coach's hours went, against the coach's own plan. It is read off the sessions; nothing is entered twice. */
import { z } from 'zod'
import { schoolId, sessionId, teacherId, timeCategoryId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { isoDate, needsWorkspace, writes } from './common.ts'

const percent = z.number().min(0).max(100)

export const timeCategory = z.object({
  id: timeCategoryId,
  name: z.string(),
  /** The share of all hours that the coach means to give to it. */
  planPercent: percent.nullable(),
  /** Session types whose time goes here when a session has no split of its own. */
  types: z.array(z.string()),
  /** No longer offered; sessions that were split over it keep it. */
  isArchived: z.boolean(),
})
export type TimeCategory = z.infer<typeof timeCategory>

/** First and last day, both inside. */
const period = z
  .object({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, 'The first day comes after the last one')

/** Minutes with others, for preparing and on the way; `sessions` counts those that have a part in it. */
export const spentTime = z.object({
  session: z.number(),
  preparation: z.number(),
  travel: z.number(),
  total: z.number(),
  sessions: z.number(),
})
export type SpentTime = z.infer<typeof spentTime>

/** A category, what a split leaves open, or a session whose type belongs to no category. */
const categoryKey = z.union([timeCategoryId, z.enum(['not split yet', 'no category'])])
export type CategoryKey = z.infer<typeof categoryKey>

export const timeSummary = z.object({
  /** The sum over the sessions; each table below adds up to it, minute by minute. */
  spent: spentTime,
  /** Sessions that are still ahead; no table counts them. */
  planned: z.object({ sessions: z.number(), minutes: z.number() }),
  plan: z.object({
    minutesPerWeek: z.number().nullable(),
    /** Days of school so far in the period; five of them are a week. */
    schoolDays: z.number(),
    /** What the plan gives to those days. */
    minutes: z.number().nullable(),
  }),
  categories: z.array(
    z.object({
      key: categoryKey,
      name: z.string(),
      planPercent: percent.nullable(),
      spent: spentTime,
    }),
  ),
  schools: z.array(z.object({ id: schoolId.nullable(), name: z.string(), spent: spentTime })),
  /** Every week with a weekday in the period, by its Monday, also those without a session. */
  weeks: z.array(z.object({ monday: isoDate, spent: spentTime })),
  /** Contact time: a team session counts once for each of its teachers. By name. */
  teachers: z.array(
    z.object({
      id: teacherId,
      givenName: z.string(),
      familyName: z.string(),
      minutes: z.number(),
      sessions: z.number(),
    }),
  ),
  /** How contact time and the coach's own session time differ: contact = session − alone + again. */
  contact: z.object({
    minutes: z.number(),
    /** Counted again because more than one teacher was there. */
    again: z.object({ sessions: z.number(), minutes: z.number() }),
    /** With no teacher, for instance administration. */
    alone: z.object({ sessions: z.number(), minutes: z.number() }),
  }),
})
export type TimeSummary = z.infer<typeof timeSummary>

/** One number of a summary; all sessions when nothing is named. */
export const timeSlice = z.union([
  z.strictObject({ category: categoryKey }),
  z.strictObject({ school: schoolId.nullable() }),
  z.strictObject({ week: isoDate }),
  z.strictObject({ teacher: teacherId }),
  z.strictObject({ all: z.literal(true) }),
])
export type TimeSlice = z.infer<typeof timeSlice>

export const timeSession = z.object({
  id: sessionId,
  on: isoDate,
  type: z.string(),
  school: z.string().nullable(),
  teachers: z.array(z.string()),
  /** What of this session is in the number. */
  counted: spentTime,
})
export type TimeSession = z.infer<typeof timeSession>

const newCategories = z
  .array(
    z.object({
      /** Null: a new one. */
      id: timeCategoryId.nullable(),
      name: z.string().trim().min(1).max(60),
      planPercent: percent.nullable(),
      types: z.array(z.string().trim().min(1).max(60)),
    }),
  )
  .min(1)
  .max(40)
  .refine(
    (all) => all.reduce((sum, { planPercent }) => sum + (planPercent ?? 0), 0) <= 100.0001,
    'The plan is over 100 %',
  )
  .refine((all) => areDistinct(all.flatMap(({ types }) => types)), 'A type has two categories')

export const timeContract = {
  /** Terms that schools keep, each once, by their first day. */
  terms: query({
    input: z.void(),
    output: z.array(z.object({ name: z.string(), from: isoDate, to: isoDate })),
    errors: needsWorkspace,
  }),
  /** In the coach's order; archived ones last. */
  categories: query({ input: z.void(), output: z.array(timeCategory), errors: needsWorkspace }),
  /** The hours a week that the coach means to give to coaching. */
  weeklyPlan: query({
    input: z.void(),
    output: z.object({ minutesPerWeek: z.number().nullable() }),
    errors: needsWorkspace,
  }),
  /** Categories as they are to be, in order, with the weekly hours. One left out goes, or is archived when a split uses it. */
  saveCategories: mutation({
    input: z.object({
      categories: newCategories,
      minutesPerWeek: z.number().int().min(1).max(10_080).nullable(),
    }),
    output: z.void(),
    errors: { ...writes, CATEGORY_TWICE: z.object({ name: z.string() }) },
  }),
  summary: query({ input: period, output: timeSummary, errors: needsWorkspace }),
  /** The sessions behind a number, latest first; their counted time adds up to it. */
  sessions: query({
    input: z.object({ period, slice: timeSlice }),
    output: z.array(timeSession),
    errors: needsWorkspace,
  }),
} as const

function areDistinct(words: readonly string[]): boolean {
  return new Set(words).size === words.length
}
