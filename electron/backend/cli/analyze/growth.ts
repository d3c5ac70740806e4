/** `analyze growth`: the same students in two windows. */
import { contract } from '#shared/contracts/index.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { flag } from '../command.ts'
import { listAdministrations, scopeFrom } from '../selection.ts'
import { cutFrom, type AnalysisKind } from './analysis-kind.ts'
import { lines, number, share } from './text.ts'
import { twoWindows } from './two-windows.ts'

export const growth: AnalysisKind = {
  flags: ['test', 'before', 'after', 'measure', 'cut'],
  run: async (input) => {
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
}

const growthText = (result: Growth): string =>
  lines([
    `Growth: ${result.scopeLabel}, ${result.before.assessment}, ${result.before.window} to ${result.after.window}`,
    ...result.sentences,
    ...[result.overall, ...result.groups].map(
      ({ label, difference, effectSize }) =>
        `  ${label.padEnd(36)} ${number(difference)}; effect size ${number(effectSize)}`,
    ),
    ...movesText(result),
    ...result.vendor.map(
      ({ name, summary, estimate }) =>
        `  ${name}, ${summary}: ${summary === 'share' ? share(estimate) : number(estimate)}`,
    ),
    result.matching.sentence,
    ...result.limits,
  ])

/** One line a level of the first window: how many are in each level of the second. */
function movesText({ moves, before, after }: Growth): string[] {
  if (moves === null) return []
  const { levels, counts } = moves
  return [
    `  ${before.window} to ${after.window}: ${levels.join(' | ')}`,
    ...levels.map((level, row) => `    ${level.padEnd(34)} ${(counts[row] ?? []).join(' | ')}`),
  ]
}
