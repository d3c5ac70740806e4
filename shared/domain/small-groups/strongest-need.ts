/** Under which need a student stands: where the results show it most clearly. */
import type { Candidate, Sign } from './model.ts'

/**
 * A student's signs, the clearest first: those on enough items before thin ones, then by strength;
 * of two equally clear ones the need that more students have, then by name. The same for the packet
 * and for small groups.
 */
export function clearestFirst(
  signs: readonly Sign[],
  studentsWith: (need: string) => number,
): readonly Sign[] {
  return signs.toSorted(
    (a, b) =>
      Number(a.isThin) - Number(b.isThin) ||
      byStrength(a, b) ||
      studentsWith(b.need) - studentsWith(a.need) ||
      a.need.localeCompare(b.need, 'en'),
  )
}

/** Strengths may be shares: 0.8 − 0.6 and 0.2 are the same distance from the cut. */
const byStrength = (a: Sign, b: Sign): number =>
  Math.abs(a.strength - b.strength) < 1e-9 ? 0 : b.strength - a.strength

/** How many students show each need at all. */
export function countNeeds(
  students: Iterable<{ readonly signs: readonly Pick<Sign, 'need'>[] }>,
): (need: string) => number {
  const counts = new Map<string, number>()
  for (const { signs } of students) {
    for (const { need } of signs) counts.set(need, (counts.get(need) ?? 0) + 1)
  }
  return (need) => counts.get(need) ?? 0
}

export type Standing = {
  /** Students by the need under which they stand. */
  readonly byNeed: ReadonlyMap<string, readonly Candidate[]>
  /** Those for whose needs there are too few others. */
  readonly tooFew: readonly Candidate[]
}

type StandingOptions = {
  /** Fewer students than this make no group. */
  readonly smallest: number
  readonly studentsWith: (need: string) => number
  /** Needs that have a group already, whatever their number. */
  readonly open: ReadonlySet<string>
}

/**
 * Everyone under their clearest need. A need with too few students for a group is given up, the one
 * with the fewest first, and its students stand under their next one that is still there.
 */
export function standUnderNeeds(
  candidates: readonly Candidate[],
  { smallest, studentsWith, open }: StandingOptions,
): Standing {
  const wishes = new Map(
    candidates.map((one) => [one, clearestFirst(one.signs, studentsWith).map(({ need }) => need)]),
  )
  const givenUp = new Set<string>()
  const needOf = (one: Candidate) => wishes.get(one)?.find((need) => !givenUp.has(need))
  for (;;) {
    const byNeed = Map.groupBy(candidates, needOf)
    const [least] = [...byNeed]
      .flatMap(([need, list]) => (need === undefined ? [] : [{ need, n: list.length }]))
      .filter(({ need, n }) => n < smallest && !open.has(need))
      .toSorted((a, b) => a.n - b.n || b.need.localeCompare(a.need, 'en'))
    if (!least) return settled(byNeed)
    givenUp.add(least.need)
  }
}

function settled(byNeed: ReadonlyMap<string | undefined, readonly Candidate[]>): Standing {
  const standing = [...byNeed].flatMap(([need, list]) =>
    need === undefined ? [] : [[need, list] as const],
  )
  return { byNeed: new Map(standing), tooFew: byNeed.get(undefined) ?? [] }
}
