/** What goals offer to the contract and to other features. */
export { goalsHandlers } from './handlers.ts'
export { goalsOfCycle, goalsOfCycles, goalsOfTeacher } from './goals.ts'
export { insertGoal } from './changes.ts'
export { expectCycle, expectTeacher } from './expected.ts'
