/** For whom a kind of report was last, in which words, and whether with names: it comes back with the next one. */
import { z } from 'zod'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import type { Remembered } from '#renderer/app/use-remembered.ts'
import type { ReportKindName } from '#shared/contracts/reports.ts'
import { audience, studentNames } from '#shared/contracts/reports/for-whom.ts'

const usual = z.object({
  names: studentNames,
  audience,
  recipient: z.string(),
  preparedBy: z.string(),
})
export type Usual = z.output<typeof usual>

const atFirst = {
  team: { names: 'codes', audience: 'team', recipient: '', preparedBy: '' },
  teacher: { names: 'codes', audience: 'teacher', recipient: '', preparedBy: '' },
} as const satisfies Readonly<Record<string, Usual>>

/** @param first whom the very first one is for */
export const useUsual = (kind: ReportKindName, first: keyof typeof atFirst): Remembered<Usual> =>
  useRemembered<Usual>(`report ${kind}`, usual, atFirst[first])
