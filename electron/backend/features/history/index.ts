export { historyHandlers } from './handlers.ts'
export { historyState, redo, undo } from './undo-redo.ts'
