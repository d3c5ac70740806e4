/** Whose students and which test: what every analysis is asked with, and what it says besides numbers. */
import { z } from 'zod'
import { administrationId, assessmentId } from '../../domain/ids.ts'
import { isoDate, needsWorkspace } from '../common.ts'

/** Whose students. `grade` narrows any of them. */
export const scope = z.object({
  kind: z.enum(['district', 'school', 'teacher', 'class']),
  /** Row id of the school, teacher or class; null for the district. */
  id: z.number().int().positive().nullable(),
  grade: z.string().nullable().default(null),
})
export type Scope = z.output<typeof scope>

export const scopeChoice = z.object({
  kind: scope.shape.kind,
  id: z.number().nullable(),
  label: z.string(),
  /** Under which heading the choice stands, for instance the school. */
  group: z.string(),
  grades: z.array(z.string()),
})

export const administration = z.object({
  id: administrationId,
  assessmentId,
  assessment: z.string(),
  window: z.string(),
  schoolYear: z.string(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  students: z.number(),
  hasItems: z.boolean(),
  measures: z.array(
    z.object({ kind: z.enum(['overall', 'domain', 'standard']), code: z.string() }),
  ),
})
export type Administration = z.infer<typeof administration>

/** What the numbers say, made by rule: the first is the conclusion, `limits` what it cannot show. */
export const said = {
  sentences: z.array(z.string()),
  limits: z.array(z.string()),
  methods: z.array(z.object({ id: z.string(), description: z.string() })),
} as const

export const missing = { ...needsWorkspace, NOT_FOUND: z.object({ what: z.string() }) } as const
