export { listBells } from './bells.ts'
export { schoolsHandlers } from './handlers.ts'
