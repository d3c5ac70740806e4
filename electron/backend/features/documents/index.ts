export { addDocuments } from './add.ts'
export { cleanUpDocuments } from './clean-up.ts'
export { documentsHandlers } from './handlers.ts'
export { attachmentPath, forgetFiles, storeBytes, storeFile, type StoredFile } from './store.ts'
