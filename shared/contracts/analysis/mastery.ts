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
  input: z.object({ scope, administrationId, cut: z.number().min(0.01).max(1).default(0.8) }),
  output: mastery,
  errors: missing,
})
