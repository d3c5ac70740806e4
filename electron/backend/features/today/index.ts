export { todayHandlers } from './handlers.ts'
export { dueOf, overviewOf } from './overview.ts'
