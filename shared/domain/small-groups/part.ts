/** What is grouped at a time: one class, or everyone where classes mix. */
import type { Candidate, FixedGroup, LeftOver } from './model.ts'

export type Part = {
  readonly classId: number | null
  readonly free: readonly Candidate[]
  readonly fixed: readonly FixedGroup[]
  readonly everyone: ReadonlyMap<number, Candidate>
  /** In the whole scope. */
  readonly studentsWith: (need: string) => number
}

export const leftOver = (
  students: readonly Candidate[],
  reason: LeftOver['reason'] | null = null,
): readonly LeftOver[] => students.map(({ id, without }) => ({ id, reason: reason ?? without }))
