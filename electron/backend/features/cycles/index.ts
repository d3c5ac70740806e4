/** What cycles offer to the contract and to reports. */
export { cyclePage, type CycleRead } from './cycle-page.ts'
export { cyclesHandlers } from './handlers.ts'
