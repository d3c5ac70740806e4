/** One analysis of the command line: the flags that mean something to it, and how it runs. */
import { flag, UsageError, type CommandInput, type CommandResult } from '../command.ts'

export type AnalysisKind = {
  /** Flags besides those of the scope. */
  readonly flags: readonly string[]
  readonly run: (input: CommandInput) => Promise<CommandResult>
}

/** @throws {UsageError} */
export function cutFrom({ flags }: CommandInput): { readonly cut?: number } {
  const given = flag(flags, 'cut')
  if (given === undefined) return {}
  const percent = Number(given.replace('%', ''))
  if (!(percent > 0 && percent <= 100)) throw new UsageError('--cut is a percentage, 1 to 100')
  return { cut: percent / 100 }
}
