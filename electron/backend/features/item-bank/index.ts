export { itemBankHandlers } from './handlers.ts'
