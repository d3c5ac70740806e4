/** What tests say of the class that a lesson is for. Every number says of which test, day and students. */
import { z } from 'zod'
import { administrationId } from '../../domain/ids.ts'
import { estimate, isoDate } from '../common.ts'

const test = z.object({
  id: administrationId,
  assessment: z.string(),
  window: z.string(),
  /** The days on which these students sat it. */
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  /** Students of the class with a score. */
  n: z.number(),
})
export type EvidenceTest = z.infer<typeof test>

const weakStandard = z.object({
  code: z.string(),
  title: z.string(),
  /** Share of students at the cut. */
  atCut: estimate,
  /** Fewer than three items or points: to be read with care. */
  isThin: z.boolean(),
})
export type WeakStandard = z.infer<typeof weakStandard>

export const chosenMisconception = z.object({
  misconception: z.string(),
  /** Students who chose an answer that points to it at least once. */
  students: z.number(),
  /** Labels of the items at which it was chosen. */
  items: z.array(z.string()),
  standards: z.array(z.string()),
  /** Of the library; empty where it does not know the idea. */
  assessing: z.string(),
  advancing: z.string(),
})
export type ChosenMisconception = z.infer<typeof chosenMisconception>

/** What the library has for some standards: expected, not counted. */
const idea = z.object({
  name: z.string(),
  assessing: z.string(),
  advancing: z.string(),
  /** Written by the coach. */
  isOwn: z.boolean(),
})
export const lessonIdeas = z.object({
  misconceptions: z.array(idea.extend({ shows: z.string() })),
  strategies: z.array(idea.extend({ about: z.string(), source: z.string().nullable() })),
})
export type LessonIdeas = z.infer<typeof lessonIdeas>

export const lessonEvidence = z.object({
  scopeLabel: z.string(),
  /** Null with a reason when no test of these students is there. */
  standards: z
    .object({
      test,
      cut: z.number(),
      /** Weakest first. */
      weak: z.array(weakStandard),
      limits: z.array(z.string()),
    })
    .nullable(),
  misconceptions: z.object({ test, chosen: z.array(chosenMisconception) }).nullable(),
  /** Why one of them, or both, is missing; '' when nothing is. */
  why: z.string(),
})
export type LessonEvidence = z.infer<typeof lessonEvidence>
