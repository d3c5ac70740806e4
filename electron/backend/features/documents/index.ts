export { addDocuments } from './add.ts'
export { cleanUpDocuments } from './clean-up.ts'
export { documentsHandlers } from './handlers.ts'
export { attachmentPath, forgetFiles, storeFile, type StoredFile } from './store.ts'
