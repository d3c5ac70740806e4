// How much a comparison can bear, by rule and not by taste: none, suggestive or moderate. Never
// more: nobody was assigned to coaching by lot.

import type { Impact } from './impact.ts'

/** What keeps the evidence from being moderate. Those of `fatal` leave none. */
export const weaknesses = [
  'no headline',
  'teacher and coaching are one',
  'cannot be told from none',
  'few teachers',
  'few students',
  'many lost',
  'lost unequally',
  'coached before',
] as const
export type Weakness = (typeof weaknesses)[number]

export type StrengthOfEvidence = {
  readonly strength: 'none' | 'suggestive' | 'moderate'
  readonly weaknesses: readonly Weakness[]
}

/** With one of these there is no evidence, whatever else holds. */
export const fatal: readonly Weakness[] = weaknesses.slice(0, 3)

export const evidenceBounds = {
  /** From this many teachers on both sides together the spread between teachers can be estimated. */
  teachers: 10,
  students: 30,
  /** Share of a group's students without one of the two scores. */
  lost: 0.2,
  /** Difference of these shares, above which leaving may explain the result. */
  lostGap: 0.1,
} as const

type Facts = {
  readonly impact: Pick<
    Impact,
    'coached' | 'comparison' | 'confounded' | 'headline' | 'differences'
  >
  /** The coaching had begun when the first test was taken. */
  readonly beganBefore: boolean
}

/**
 * Moderate where the groups may be compared, several teachers stand on each side, ten in all, the
 * interval with classes taken together leaves out 0, and few students were lost on either side;
 * suggestive where 0 is left out and something of the rest is missing; none otherwise.
 * Bounds on loss after the What Works Clearinghouse (Handbook 5.0, attrition), rounded down.
 */
export function strengthOfEvidence({ impact, beganBefore }: Facts): StrengthOfEvidence {
  const { coached, comparison, differences, headline, confounded } = impact
  const lost = [differences.first, differences.second].map(lostShare)
  const [coachedLost = 0, comparisonLost = 0] = lost
  const interval = headline?.points.interval ?? null
  const holds: Readonly<Record<Weakness, boolean>> = {
    'no headline': headline === null,
    'teacher and coaching are one': confounded !== null,
    'cannot be told from none':
      headline !== null && (interval === null || (interval.low <= 0 && interval.high >= 0)),
    'few teachers': coached.teachers + comparison.teachers < evidenceBounds.teachers,
    'few students': Math.min(differences.first.n, differences.second.n) < evidenceBounds.students,
    'many lost': Math.max(coachedLost, comparisonLost) > evidenceBounds.lost,
    'lost unequally': Math.abs(coachedLost - comparisonLost) > evidenceBounds.lostGap,
    'coached before': beganBefore,
  }
  const found = weaknesses.filter((one) => holds[one])
  const isNone = found.some((one) => fatal.includes(one))
  const strength = isNone ? 'none' : found.length === 0 ? 'moderate' : 'suggestive'
  return { strength, weaknesses: found }
}

const lostShare = ({ n, missing }: { readonly n: number; readonly missing: number }): number =>
  n + missing === 0 ? 0 : missing / (n + missing)
