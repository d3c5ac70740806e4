/** Results by misconception: which ideas a student's wrong answers point to. */
import type { StudentId } from '#shared/domain/ids.ts'
import { fewestItemsForStandard } from '#shared/statistics/mastery.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { studentIdeas, itemAnswers, type ItemAnswers, type Sample } from '../../analysis/index.ts'
import type { MemberResult } from './member-result.ts'

export type Results = {
  readonly byStudent: ReadonlyMap<StudentId, Pick<MemberResult, 'without' | 'level' | 'evidence'>>
  /** Chances of each student at each idea; none for standards. */
  readonly chances: ReadonlyMap<StudentId, ReadonlyMap<string, number>>
}

export async function ideaResults(read: ReadDb, sample: Sample): Promise<Results> {
  const answers = await itemAnswers(read, sample)
  const levels = levelsOf(answers)
  const chosen = studentIdeas(answers)
  return {
    chances: new Map(chosen.map(({ studentId, chances }) => [studentId, chances])),
    byStudent: new Map(
      chosen.map(({ studentId, ideas }) => [
        studentId,
        {
          without: 'no-pattern' as const,
          level: levels.get(studentId) ?? null,
          evidence: ideas.map(({ misconception, answers: own, chances }) => ({
            need: misconception,
            points: own.length,
            possible: chances,
            isThin: chances < fewestItemsForStandard,
            answers: [...own],
          })),
        },
      ]),
    ),
  }
}

/** Points over those there were to earn on the items reached. */
function levelsOf({
  items,
  students,
  points,
  totals,
}: ItemAnswers): ReadonlyMap<StudentId, number> {
  return new Map(
    students.flatMap((studentId, row) => {
      const possible = items.reduce(
        (sum, { maxPoints }, index) =>
          (points[row]?.[index] ?? null) === null ? sum : sum + maxPoints,
        0,
      )
      return possible > 0 ? [[studentId, (totals[row] ?? 0) / possible] as const] : []
    }),
  )
}
