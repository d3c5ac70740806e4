/** Which two windows a comparison over time is about. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { flag, type CommandInput } from '../command.ts'
import { latest, matching, notFound } from '../selection.ts'

/** The two named windows, or the last two in which the same test was given. */
export function twoWindows(
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
  throw notFound('This needs one test in two windows, and no test here has two.')
}
