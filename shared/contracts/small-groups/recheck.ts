/** The same groups after the next test: who moved, and how sure that is. */
import { z } from 'zod'
import { administrationId, smallGroupId, studentId } from '../../domain/ids.ts'
import { estimate, isoDate } from '../common.ts'
import { said } from '../analysis/scope.ts'

/**
 * `moved`: now at the cut, or no longer choosing the idea. `cannot-tell`: the test asks too little of
 * it. `not-before`: did not show the need when the groups were made, so has nothing to move from.
 */
export const recheckOutcome = z.enum(['moved', 'same', 'not-tested', 'cannot-tell', 'not-before'])
export type RecheckOutcome = z.infer<typeof recheckOutcome>

export const recheckedStudent = z.object({
  id: studentId,
  name: z.string(),
  code: z.string(),
  outcome: recheckOutcome,
  /** "3 of 4 answers", "2 of 5 points"; empty where there is none. */
  before: z.string(),
  after: z.string(),
})

export const recheckedGroup = z.object({
  id: smallGroupId,
  name: z.string(),
  need: z.string().nullable(),
  /** Where the groups are of several classes. */
  classLabel: z.string().nullable(),
  /** Those who moved, of those of whom both tests can tell. */
  moved: estimate,
  movedCount: z.number(),
  students: z.array(recheckedStudent),
})

export const recheck = z.object({
  /** Tests taken by students of the set since, the latest first. */
  tests: z.array(z.object({ id: administrationId, name: z.string(), on: isoDate.nullable() })),
  /** The one that was looked at; null where there is none. */
  testId: administrationId.nullable(),
  moved: estimate,
  movedCount: z.number(),
  groups: z.array(recheckedGroup),
  ...said,
})
export type Recheck = z.infer<typeof recheck>
