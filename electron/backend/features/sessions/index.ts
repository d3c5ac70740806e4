/** What sessions offer to the contract, to the command line and to other features. */
export { sessionsHandlers } from './handlers.ts'
export { plannedLike } from './planned-like.ts'
export { insertSession, placedSession } from './save-session.ts'
export { storeLine, understandLine, type UnderstoodLine } from './quick-log.ts'
export { listSessions } from './list.ts'
export { usualMinutes } from './usual-minutes.ts'
export type { Row as SessionRow } from './list.ts'
