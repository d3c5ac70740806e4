/** What standards offer to the contract and to the command line. */
export { standardsHandlers } from './handlers.ts'
export { crosswalkOf } from './crosswalk.ts'
export { standardLists } from './lists.ts'
export { importList, type StoredList } from './store-list.ts'
