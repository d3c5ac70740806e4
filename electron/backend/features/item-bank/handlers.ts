/** The item bank calls of the contract. */
import type { itemBankContract } from '#shared/contracts/item-bank.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import type { Backend } from '../../context.ts'
import { arrangeForm } from './arrange-form.ts'
import { bankOf } from './bank.ts'
import { changeItems } from './change-items.ts'

export const itemBankHandlers = (backend: Backend): FeatureHandlers<typeof itemBankContract> => ({
  bank: (which) => bankOf(backend.workspace().read, which),
  change: (input) => changeItems(backend.workspace(), input),
  arrangeForm: (input) => arrangeForm(backend.workspace(), input),
})
