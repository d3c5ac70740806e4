/** `analyze items`: difficulty, discrimination and the question to ask of each item. */
import { contract } from '#shared/contracts/index.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { latest, listAdministrations, matching, notFound, scopeFrom } from '../selection.ts'
import type { AnalysisKind } from './analysis-kind.ts'
import { lines, number, share } from './text.ts'

export const items: AnalysisKind = {
  flags: ['test', 'window'],
  run: async (input) => {
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

const itemsText = (result: Items): string =>
  lines([
    `Items: ${result.scopeLabel}, ${result.administration.assessment}`,
    ...result.sentences,
    ...result.items.map(
      ({ label, difficulty, discrimination, question }) =>
        `  ${label.padEnd(12)} earned ${share(difficulty)}; discrimination ${number(discrimination)} ${question ?? ''}`,
    ),
    ...result.limits,
  ])
