/** Proposes groups: the same needs together, or mixed strengths; class by class unless asked otherwise. */
import { balancedGroups } from './balanced.ts'
import type { Candidate, FixedGroup, GroupingRules, Proposal } from './model.ts'
import { similarGroups } from './similar.ts'
import { countNeeds } from './strongest-need.ts'

/**
 * Every candidate is exactly once in a group or left over; a student of a fixed group stays there.
 * The same input gives the same groups, whatever its order.
 */
export function proposeGroups(
  candidates: readonly Candidate[],
  rules: GroupingRules,
  fixed: readonly FixedGroup[] = [],
): Proposal {
  const ordered = candidates.toSorted(byOrder)
  const studentsWith = countNeeds(ordered)
  const locked = new Set(fixed.flatMap(({ members }) => members))
  const kept = fixed.map((group) => ({
    ...group,
    classId: rules.mixesClasses ? null : group.classId,
  }))
  const classOf = ({ classId }: { readonly classId: number | null }) =>
    rules.mixesClasses ? null : classId
  const free = Map.groupBy(
    ordered.filter(({ id }) => !locked.has(id)),
    classOf,
  )
  const classes = new Set([...free.keys(), ...kept.map(({ classId }) => classId)])
  const parts = [...classes].map((classId): Proposal => {
    const part = {
      classId,
      free: free.get(classId) ?? [],
      fixed: kept.filter((group) => group.classId === classId),
      everyone: new Map(ordered.map((one) => [one.id, one])),
      studentsWith,
    }
    return rules.arrangement === 'similar'
      ? similarGroups(part, rules)
      : balancedGroups(part, rules)
  })
  return {
    groups: parts.flatMap(({ groups }) => groups),
    leftOver: parts.flatMap(({ leftOver }) => leftOver),
  }
}

const byOrder = (a: Candidate, b: Candidate): number =>
  a.order.localeCompare(b.order, 'en') || a.id - b.id
