/** What the command line asks of one kind of report, and the choices that come of it. */
import type { z } from 'zod'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import { UsageError, type CommandInput } from '../command.ts'

export type ReportFlags = {
  /** Flags besides `--out` and those of every kind. */
  readonly flags: readonly string[]
  readonly choicesFrom: (input: CommandInput) => Promise<ReportChoices>
}

/** Every kind is for somebody. */
export const forWhomFlags = ['audience', 'recipient', 'prepared-by'] as const

/** @throws {UsageError} with the flags whose value does not fit */
export function parsedChoices<Choices>(
  schema: z.ZodType<Choices>,
  { flags }: CommandInput,
  given: Readonly<Record<string, unknown>>,
): Choices {
  const parsed = schema.safeParse({
    audience: flags['audience'],
    recipient: flags['recipient'],
    preparedBy: flags['prepared-by'],
    ...given,
  })
  if (parsed.success) return parsed.data
  throw new UsageError(
    parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '),
  )
}
