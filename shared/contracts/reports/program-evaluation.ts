/** What a program evaluation is made from: a period, a school or all of them, two windows, and the coach's own words. */
import { z } from 'zod'
import { administrationId, schoolId } from '../../domain/ids.ts'
import { isoDate } from '../common.ts'
import { documentChoices } from './document.ts'
import { audience, forWhom } from './for-whom.ts'

/** One point a line. */
const lines = z.string().max(8000).default('')

/** Answers of a survey as they were counted elsewhere; the workspace holds no surveys. */
export const surveyQuestion = z.object({
  question: z.string().min(1).max(300),
  answers: z
    .array(
      z.object({
        answer: z.string().min(1).max(120),
        count: z.number().int().min(0).max(100_000),
      }),
    )
    .min(1)
    .max(12),
})
export type SurveyQuestion = z.output<typeof surveyQuestion>

export const programEvaluationChoices = z.object({
  kind: z.literal('program-evaluation'),
  period: z
    .object({ from: isoDate, to: isoDate, name: z.string().max(60).default('') })
    .refine(({ from, to }) => from <= to, 'The first day comes after the last one'),
  /** Null: every school together. */
  schoolId: schoolId.nullable().default(null),
  /** Both or neither: students before and after. */
  beforeId: administrationId.nullable().default(null),
  afterId: administrationId.nullable().default(null),
  ...forWhom,
  ...documentChoices,
  /** One without a single person in it: for the district, or for the principal of one school. */
  audience: audience.extract(['district', 'principal']).default('district'),
  questions: lines,
  description: lines,
  conclusions: lines,
  surveys: z.array(surveyQuestion).max(30).default([]),
})
export type ProgramEvaluationChoices = z.output<typeof programEvaluationChoices>
