/** `analyze items`: difficulty, discrimination and the question to ask of each item; and what if. */
import { contract } from '#shared/contracts/index.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemFigures, ItemIdea, WhatIf } from '#shared/contracts/analysis/what-if.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { flag, UsageError, type CommandInput } from '../command.ts'
import { latest, listAdministrations, matching, notFound, scopeFrom } from '../selection.ts'
import type { AnalysisKind } from './analysis-kind.ts'
import { lines, number, share } from './text.ts'

export const items: AnalysisKind = {
  flags: ['test', 'window', 'what-if'],
  run: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const withItems = matching(all, input.flags, 'window').filter(({ hasItems }) => hasItems)
    if (withItems.length === 0) throw notFound('No test here has results by item.')
    const administration = latest(withItems, all)
    const query = contract.analysis.items.input.parse({
      scope: await scopeFrom(input),
      administrationId: administration.id,
    })
    const analysis = analysisHandlers(input.backend)
    const json = await analysis.items(query, input.call)
    const result = contract.analysis.items.output.parse(json)
    const asked = ideaFrom(input, result)
    if (asked === null) return { json, text: itemsText(result) }
    const what = await analysis.whatIf(
      contract.analysis.whatIf.input.parse({ ...query, ...asked }),
      input.call,
    )
    return { json: what, text: whatIfText(contract.analysis.whatIf.output.parse(what)) }
  },
}

/** `Q9=C`, `Q9=drop`, `Q9=weight:2`. @throws {UsageError} */
function ideaFrom(
  { flags }: CommandInput,
  { items: known }: Items,
): { readonly itemId: number; readonly idea: ItemIdea } | null {
  const given = flag(flags, 'what-if')
  if (given === undefined) return null
  const at = given.lastIndexOf('=')
  const [label, idea] = [given.slice(0, at).trim(), given.slice(at + 1).trim()]
  if (at < 1 || idea === '')
    throw new UsageError('--what-if is ITEM=KEY, ITEM=drop or ITEM=weight:2')
  const item = known.find((one) => one.label.toLowerCase() === label.toLowerCase())
  if (!item) throw notFound(`There is no item ${label} in this test.`)
  const weight = Number(/^weight:(.+)$/i.exec(idea)?.[1])
  if (idea.toLowerCase() === 'drop') return { itemId: item.id, idea: { isDropped: true } }
  if (weight > 0) return { itemId: item.id, idea: { maxPoints: item.maxPoints * weight } }
  return { itemId: item.id, idea: { answerKey: idea } }
}

const itemsText = (result: Items): string =>
  lines([
    `Items: ${result.scopeLabel}, ${result.administration.assessment}`,
    ...result.sentences,
    ...result.items.map(
      ({ label, difficulty, discrimination, omitted, notReached, question }) =>
        `  ${label.padEnd(12)} earned ${share(difficulty)}; discrimination ${number(discrimination)}; left out ${omitted}, not reached ${notReached} ${question ?? ''}`,
    ),
    ...result.dropped.map(({ label }) => `  ${label.padEnd(12)} dropped`),
    `alpha ${number(result.alpha)}`,
    ...result.limits,
  ])

const whatIfText = ({ before, after, changed, standard }: WhatIf): string =>
  lines([
    `What if: ${changed} students would have other points. Nothing is changed.`,
    ...(['difficulty', 'discrimination', 'alpha', 'standardError', 'mean'] as const).map(
      (name) => `  ${name.padEnd(14)} ${figure(before, name)} -> ${figure(after, name)}`,
    ),
    ...(standard && before.atCut && after.atCut
      ? [`  ${standard.code.padEnd(14)} ${atCut(before.atCut)} -> ${atCut(after.atCut)}`]
      : []),
  ])

type Figure = 'difficulty' | 'discrimination' | 'alpha' | 'standardError' | 'mean'

const figure = (figures: ItemFigures, name: Figure): string => {
  const found = figures[name]
  return found === null ? 'dropped' : number(found)
}

const atCut = ({ students, share: of }: NonNullable<ItemFigures['atCut']>): string =>
  `${students} at the cut, ${share(of)}`
