/** From names on the command line to the scope and the administrations they mean. */
import type { z } from 'zod'
import { contract } from '#shared/contracts/index.ts'
import type { Administration, Scope, StudentGroup } from '#shared/contracts/analysis/scope.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../context.ts'
import { analysisHandlers } from '../features/analysis/index.ts'
import { flag, UsageError, type CommandInput, type Flags } from './command.ts'

export const scopeFlags = {
  school: 'string',
  teacher: 'string',
  class: 'string',
  cycle: 'string',
  grade: 'string',
  group: 'string',
} as const

export const scopeUsage =
  '[--school NAME | --teacher NAME | --class NAME | --cycle NAME] [--grade G] [--group ATTRIBUTE=VALUE]'

/** @throws {CallError} `NOT_FOUND` for a name that is not there or means several. */
export async function scopeFrom(input: CommandInput): Promise<Scope> {
  const choices = await analysisHandlers(input.backend).scopes(undefined, input.call)
  const grade = gradeFrom(input.flags, new Set(choices.flatMap(({ grades }) => grades)))
  const group = await groupFrom(input)
  const kinds = (['school', 'teacher', 'class', 'cycle'] as const).filter((kind) =>
    flag(input.flags, kind),
  )
  if (kinds.length > 1) throw new UsageError('Give one of --school, --teacher, --class and --cycle')
  const [kind] = kinds
  if (!kind) return { kind: 'district', id: null, grade, group }
  const name = flag(input.flags, kind) ?? ''
  const ofKind = choices.filter((choice) => choice.kind === kind)
  const same = (label: string): boolean => folded(label) === folded(name)
  const exact = ofKind.filter(({ label }) => same(label))
  const found = exact.length > 0 ? exact : ofKind.filter(({ label }) => includes(label, name))
  const [only] = found
  if (!only) throw notFound(`There is no ${kind} “${name}”.`)
  if (found.length > 1)
    throw notFound(`“${name}” means ${severalNames(found.map(({ label }) => label))}.`)
  return { kind, id: only.id, grade, group }
}

/** @throws {CallError} `NOT_FOUND`, with the groups that there are. */
async function groupFrom({ backend, call, flags }: CommandInput): Promise<StudentGroup | null> {
  const given = flag(flags, 'group')
  if (given === undefined) return null
  const all = await analysisHandlers(backend).groupChoices(undefined, call)
  const named = (one: StudentGroup): string => `${one.attribute}=${one.value}`
  const found = all.find((one) => folded(named(one)) === folded(given))
  if (found) return { attribute: found.attribute, value: found.value }
  throw notFound(
    all.length === 0
      ? 'No student group is on record.'
      : `There is no group “${given}”; there is ${severalNames(all.map(named))}.`,
  )
}

/** @throws {CallError} `NOT_FOUND`, with the grades that there are. */
function gradeFrom(flags: Flags, known: ReadonlySet<string>): string | null {
  const given = flag(flags, 'grade')
  if (given === undefined) return null
  const grade = parseGrade(given)
  if (grade !== null && known.has(grade)) return grade
  throw notFound(`There is no grade “${given}”; there is ${[...known].toSorted().join(', ')}.`)
}

const severalNames = (names: readonly string[]): string =>
  names.length > 5
    ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
    : names.join(' or ')

/** `Tomas` finds `Tomás`. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const includes = (label: string, part: string): boolean => folded(label).includes(folded(part))

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
