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

/** Every kind is a document of parts, on paper. */
export const documentFlags = {
  paper: 'string',
  'leave-out': 'string',
  'school-header': 'boolean',
  template: 'string',
} as const

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
    paper: flags['paper'],
    leaveOut: keysIn(flags['leave-out']),
    schoolHeader: flags['school-header'],
    ...given,
  })
  if (parsed.success) return parsed.data
  throw new UsageError(
    parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '),
  )
}

/** `results,plan` → both. */
const keysIn = (value: string | boolean | undefined): readonly string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((key) => key.trim())
        .filter(Boolean)
    : []
