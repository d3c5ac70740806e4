/** `analyze smallgroups`: groups for instruction as they would be proposed, or a kept set and its re-check. */
import { measuresStandards } from '#shared/domain/measured-standards.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Board } from '#shared/contracts/small-groups/board.ts'
import { smallGroupsHandlers } from '../../features/small-groups/index.ts'
import { flag, UsageError, type CommandInput, type CommandResult } from '../command.ts'
import { latest, listAdministrations, matching, scopeFrom } from '../selection.ts'
import { cutFrom, type AnalysisKind } from './analysis-kind.ts'
import { lines } from './text.ts'

export const smallgroups: AnalysisKind = {
  flags: ['test', 'window', 'by', 'arrange', 'sizes', 'classes', 'cut', 'set'],
  run: (input) => (flag(input.flags, 'set') === undefined ? proposed(input) : kept(input)),
}

async function proposed(input: CommandInput): Promise<CommandResult> {
  const { basis, standard } = basisFrom(input)
  const all = await listAdministrations(input.backend, input.call)
  const found = matching(all, input.flags, 'window')
  const fits = found.filter((one) => (basis === 'standard' ? measuresStandards(one) : one.hasItems))
  const choices = contract.smallGroups.propose.input.safeParse({
    scope: await scopeFrom(input),
    administrationId: latest(fits.length > 0 ? fits : found, all).id,
    basis,
    standard,
    ...sizesFrom(input),
    arrangement: flag(input.flags, 'arrange'),
    mixesClasses: classesFrom(input),
    ...cutFrom(input),
  })
  if (!choices.success)
    throw new UsageError('--arrange is similar or balanced, --sizes 2-8 at most')
  const json = await smallGroupsHandlers(input.backend).propose(choices.data, input.call)
  return { json, text: boardText(contract.smallGroups.propose.output.parse(json)) }
}

async function kept({ backend, call, flags }: CommandInput): Promise<CommandResult> {
  const which = contract.smallGroups.recheck.input.safeParse({ id: Number(flag(flags, 'set')) })
  if (!which.success) throw new UsageError('--set is the number of a kept set')
  const handlers = smallGroupsHandlers(backend)
  const set = contract.smallGroups.set.output.parse(await handlers.set(which.data, call))
  const recheck = contract.smallGroups.recheck.output.parse(
    await handlers.recheck(which.data, call),
  )
  return {
    json: { ...set, recheck },
    text: lines([set.set.name, boardText(set), 'Since then', ...recheck.sentences]),
  }
}

/** `--by misconception`, `--by standard`, or the code of the one standard. */
function basisFrom({ flags }: CommandInput) {
  const by = flag(flags, 'by') ?? 'misconception'
  if (by === 'misconception') return { basis: by, standard: null } as const
  return { basis: 'standard', standard: by === 'standard' ? null : by } as const
}

function sizesFrom({ flags }: CommandInput) {
  const [, smallest, largest] = /^(\d)-(\d)$/.exec(flag(flags, 'sizes') ?? '3-6') ?? []
  if (smallest === undefined) throw new UsageError('--sizes is a range, for instance 3-6')
  return { smallest: Number(smallest), largest: Number(largest) }
}

function classesFrom({ flags }: CommandInput): boolean {
  const given = flag(flags, 'classes') ?? 'apart'
  if (given !== 'apart' && given !== 'together')
    throw new UsageError('--classes is apart or together')
  return given === 'together'
}

/** Codes, not names: a terminal keeps what it showed. */
function boardText(board: Board): string {
  const classOf = new Map(board.classes.map(({ id, label }) => [id, label]))
  const codes = (students: readonly { readonly code: string }[]) =>
    students.map(({ code }) => code).join(' ')
  return lines([
    `Small groups: ${board.scopeLabel}, ${board.test.name}`,
    ...board.sentences,
    ...board.groups.map(
      ({ name, classId, students }) =>
        `  ${[classOf.get(classId), name].filter(Boolean).join(', ')}: ${codes(students)}`,
    ),
    ...board.rest.map(({ title, students }) => `  ${title}: ${codes(students)}`),
    ...board.limits,
  ])
}
