/** Which two windows a comparison over time is about. */
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { flag, type CommandInput } from '../command.ts'
import { latest, matching, notFound } from '../selection.ts'

/**
 * The two named windows, or the last two in which the same test was given. With only the earlier
 * one named, the later one is of the same test where there is one: a quiz in between does not count.
 */
export function twoWindows(
  all: readonly Administration[],
  { flags }: CommandInput,
): { readonly before: Administration; readonly after: Administration } {
  const afters = matching(all, flags, 'after')
  if (flag(flags, 'after') !== undefined) latest(afters, all)
  if (flag(flags, 'before') !== undefined) {
    const named = matching(all, flags, 'before')
    const later = afters.filter((after) =>
      named.some(({ id, assessmentId }) => id !== after.id && assessmentId === after.assessmentId),
    )
    const after = latest(later.length > 0 ? later : afters, all)
    const befores = named.filter(({ id }) => id !== after.id)
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
