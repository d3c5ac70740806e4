/** `analyze groups`: groups of students in one window, their gaps, and whether these changed. */
import { contract } from '#shared/contracts/index.ts'
import type { Gaps, GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { flag, type CommandInput } from '../command.ts'
import { latest, listAdministrations, matching, notFound, scopeFrom } from '../selection.ts'
import { cutFrom, type AnalysisKind } from './analysis-kind.ts'
import { lines, number, share } from './text.ts'
import { twoWindows } from './two-windows.ts'

export const groups: AnalysisKind = {
  flags: ['test', 'window', 'before', 'by', 'measure', 'cut'],
  run: async (input) => {
    const all = await listAdministrations(input.backend, input.call)
    const { administration, before } = windowsFrom(all, input)
    const query = contract.analysis.gaps.input.parse({
      scope: await scopeFrom(input),
      administrationId: administration.id,
      beforeId: before?.id ?? null,
      by: await byFrom(input),
      measure: flag(input.flags, 'measure') ?? null,
      ...cutFrom(input),
    })
    const json = await analysisHandlers(input.backend).gaps(query, input.call)
    return { json, text: gapsText(contract.analysis.gaps.output.parse(json)) }
  },
}

/** One window; with `--before` the change of the gaps since that one. */
function windowsFrom(all: Awaited<ReturnType<typeof listAdministrations>>, input: CommandInput) {
  const administration = latest(matching(all, input.flags, 'window'), all)
  if (flag(input.flags, 'before') === undefined) return { administration, before: null }
  const flags = { ...input.flags, after: flag(input.flags, 'window') }
  const { before, after } = twoWindows(all, { ...input, flags })
  return { administration: after, before }
}

/** @throws {CallError} `NOT_FOUND`, with what there is to group by. */
async function byFrom({ backend, call, flags }: CommandInput): Promise<GroupedBy | null> {
  const given = flag(flags, 'by')?.toLowerCase()
  if (given === undefined) return null
  if (given === 'grade' || given === 'school') return { kind: given, attribute: null }
  const choices = await analysisHandlers(backend).groupChoices(undefined, call)
  const attributes = [...new Set(choices.map(({ attribute }) => attribute))]
  const attribute = attributes.find((one) => one.toLowerCase() === given)
  if (attribute !== undefined) return { kind: 'attribute', attribute }
  const there = ['grade', 'school', ...attributes].join(', ')
  throw notFound(`There is nothing “${flag(flags, 'by')}” to group by; there is ${there}.`)
}

const gapsText = (result: Gaps): string =>
  lines([
    `Groups by ${result.byLabel.toLowerCase()}: ${result.scopeLabel}, ${result.administration.assessment}, ${result.administration.window}`,
    ...result.sentences,
    ...result.groups.map(
      ({ label, mean, sd, atCut }) =>
        `  ${label.padEnd(32)} mean ${number(mean)}; sd ${sd === null ? 'none' : sd.toPrecision(3)}; at the cut ${atCut === null ? 'none' : share(atCut)}`,
    ),
    ...result.gaps.map(
      ({ label, points, hedgesG, change }) =>
        `  ${label.padEnd(32)} ${number(points)}; g ${number(hedgesG)}${change === null ? '' : `; change ${number(change.points)}`}`,
    ),
    ...result.details.map(({ label, value }) => `  ${label}: ${value}`),
    ...result.limits,
  ])
