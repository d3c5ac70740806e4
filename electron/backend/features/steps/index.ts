export { countSteps } from './count-steps.ts'
export { stepsHandlers } from './handlers.ts'
export { listSteps } from './list-steps.ts'
export { insertStep } from './write-steps.ts'
