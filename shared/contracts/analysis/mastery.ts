/** Mastery by standard. */
import { z } from 'zod'
import { administrationId, studentId } from '../../domain/ids.ts'
import { query } from '../../rpc/define.ts'
import { estimate } from '../common.ts'
import { administration, missing, said, scope } from './scope.ts'

export const standardMastery = z.object({
  code: z.string(),
  title: z.string(),
  /** Items of this standard when known, else null. */
  items: z.number().nullable(),
  possible: z.number().nullable(),
  /** True under 3 items, or under 3 points where items are not known. */
  isThin: z.boolean(),
  /** Share of students at or above the cut. */
  atCut: estimate,
  studentsAtCut: z.number(),
  /** Points over possible points. */
  meanShare: estimate,
  /** The same share for the comparison (same grade and test, other students of the school or district). */
  comparison: estimate.nullable(),
})

export const masteryCell = z.object({
  points: z.number().nullable(),
  possible: z.number().nullable(),
  missing: z.string().nullable(),
})

/** Whom a scope is set beside. Left out: the same schools where enough sat the test, else the district. */
const compare = z.enum(['same schools', 'district', 'none'])

/** An item whose key goes with doing worse on the rest of the test than another answer does. */
const doubtedItem = z.object({
  id: z.number(),
  label: z.string(),
  standard: z.string().nullable(),
  /** The answer that is the key, and the one that goes with doing better. */
  key: z.string(),
  rival: z.string(),
})

export const mastery = z.object({
  scopeLabel: z.string(),
  administration: administration,
  cut: z.number(),
  /** tested + absent + those who sat it in another class during these days. */
  enrolled: z.number(),
  /** With at least one score. */
  tested: z.number(),
  /** Enrolled where somebody sat the test, without a score. */
  absent: z.number(),
  comparisonLabel: z.string().nullable(),
  /** Whom this scope can be set beside. */
  comparisons: z.array(compare),
  doubtedItems: z.array(doubtedItem),
  /** Weakest first. */
  standards: z.array(standardMastery),
  /** Rows by total, lowest first; cells in the order of `standards`; null where not tested. Left out (empty) above 400 students. */
  students: z.array(
    z.object({
      id: studentId,
      name: z.string(),
      code: z.string(),
      total: z.number().nullable(),
      possible: z.number().nullable(),
      cells: z.array(masteryCell.nullable()),
    }),
  ),
  ...said,
})
export type Mastery = z.infer<typeof mastery>

export const masteryQuery = query({
  input: z.object({
    scope,
    administrationId,
    cut: z.number().min(0.01).max(1).default(0.8),
    compare: compare.optional(),
  }),
  output: mastery,
  errors: missing,
})
