/** Results by standard: points earned of those there were, and how far that is from the cut. */
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import { fewestItemsForStandard } from '#shared/statistics/mastery.ts'
import type { ReadDb } from '../../../database/connection.ts'
import {
  itemsPerStandard,
  studentScores,
  type Sample,
  type StudentScore,
} from '../../analysis/index.ts'
import type { Results } from './idea-results.ts'
import type { MemberResult } from './member-result.ts'

export async function standardResults(
  read: ReadDb,
  sample: Sample,
  { standard }: Pick<GroupRules, 'standard'>,
): Promise<Results> {
  const items = await itemsPerStandard(read, sample.administration)
  const scores = Map.groupBy(await studentScores(read, sample), ({ studentId }) => studentId)
  return {
    chances: new Map(),
    byStudent: new Map(
      [...scores].map(([studentId, own]) => [studentId, resultOf(own, { standard, items })]),
    ),
  }
}

type Facts = {
  readonly standard: string | null
  readonly items: ReadonlyMap<string, number>
}

function resultOf(
  scores: readonly StudentScore[],
  { standard, items }: Facts,
): Pick<MemberResult, 'without' | 'level' | 'evidence'> {
  const evidence = scores.flatMap(({ code, points, possible }) =>
    points === null || possible === null || !(possible > 0)
      ? []
      : [
          {
            need: code,
            points,
            possible,
            isThin: (items.get(code) ?? possible) < fewestItemsForStandard,
            answers: [],
          },
        ],
  )
  const asked = standard === null ? evidence : evidence.filter(({ need }) => need === standard)
  const sum = (part: 'points' | 'possible') => asked.reduce((total, one) => total + one[part], 0)
  return {
    without: asked.length === 0 ? 'no-score' : 'at-cut',
    level: asked.length === 0 ? null : sum('points') / sum('possible'),
    evidence,
  }
}
