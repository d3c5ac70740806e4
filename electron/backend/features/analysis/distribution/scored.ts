/** From counted scores to one scale: points where everyone had the same maximum, else shares of it. */
import type { Distribution, DistributionMeasure } from '#shared/contracts/analysis/distribution.ts'
import type { ScoreCount } from './score-counts.ts'

export type ScoredCount = {
  readonly grade: string | null
  /** In the unit. */
  readonly value: number
  /** Share of the points, 0 to 1; null where points possible are not known. */
  readonly share: number | null
  readonly level: string | null
  readonly students: number
}

export type Scored = {
  readonly unit: Distribution['unit']
  readonly maximum: number | null
  readonly scores: readonly ScoredCount[]
  /** Sat the test, without a score that counts. Levels without points still count as levels. */
  readonly unscored: readonly { why: string; level: string | null; students: number }[]
  /** Students whose score leaves out part of the test. */
  readonly partial: number
}

/** A whole-test score counts from half of what most of the grade had. */
export function scoredOf(counts: readonly ScoreCount[], measure: DistributionMeasure): Scored {
  const usual =
    measure.kind === 'whole test' ? usualPossible(counts) : new Map<string | null, number>()
  const whole = ({ grade, possible }: ScoreCount): number =>
    possible === null ? 1 : possible / (usual.get(grade) ?? possible)
  const isScored = (row: ScoreCount): boolean =>
    row.points !== null && row.possible !== 0 && whole(row) >= 0.5
  const scored = counts.filter(isScored)
  const possible = new Set(scored.map((row) => row.possible))
  const [only = null] = possible.size === 1 ? possible : []
  const isPoints = measure.kind !== 'whole test' && (possible.size < 2 || possible.has(null))
  const unit = isPoints ? 'points' : 'percent of points'
  return {
    unit,
    maximum: unit === 'points' ? only : 1,
    scores: scored.map(({ grade, points, possible: of, level, students }) => {
      const share = of === null || of <= 0 ? null : (points ?? 0) / of
      return {
        grade,
        value: unit === 'points' ? (points ?? 0) : (share ?? 0),
        share,
        level,
        students,
      }
    }),
    unscored: counts
      .filter((row) => !isScored(row))
      .map((row) => ({ why: whyMissing(row), level: row.level, students: row.students })),
    partial: scored
      .filter((row) => whole(row) < 1)
      .reduce((sum, { students }) => sum + students, 0),
  }
}

/** By grade, the points possible that most students had; nothing where they are not known. */
export function usualPossible(counts: readonly ScoreCount[]): Map<string | null, number> {
  const usual = new Map<string | null, number>()
  for (const [grade, rows] of Map.groupBy(counts, (row) => row.grade)) {
    const had = [...Map.groupBy(rows, ({ possible }) => possible ?? 0)]
      .map(([possible, same]) => ({
        possible,
        students: same.reduce((sum, { students }) => sum + students, 0),
      }))
      .toSorted((a, b) => b.students - a.students || b.possible - a.possible)
    if (had[0] && had[0].possible > 0) usual.set(grade, had[0].possible)
  }
  return usual
}

function whyMissing({ points, missing }: ScoreCount): string {
  if (points !== null) return 'under half of the test'
  return missing?.toLowerCase() ?? 'not on this test'
}
