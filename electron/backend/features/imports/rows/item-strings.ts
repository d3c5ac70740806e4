/** A whole test in one cell: a character an item, with points and standards in cells beside it. */
import type { RecipeItem } from '#shared/domain/recipes.ts'
import type { ItemStringColumn } from '../recognising/item-columns.ts'
import type { ItemResponse } from './item-rows.ts'
import type { ScoreContext } from './row-reader.ts'

/** A space is an omitted answer; a test that was not taken is an empty cell. */
export function createItemStrings(strings: readonly ItemStringColumn[], context: ScoreContext) {
  return (cells: readonly string[], offset: number): readonly ItemResponse[] =>
    strings.flatMap((column) => {
      const responses = cells[column.index] ?? ''
      if (context.isMissing(responses.trim())) return []
      const points = textAt(cells, column.pointsIndex)
      const standards = textAt(cells, column.standardsIndex)
      const count = Math.max(responses.trimEnd().length, points.trimEnd().length)
      return Array.from({ length: count }, (_, at) => {
        const width = column.standardWidth
        const standard = standards.slice(at * width, (at + 1) * width).trim() || null
        const response = (responses[at] ?? ' ').trim() || null
        const got = /\d/.exec(points[at] ?? '')
        const scored = got ? Number(got[0]) : null
        const value = response === null && scored === 0 ? null : scored
        const item = { ...emptyItem, standard, label: `${column.label}${at + 1}` }
        // Points for an answer that is not shown, for instance a drawn graph, are no omission.
        return {
          item,
          place: offset + at,
          isScored: scored !== null,
          isBlank: response === null && scored === 0,
          response: response ?? (value === null ? null : String(value)),
          points: value,
        }
      })
    })
}

const textAt = (cells: readonly string[], index: number | null): string =>
  index === null ? '' : (cells[index] ?? '')

const emptyItem: Omit<RecipeItem, 'label'> = {
  key: null,
  maxPoints: 1,
  standard: null,
  depthOfKnowledge: null,
  stem: '',
  options: [],
}
