/** `analyze mastery | growth | items`: the same result objects as on screen and in Word. */
import { contract } from '#shared/contracts/index.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { analysisHandlers } from '../features/analysis/index.ts'
import { flag, UsageError, type Command, type CommandInput, type CommandResult } from './command.ts'
import {
  latest,
  listAdministrations,
  matching,
  notFound,
  scopeFlags,
  scopeFrom,
  scopeUsage,
} from './selection.ts'
import { growthText, itemsText, masteryText } from './analysis-text.ts'

export const analyzeCommand: Command = {
  name: 'analyze',
  usage: `analyze mastery|growth|items --workspace DIR ${scopeUsage} [--test NAME] [--window W] [--before W] [--after W] [--measure CODE] [--cut 80] [--json]`,
  flags: {
    ...scopeFlags,
    test: 'string',
    window: 'string',
    before: 'string',
    after: 'string',
    measure: 'string',
    cut: 'string',
  },
  workspace: 'open',
  takesWords: true,
  run: (input) => {
    const [kind = '', ...rest] = input.words
    const run = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (!run || rest.length > 0) throw new UsageError('Analyze mastery, growth or items')
    const foreign = foreignFlags[kind]?.find((name) => flag(input.flags, name) !== undefined)
    if (foreign) throw new UsageError(`--${foreign} says nothing about ${kind}`)
    return run(input)
  },
}

const foreignFlags: Readonly<Record<string, readonly string[]>> = {
  mastery: ['before', 'after', 'measure'],
  growth: ['window'],
  items: ['before', 'after', 'measure', 'cut'],
}

const kinds: Readonly<Record<string, (input: CommandInput) => Promise<CommandResult>>> = {
  mastery: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const found = matching(all, input.flags, 'window')
    const withStandards = found.filter(hasStandards)
    const administration = latest(withStandards.length > 0 ? withStandards : found, all)
    const query = contract.analysis.mastery.input.parse({
      scope: await scopeFrom(input),
      administrationId: administration.id,
      ...cutFrom(input),
    })
    const json = await analysisHandlers(input.backend).mastery(query, input.call)
    return { json, text: masteryText(contract.analysis.mastery.output.parse(json)) }
  },
  growth: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const { before, after } = twoWindows(all, input)
    const query = contract.analysis.growth.input.parse({
      scope: await scopeFrom(input),
      before: before.id,
      after: after.id,
      measure: flag(input.flags, 'measure') ?? null,
      ...cutFrom(input),
    })
    const json = await analysisHandlers(input.backend).growth(query, input.call)
    return { json, text: growthText(contract.analysis.growth.output.parse(json)) }
  },
  items: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const withItems = matching(all, input.flags, 'window').filter(({ hasItems }) => hasItems)
    if (withItems.length === 0) throw notFound('No test here has results by item.')
    const administration = latest(withItems, all)
    const query = contract.analysis.items.input.parse({
      scope: await scopeFrom(input),
      administrationId: administration.id,
    })
    const json = await analysisHandlers(input.backend).items(query, input.call)
    return { json, text: itemsText(contract.analysis.items.output.parse(json)) }
  },
}

const hasStandards = ({ measures, hasItems }: Administration): boolean =>
  hasItems || measures.some(({ kind }) => kind === 'standard')

function cutFrom({ flags }: CommandInput): { readonly cut?: number } {
  const given = flag(flags, 'cut')
  if (given === undefined) return {}
  const percent = Number(given.replace('%', ''))
  if (!(percent > 0 && percent <= 100)) throw new UsageError('--cut is a percentage, 1 to 100')
  return { cut: percent / 100 }
}

/** The two named windows, or the last two in which the same test was given. */
function twoWindows(
  all: readonly Administration[],
  { flags }: CommandInput,
): { readonly before: Administration; readonly after: Administration } {
  const afters = matching(all, flags, 'after')
  if (flag(flags, 'after') !== undefined) latest(afters, all)
  if (flag(flags, 'before') !== undefined) {
    const after = latest(afters, all)
    const befores = matching(all, flags, 'before').filter(({ id }) => id !== after.id)
    const same = befores.filter(({ assessmentId }) => assessmentId === after.assessmentId)
    return { before: latest(same.length > 0 ? same : befores, all), after }
  }
  for (const after of afters.toReversed()) {
    const before = all
      .slice(0, all.indexOf(after))
      .findLast(({ assessmentId }) => assessmentId === after.assessmentId)
    if (before) return { before, after }
  }
  throw notFound('Growth needs one test in two windows, and no test here has two.')
}
