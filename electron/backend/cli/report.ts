/** `report list` and `report KIND --out FILE`: the same Word files as from the window. */
import { basename, resolve } from 'node:path'
import { packetChoices, type PacketChoices } from '#shared/contracts/reports/packet.ts'
import { reportsHandlers } from '../features/reports/index.ts'
import { flag, requiredFlag, UsageError, type Command, type CommandInput } from './command.ts'
import {
  latest,
  listAdministrations,
  matching,
  notFound,
  scopeFlags,
  scopeFrom,
  scopeUsage,
} from './selection.ts'

export const reportListCommand: Command = {
  name: 'report list',
  usage: 'report list [--json]',
  flags: {},
  workspace: 'none',
  run: async ({ backend, call }) => {
    const kinds = await reportsHandlers(backend).kinds(undefined, call)
    return {
      json: { kinds },
      text: kinds.map(({ kind, description }) => `  ${kind}  ${description}`).join('\n'),
    }
  },
}

export const reportCommand: Command = {
  name: 'report',
  usage: `report data-meeting-packet --workspace DIR --out FILE ${scopeUsage} [--test NAME] [--window W] [--before W] [--items NAME] [--names names|codes] [--audience team|teacher|principal|district] [--recipient TEXT] [--prepared-by TEXT] [--json]`,
  flags: {
    ...scopeFlags,
    out: 'string',
    test: 'string',
    window: 'string',
    before: 'string',
    items: 'string',
    names: 'string',
    audience: 'string',
    recipient: 'string',
    'prepared-by': 'string',
  },
  workspace: 'open',
  takesWords: true,
  run: async (input) => {
    const { backend, call, words, flags } = input
    const kinds = await reportsHandlers(backend).kinds(undefined, call)
    const [kind = '', ...rest] = words
    if (!kinds.some((known) => known.kind === kind) || rest.length > 0)
      throw new UsageError(`Which report? ${kinds.map((known) => known.kind).join(', ')}`)
    const file = resolve(requiredFlag(flags, 'out'))
    const choices = await packetChoicesFrom(input)
    const saveTo = backend.files.grant(file, 'save')
    const written = await reportsHandlers(backend).write({ choices, saveTo }, call)
    return {
      json: { kind, ...written, audience: choices.audience },
      text: `Wrote ${basename(file)}: ${written.bytes} bytes, ${written.namesShown ? 'students by name' : 'no student named'}, for the ${choices.audience}.`,
    }
  },
}

async function packetChoicesFrom(input: CommandInput): Promise<PacketChoices> {
  const { flags } = input
  const all = await listAdministrations(input.backend, input.call)
  const found = matching(all, flags, 'window')
  const byStandard = found.filter(({ measures }) =>
    measures.some(({ kind }) => kind === 'standard'),
  )
  const administration = latest(byStandard.length > 0 ? byStandard : found, all)
  const earlier = all.slice(0, all.indexOf(administration))
  const before = matching(earlier, { before: flags['before'] }, 'before').findLast(
    ({ assessmentId }) => assessmentId === administration.assessmentId,
  )
  if (flag(flags, 'before') !== undefined && !before)
    throw notFound(
      `No earlier window of ${administration.assessment} fits “${flag(flags, 'before')}”.`,
    )
  const itemTests = matching(all, { test: flags['items'] }, 'window').filter(
    ({ hasItems }) => hasItems,
  )
  if (flag(flags, 'items') !== undefined) latest(itemTests, all)
  const parsed = packetChoices.safeParse({
    kind: 'data-meeting-packet',
    scope: await scopeFrom(input),
    administrationId: administration.id,
    beforeId: before?.id ?? null,
    itemsId: itemTests.at(-1)?.id ?? null,
    names: flags['names'],
    audience: flags['audience'],
    recipient: flags['recipient'],
    preparedBy: flags['prepared-by'],
  })
  if (!parsed.success)
    throw new UsageError(
      parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '),
    )
  return parsed.data
}
