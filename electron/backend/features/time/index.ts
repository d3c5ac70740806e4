/** What time offers to the contract and to reports. */
export { timeHandlers } from './handlers.ts'
export { listCategories } from './categories.ts'
export { sumOf, wholeOf, type HeldSession } from './counted-time.ts'
export { readPlan } from './plan.ts'
export { heldSessions } from './read-sessions.ts'
export { timeByCategory, timeBySchool, type Period } from './summarize.ts'
