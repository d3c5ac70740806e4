/** `analyze impact`: coached against comparison, for one or more coaching cycles. */
import { contract } from '#shared/contracts/index.ts'
import type { ImpactCycleChoice, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { analysisHandlers } from '../../features/analysis/index.ts'
import { flag, UsageError, type CommandInput } from '../command.ts'
import { listAdministrations, notFound, scopeFlags } from '../selection.ts'
import type { AnalysisKind } from './analysis-kind.ts'
import { lines, number } from './text.ts'
import { twoWindows } from './two-windows.ts'

export const impact: AnalysisKind = {
  flags: ['test', 'before', 'after', 'measure', 'course'],
  run: async (input) => {
    const narrower = Object.keys(scopeFlags).find(
      (name) => name !== 'cycle' && flag(input.flags, name) !== undefined,
    )
    if (narrower) throw new UsageError(`--${narrower} says nothing about impact: give --cycle`)
    const windows = twoWindows(await listAdministrations(input.backend, input.call), input)
    const ids = { before: windows.before.id, after: windows.after.id }
    const handlers = analysisHandlers(input.backend)
    const cycles = contract.analysis.impactCycles.output.parse(
      await handlers.impactCycles(ids, input.call),
    )
    const ask = (more: object) =>
      contract.analysis.impact.input.parse({
        ...ids,
        cycleIds: chosenCycles(cycles, input).map(({ id }) => id),
        measure: flag(input.flags, 'measure') ?? null,
        ...more,
      })
    const run = async (more: object) => {
      const json = await handlers.impact(ask(more), input.call)
      return { json, result: contract.analysis.impact.output.parse(json) }
    }
    const first = await run({})
    const course = courseFrom(first.result, input)
    const { json, result } = course === null ? first : await run({ course })
    return { json, text: impactText(result) }
  },
}

/** Each name is a part of a title; several are separated by commas. */
function chosenCycles(cycles: readonly ImpactCycleChoice[], { flags }: CommandInput) {
  const names = (flag(flags, 'cycle') ?? '').split(',').filter((name) => name.trim() !== '')
  if (names.length === 0) throw new UsageError('--cycle is missing: part of a title, or several')
  return names.map((name) => {
    const wanted = name.trim().toLowerCase()
    const found = cycles.filter(({ title }) => title.toLowerCase().includes(wanted))
    const exact = found.filter(({ title }) => title.toLowerCase() === wanted)
    const [only, another] = exact.length > 0 ? exact : found
    if (!only) throw notFound(`There is no coaching cycle “${name.trim()}”.`)
    if (another) throw notFound(`“${name.trim()}” means ${only.title} or ${another.title}.`)
    return only
  })
}

function courseFrom({ courses }: ImpactResult, { flags }: CommandInput) {
  const name = flag(flags, 'course')
  if (name === undefined) return null
  const found = courses.find(({ label }) => label.toLowerCase() === name.trim().toLowerCase())
  if (found) return { grade: found.grade, course: found.course }
  throw notFound(
    `The coached do not teach “${name}”; they teach ${courses.map(({ label }) => label).join(', ')}.`,
  )
}

const impactText = (result: ImpactResult): string =>
  lines([
    `Coached against comparison: ${result.cycles.map(({ title }) => title).join(', ')}; ${result.before.assessment}, ${result.before.window} to ${result.after.window}`,
    ...result.sentences,
    `  before, standard deviations apart    ${number(result.baseline.gap)}`,
    ...(result.headline === null
      ? []
      : [
          `  gain of the coached                  ${number(result.coached.gain)}`,
          `  gain of the comparison               ${number(result.comparison.gain)}`,
          `  difference                           ${number(result.headline.points)}`,
          `  in standard deviations               ${number(result.headline.standardized)}`,
        ]),
    `  sessions                             ${result.dosage.total.sessions}, ${result.dosage.total.minutes} minutes`,
    ...result.limits,
  ])
