/** `analyze mastery`: the weakest standards first. */
import { measuresStandards } from '#shared/domain/measured-standards.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { latest, listAdministrations, matching, scopeFrom } from '../selection.ts'
import { cutFrom, type AnalysisKind } from './analysis-kind.ts'
import { lines, share } from './text.ts'

export const mastery: AnalysisKind = {
  flags: ['test', 'window', 'cut'],
  run: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const found = matching(all, input.flags, 'window')
    const withStandards = found.filter(measuresStandards)
    const administration = latest(withStandards.length > 0 ? withStandards : found, all)
    const query = contract.analysis.mastery.input.parse({
      scope: await scopeFrom(input),
      administrationId: administration.id,
      ...cutFrom(input),
    })
    const json = await analysisHandlers(input.backend).mastery(query, input.call)
    return { json, text: masteryText(contract.analysis.mastery.output.parse(json)) }
  },
}

const masteryText = (result: Mastery): string =>
  lines([
    `Mastery by standard: ${result.scopeLabel}, ${result.administration.assessment}, ${result.administration.window}`,
    ...result.sentences,
    ...result.standards.map(
      ({ code, title, atCut }) => `  ${code.padEnd(12)} ${title.padEnd(36)} ${share(atCut)}`,
    ),
    ...result.limits,
  ])
