/** What of students' results may be printed: enough students, and enough teachers behind them. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { withholdRows } from '#shared/disclosure/withhold.ts'
import { fewestTeachers, type Evaluation, type Part } from './facts.ts'

type Group = Growth['overall']

const sizesOf = ({ before, after, difference }: Group): readonly number[] => [
  before.n,
  after.n,
  difference.n,
]

export const isShown = (
  group: Group,
  teachers: number,
  { minimum }: Pick<Evaluation, 'minimum'>,
): boolean => teachers >= fewestTeachers && sizesOf(group).every((size) => size >= minimum)

/** Parts add up to the printed whole: with one that is held back goes another. */
export function heldParts(
  parts: readonly Part[],
  { minimum }: Pick<Evaluation, 'minimum'>,
): readonly boolean[] {
  // Few teachers count as few students, and so take another part along.
  const sizes = parts.map(({ group, teachers }) => [
    ...sizesOf(group),
    teachers >= fewestTeachers ? minimum : 0,
  ])
  return withholdRows(sizes, minimum)
}

/** Of a comparison: why nothing of it is printed, or null. */
export function heldComparison(
  { coached, comparison }: ImpactResult,
  { minimum }: Pick<Evaluation, 'minimum'>,
): string | null {
  const teachers = Math.min(coached.teachers, comparison.teachers)
  if (teachers < fewestTeachers) return `under ${fewestTeachers} teachers on one side`
  const n = Math.min(coached.gain.n, comparison.gain.n)
  return n < minimum ? `under ${minimum} students on one side` : null
}
