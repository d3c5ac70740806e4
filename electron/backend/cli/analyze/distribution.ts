/** `analyze distribution`: centre, spread and levels of one measure, and its levels in every window. */
import { contract } from '#shared/contracts/index.ts'
import type { Distribution, LevelsOverTime } from '#shared/contracts/analysis/distribution.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { flag } from '../command.ts'
import { latest, listAdministrations, matching, scopeFrom } from '../selection.ts'
import { cutFrom, type AnalysisKind } from './analysis-kind.ts'
import { lines, number, share } from './text.ts'

export const distribution: AnalysisKind = {
  flags: ['test', 'window', 'measure', 'cut'],
  run: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const administration = latest(matching(all, input.flags, 'window'), all)
    const query = contract.analysis.distribution.input.parse({
      scope: await scopeFrom(input),
      administrationId: administration.id,
      measure: flag(input.flags, 'measure') ?? null,
      ...cutFrom(input),
    })
    const handlers = analysisHandlers(input.backend)
    const found = await handlers.distribution(query, input.call)
    const overTime = await handlers.levelsOverTime(query, input.call)
    const text = distributionText(
      contract.analysis.distribution.output.parse(found),
      contract.analysis.levelsOverTime.output.parse(overTime),
    )
    return { json: { ...found, overTime }, text }
  },
}

const distributionText = (result: Distribution, overTime: LevelsOverTime): string =>
  lines([
    `Distribution: ${result.scopeLabel}, ${result.administration.assessment}, ${result.administration.window}, ${result.measure.label}`,
    ...result.sentences,
    ...(result.refusal === null
      ? [
          `  mean ${number(result.mean)}; standard deviation ${number(result.sd)}`,
          ...(result.levels?.shares ?? []).map(
            (one) =>
              `  ${(result.levels?.names[one.level - 1] ?? '').padEnd(28)} ${share(one.share)}`,
          ),
        ]
      : []),
    ...overTime.sentences,
    ...result.limits,
    ...overTime.limits,
  ])
