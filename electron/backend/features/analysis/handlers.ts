/** The analysis calls of the contract. All read; none changes anything. */
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { listAdministrations } from './scope/administrations.ts'
import { gapsOf } from './gaps/gaps.ts'
import { distributionOf } from './distribution/distribution.ts'
import { levelsOverTime } from './distribution/over-time.ts'
import { growthOf } from './growth/growth.ts'
import { impactResult } from './impact/impact.ts'
import { impactCycles } from './impact/memberships.ts'
import { impactStudents } from './impact/students-behind.ts'
import { itemsOf } from './items/items.ts'
import { whatIfOf } from './items/what-if.ts'
import { masteryOf } from './mastery/mastery.ts'
import { listGroupChoices } from './scope/group-choices.ts'
import { studentsBehind } from './students/students-behind.ts'
import { listScopes } from './scope/scopes.ts'

export function analysisHandlers(backend: Backend): FeatureHandlers<typeof analysisContract> {
  return {
    scopes: () => listScopes(backend.workspace().read),
    groupChoices: () => listGroupChoices(backend.workspace().read),
    administrations: () => listAdministrations(backend.workspace().read),
    students: (input) => studentsBehind(backend.workspace().read, input),
    distribution: (input) => distributionOf(backend.workspace().read, input),
    levelsOverTime: (input) => levelsOverTime(backend.workspace().read, input),
    mastery: (input) => masteryOf(backend.workspace().read, input),
    growth: (input) => growthOf(backend.workspace().read, input),
    gaps: (input) => gapsOf(backend.workspace().read, input),
    items: (input) => itemsOf(backend.workspace().read, input),
    whatIf: (input) => whatIfOf(backend.workspace().read, input),
    impactCycles: (input) => impactCycles(backend.workspace().read, input),
    impact: (input) => impactResult(backend.workspace().read, input),
    impactStudents: (input) => impactStudents(backend.workspace().read, input),
  }
}
