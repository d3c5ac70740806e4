/** How a file is read and what the person answers about it: shared by previewing and by mapping. */
import { z } from 'zod'

export const reading = z.object({
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', '|', '^']),
  headerRow: z.number().int().positive(),
  /** Of a workbook; encoding and delimiter say nothing then. */
  sheet: z.string().optional(),
})
export type Reading = z.infer<typeof reading>

export const dayOrder = z.enum(['month first', 'day first'])
export const severalTests = z.enum(['first', 'last', 'best', 'all'])
