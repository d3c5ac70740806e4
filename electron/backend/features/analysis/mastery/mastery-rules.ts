/** Mastery by standard from counted scores: who is at the cut, who is missing, what is thin. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import { describe } from '#shared/statistics/describe.ts'
import { fewestItemsForStandard, isAtCut } from '#shared/statistics/mastery.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import { fewestToCompare, type Comparison } from './comparison.ts'
import type { GradeCounts } from '../scope/in-scope.ts'
import type { ScoreCount } from './standard-scores.ts'

export type StandardMastery = Mastery['standards'][number]

export type MasteryInput = {
  readonly scores: readonly ScoreCount[]
  readonly comparison: Comparison | null
  /** Students who sat, and students who were absent, by grade. */
  readonly tested: GradeCounts
  readonly absent: GradeCounts
  readonly items: ReadonlyMap<string, number>
  readonly cut: number
  /** '' for a code that nothing is known of. */
  readonly titleOf: (code: string) => string
}

/** Weakest first; equal shares in the published order of codes; standards without a share last. */
export function masteryByStandard(input: MasteryInput): StandardMastery[] {
  const byCode = Map.groupBy(input.scores, (score) => score.code)
  const standards = [...byCode].map(([code, scores]): StandardMastery => {
    const scored = scores.filter(hasPoints)
    const n = studentsIn(scored)
    const missing = Math.max(0, expectedStudents(scores, input) - n)
    const possible = scored.length === 0 ? null : Math.max(...scored.map((row) => row.possible))
    const items = input.items.get(code) ?? null
    const studentsAtCut = countAtCut(scored, input.cut)
    const compared = input.comparison?.standards.get(code)
    return {
      code,
      title: input.titleOf(code),
      items,
      possible,
      isThin: (items ?? possible ?? 0) < fewestItemsForStandard,
      atCut: wilsonShare(studentsAtCut, n, { missing }),
      studentsAtCut,
      meanShare: meanShare(scored, missing),
      comparison:
        compared && compared.students >= fewestToCompare
          ? wilsonShare(compared.atCut, compared.students)
          : null,
    }
  })
  return standards.toSorted(weakestFirst)
}

type Scored = ScoreCount & { readonly points: number; readonly possible: number }

const hasPoints = (row: ScoreCount): row is Scored =>
  row.points !== null && row.possible !== null && row.possible > 0

const studentsIn = (rows: readonly ScoreCount[]): number =>
  rows.reduce((sum, { students }) => sum + students, 0)

const countAtCut = (rows: readonly Scored[], cut: number): number =>
  studentsIn(rows.filter(({ points, possible }) => isAtCut(points, { possible, cut })))

function meanShare(rows: readonly Scored[], missing: number): Estimate {
  const shares = rows.flatMap(({ points, possible, students }) =>
    Array.from({ length: students }, () => points / possible),
  )
  return { ...describe(shares).mean, missing }
}

/**
 * In a grade where at least half of those tested have this standard on their test, everyone
 * enrolled was expected to have it; otherwise (one fourth grader on the fifth-grade form) only
 * those who had it.
 */
function expectedStudents(scores: readonly ScoreCount[], input: MasteryInput): number {
  let expected = 0
  for (const [grade, rows] of Map.groupBy(scores, (row) => row.grade)) {
    const listed = studentsIn(rows)
    const tested = input.tested.get(grade) ?? 0
    const isForGrade = listed * 2 >= tested
    expected += isForGrade ? Math.max(tested, listed) + (input.absent.get(grade) ?? 0) : listed
  }
  return expected
}

function weakestFirst(a: StandardMastery, b: StandardMastery): number {
  const gap = (a.atCut.value ?? 2) - (b.atCut.value ?? 2)
  return gap === 0 ? compareStandardCodes(a.code, b.code) : gap
}
