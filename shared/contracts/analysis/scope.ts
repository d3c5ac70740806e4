/** Whose students and which test: what every analysis is asked with, and what it says besides numbers. */
import { z } from 'zod'
import { administrationId, assessmentId } from '../../domain/ids.ts'
import { isoDate, needsWorkspace } from '../common.ts'

/** A student group as the roster or a file names it, for instance English learner: yes. */
export const studentGroup = z.object({ attribute: z.string().min(1), value: z.string().min(1) })
export type StudentGroup = z.output<typeof studentGroup>

/** Whose students on the day of the test. `grade` and `group` narrow any of them. */
export const scope = z.object({
  /** A cycle has the students in the classes of its members, past members included. */
  kind: z.enum(['district', 'school', 'teacher', 'class', 'cycle']),
  /** Row id of the school, teacher, class or cycle; null for the district. */
  id: z.number().int().positive().nullable(),
  grade: z.string().nullable().default(null),
  /** Only students who were in this group on the day of the test. */
  group: studentGroup.nullable().default(null),
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

/** A student group that somebody was ever in, and how many were. */
export const groupChoice = studentGroup.extend({ students: z.number() })

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
