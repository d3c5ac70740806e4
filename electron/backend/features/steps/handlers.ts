/** The action step calls of the contract. */
import type { stepsContract } from '#shared/contracts/steps.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { listSteps } from './list-steps.ts'
import { addStep, removeStep, updateStep } from './write-steps.ts'

export const stepsHandlers = (backend: Backend): FeatureHandlers<typeof stepsContract> => ({
  list: (filter) => listSteps(backend.workspace().read, filter),
  add: (step) => addStep(backend.workspace(), step),
  update: (change) => updateStep(backend.workspace(), change),
  remove: ({ id }) => removeStep(backend.workspace(), id),
})
