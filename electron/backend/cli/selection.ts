/** From names on the command line to the scope and the administrations they mean. */
import type { z } from 'zod'
import { contract } from '#shared/contracts/index.ts'
import type { Administration, Scope } from '#shared/contracts/analysis.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../context.ts'
import { analysisHandlers } from '../features/analysis/index.ts'
import { flag, UsageError, type CommandInput, type Flags } from './command.ts'

export const scopeFlags = {
  school: 'string',
  teacher: 'string',
  class: 'string',
  grade: 'string',
} as const

export const scopeUsage = '[--school NAME | --teacher NAME | --class NAME] [--grade G]'

/** @throws {CallError} `NOT_FOUND` for a name that is not there or means several. */
export async function scopeFrom(input: CommandInput): Promise<Scope> {
  const grade = flag(input.flags, 'grade') ?? null
  const kinds = (['school', 'teacher', 'class'] as const).filter((kind) => flag(input.flags, kind))
  if (kinds.length > 1) throw new UsageError('Give one of --school, --teacher and --class')
  const [kind] = kinds
  if (!kind) return { kind: 'district', id: null, grade }
  const name = flag(input.flags, kind) ?? ''
  const choices = await analysisHandlers(input.backend).scopes(undefined, input.call)
  const ofKind = choices.filter((choice) => choice.kind === kind)
  const same = (label: string): boolean => label.toLowerCase() === name.toLowerCase()
  const exact = ofKind.filter(({ label }) => same(label))
  const found = exact.length > 0 ? exact : ofKind.filter(({ label }) => includes(label, name))
  const [only] = found
  if (!only) throw notFound(`There is no ${kind} “${name}”.`)
  if (found.length > 1)
    throw notFound(`“${name}” means ${found.map(({ label }) => label).join(' or ')}.`)
  return { kind, id: only.id, grade }
}

const includes = (label: string, part: string): boolean =>
  label.toLowerCase().includes(part.toLowerCase())

export const notFound = (what: string): CallError => new CallError('NOT_FOUND', { data: { what } })

/** In the order in which they were given, oldest first. */
export async function listAdministrations(
  backend: Backend,
  call: CommandInput['call'],
): Promise<readonly Administration[]> {
  const rows = await analysisHandlers(backend).administrations(undefined, call)
  const parsed: z.output<typeof contract.analysis.administrations.output> =
    contract.analysis.administrations.output.parse(rows)
  return parsed.toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
}

/** Those that `--test` and the given window name; all when neither is given. */
export function matching(
  all: readonly Administration[],
  flags: Flags,
  windowFlag: string,
): readonly Administration[] {
  const test = flag(flags, 'test')
  const window = flag(flags, windowFlag)
  return all.filter(
    (administration) =>
      (test === undefined || includes(administration.assessment, test)) &&
      (window === undefined ||
        includes(`${administration.window} ${administration.schoolYear}`, window)),
  )
}

/** The latest one that fits. @throws {CallError} `NOT_FOUND`, with what there is. */
export function latest(
  found: readonly Administration[],
  all: readonly Administration[],
): Administration {
  const last = found.at(-1)
  if (last) return last
  const names = all.map(({ assessment, window }) => `${assessment}, ${window}`)
  throw notFound(
    names.length > 0
      ? `No test fits. There is: ${names.join('; ')}.`
      : 'There are no student results yet. Import a file first.',
  )
}
