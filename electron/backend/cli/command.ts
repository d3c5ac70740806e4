/** What a command of the command line is, and how it reports. */
import type { CallContext } from '#shared/rpc/define.ts'
import type { Backend } from '../context.ts'

export type Flags = Readonly<Record<string, string | boolean | undefined>>

export type CommandInput = {
  readonly backend: Backend
  readonly words: readonly string[]
  readonly flags: Flags
  readonly call: CallContext
}

export type CommandResult = {
  /** Printed as it is with `--json`. */
  readonly json: unknown
  /** Printed without it. */
  readonly text: string
  /** False when something was refused: the exit code is 1 then. */
  readonly isDone?: boolean
}

export type Command = {
  readonly name: string
  readonly usage: string
  /** Flags besides `--workspace` and `--json`. */
  readonly flags: Readonly<Record<string, 'string' | 'boolean'>>
  /** What `--workspace` must be: a folder to open, one to be made, or not needed. */
  readonly workspace: 'open' | 'create' | 'none'
  /** Whether words may follow that are no flags, for instance files. */
  readonly takesWords?: boolean
  readonly run: (input: CommandInput) => Promise<CommandResult>
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** With an end stop, unless it has a mark of its own. */
export const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

export function flag(flags: Flags, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws {UsageError} */
export function requiredFlag(flags: Flags, name: string): string {
  const value = flag(flags, name)
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}
