/** How items are read for scoring, wherever responses become points: see `shared/domain/item-scoring`. */
import {
  same,
  type ItemKind,
  type ScoredItem,
  type ScoringRule,
} from '#shared/domain/item-scoring.ts'

/** Of `item`; the points of options as JSON, by label. */
export const scoredItemColumns = `item.kind, item.answerKey, item.scoring, item.scoredBy,
  item.maxPoints, item.importedMaximum, item.isDropped,
  (SELECT json_group_object(label, points) FROM itemOption
    WHERE itemOption.itemId = item.id AND itemOption.points IS NOT NULL) AS optionPoints`

export type ScoredItemRow = Omit<ScoredItem, 'kind' | 'scoring' | 'isDropped' | 'optionPoints'> & {
  readonly kind: string
  readonly scoring: string
  readonly isDropped: number
  readonly optionPoints: string
}

export function scoredItemOf(row: ScoredItemRow): ScoredItem {
  const points = JSON.parse(row.optionPoints) as Readonly<Record<string, number>>
  return {
    kind: row.kind as ItemKind,
    answerKey: row.answerKey,
    scoring: row.scoring as ScoringRule,
    scoredBy: row.scoredBy,
    maxPoints: row.maxPoints,
    importedMaximum: row.importedMaximum,
    isDropped: row.isDropped === 1,
    optionPoints: new Map(Object.entries(points).map(([label, own]) => [same(label), own])),
  }
}
