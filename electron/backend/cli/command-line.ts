/** Parses the words, opens the workspace, runs the command, prints, and turns failures into exit codes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeFailure } from '#shared/contracts/failures.ts'
import type { Progress } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { createBackend } from '../compose.ts'
import { openWorkspaceFolder } from '../database/workspace-folder.ts'
import { findCommand, usage } from './commands.ts'
import { sentence, UsageError, type Command, type CommandResult, type Flags } from './command.ts'

type Streams = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
}

const DONE = 0
const REFUSED = 1
const WRONG_USE = 2
const resourcesFolder = join(import.meta.dirname, '..', '..', '..', 'resources')

export const createCommandLine = (streams: Streams) => ({
  /** @returns the exit code: 0 done, 1 refused with a reason, 2 wrong use. */
  run: async (words: readonly string[]): Promise<number> => {
    if (isHelp(words)) {
      streams.out(`${usage()}\n`)
      return DONE
    }
    try {
      const { command, rest, flags } = parse(words)
      const result = await runCommand(command, { rest, flags, streams })
      streams.out(flags['json'] ? `${JSON.stringify(result.json, null, 2)}\n` : `${result.text}\n`)
      return result.isDone === false ? REFUSED : DONE
    } catch (error) {
      return report(error, words.includes('--json'), streams)
    }
  },
})

const isHelp = (words: readonly string[]): boolean =>
  words[0] === 'help' || words.some((word) => word === '--help' || word === '-h')

function parse(words: readonly string[]) {
  if (words.length === 0) throw new UsageError('Which command?')
  const command = findCommand(words)
  if (!command) throw new UsageError(`There is no command “${words.slice(0, 2).join(' ')}”`)
  const options = Object.fromEntries(
    Object.entries({ workspace: 'string', json: 'boolean', ...command.flags } as const).map(
      ([name, type]) => [name, { type }],
    ),
  )
  try {
    const { values, positionals } = parseArgs({
      args: words.slice(command.name.split(' ').length),
      options,
      allowPositionals: true,
    })
    // An unset shell variable must not mean the whole district, or this folder.
    const empty = Object.entries(values).find(([, value]) => value === '')
    if (empty) throw new UsageError(`--${empty[0]} is empty`)
    if (positionals.includes('')) throw new UsageError('An argument is empty')
    if (positionals.length > 0 && !command.takesWords)
      throw new UsageError(`“${positionals.join(' ')}” is too much`)
    return { command, rest: positionals, flags: values as Flags }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function runCommand(
  command: Command,
  input: { readonly rest: readonly string[]; readonly flags: Flags; readonly streams: Streams },
): Promise<CommandResult> {
  const settingsFolder = await mkdtemp(join(tmpdir(), 'numberline-cli-'))
  const backend = createBackend({ settingsFolder, resourcesFolder })
  const cancelled = new AbortController()
  const cancel = (): void => cancelled.abort(new CallError('CANCELLED'))
  process.once('SIGINT', cancel)
  try {
    if (command.workspace === 'open') {
      const folder = input.flags['workspace']
      if (typeof folder !== 'string') throw new UsageError('--workspace DIR is missing')
      const options = { now: backend.now, onChanged: () => undefined }
      await backend.useWorkspace(await openWorkspaceFolder(resolve(folder), options))
    }
    return await command.run({
      backend,
      words: input.rest,
      flags: input.flags,
      call: { signal: cancelled.signal, progress: progressOn(input.streams) },
    })
  } finally {
    process.removeListener('SIGINT', cancel)
    await backend.useWorkspace(null)
    await rm(settingsFolder, { recursive: true, force: true })
  }
}

function progressOn({ isTerminal, err }: Streams): (progress: Progress) => void {
  if (!isTerminal) return () => undefined
  return ({ value, title, detail }) => {
    const share = `${Math.round(value * 100)}%`.padStart(4)
    err(`\r\u001b[K${share} ${title}${detail ? `, ${detail}` : ''}${value >= 1 ? '\n' : ''}`)
  }
}

function report(error: unknown, asJson: boolean, streams: Streams): number {
  if (error instanceof UsageError) {
    const wrong = sentence(error.message)
    streams.err(`${wrong}\n\n${usage()}\n`)
    if (asJson) streams.out(`${JSON.stringify({ error: 'WRONG_USE', sentence: wrong }, null, 2)}\n`)
    return WRONG_USE
  }
  const failure = describeFailure(error)
  streams.err(`${[failure.sentence, failure.wayForward].filter(Boolean).join(' ')}\n`)
  if (!(error instanceof CallError)) streams.err(`${String(error)}\n`)
  const code = error instanceof CallError ? error.code : 'UNEXPECTED'
  if (asJson) streams.out(`${JSON.stringify({ error: code, ...failure }, null, 2)}\n`)
  return REFUSED
}
