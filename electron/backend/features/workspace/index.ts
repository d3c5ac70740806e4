export { backUp, workspaceHandlers } from './handlers.ts'
export { createFolder, openFolder } from './open.ts'
export { checkFile, workspaceInfo } from './queries.ts'
export { makeSample } from './sample.ts'
