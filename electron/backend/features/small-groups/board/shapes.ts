/** The board as the backend makes it: plain row ids, which the contract brands at the border. */
import type { z } from 'zod'
import type {
  board,
  GroupRules,
  groupStudent,
  smallGroup,
} from '#shared/contracts/small-groups/board.ts'

export type Board = Omit<z.input<typeof board>, 'rules'> & { readonly rules: GroupRules }
export type SmallGroup = z.input<typeof smallGroup>
export type GroupStudent = z.input<typeof groupStudent>
