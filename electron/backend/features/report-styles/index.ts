export { reportStylesHandlers } from './handlers.ts'
export { listTemplates } from './templates.ts'
