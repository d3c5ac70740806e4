/** Any table of the window as a file of its own. */
import { z } from 'zod'
import { job } from '../rpc/define.ts'
import { fileFailure, fileToken } from './common.ts'

export const tableCell = z.union([z.string(), z.number(), z.null()])

export const tablesContract = {
  /** CSV in UTF-8 with its head; formulas are neutralized, numbers stay numbers. */
  save: job({
    input: z.object({
      saveTo: fileToken,
      columns: z.array(z.string()).min(1),
      rows: z.array(z.array(tableCell)),
    }),
    output: z.object({ fileName: z.string(), rows: z.number() }),
    errors: fileFailure,
  }),
} as const
