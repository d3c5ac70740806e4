/** The analyses: whose students, which tests, and what each of them returns. */
import { z } from 'zod'
import { query } from '../rpc/define.ts'
import { needsWorkspace } from './common.ts'
import { gapsQuery } from './analysis/gaps.ts'
import { distributionQuery, levelsOverTimeQuery } from './analysis/distribution.ts'
import { growthQuery } from './analysis/growth.ts'
import { impactCyclesQuery, impactQuery, impactStudentsQuery } from './analysis/impact.ts'
import { itemsQuery } from './analysis/items.ts'
import { masteryQuery } from './analysis/mastery.ts'
import { studentsQuery } from './analysis/students.ts'
import { administration, groupChoice, scopeChoice } from './analysis/scope.ts'
import { whatIfQuery } from './analysis/what-if.ts'

export const analysisContract = {
  scopes: query({ input: z.void(), output: z.array(scopeChoice), errors: needsWorkspace }),
  groupChoices: query({
    input: z.void(),
    output: z.array(groupChoice),
    errors: needsWorkspace,
  }),
  administrations: query({
    input: z.void(),
    output: z.array(administration),
    errors: needsWorkspace,
  }),
  students: studentsQuery,
  distribution: distributionQuery,
  levelsOverTime: levelsOverTimeQuery,
  mastery: masteryQuery,
  growth: growthQuery,
  gaps: gapsQuery,
  items: itemsQuery,
  whatIf: whatIfQuery,
  impactCycles: impactCyclesQuery,
  impact: impactQuery,
  impactStudents: impactStudentsQuery,
} as const
