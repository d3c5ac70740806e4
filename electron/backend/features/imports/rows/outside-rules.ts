/** Rows that a recipe says are no test of a student: points possible, made-up students, tests that do not count. */
import type { RecipeField } from '#shared/domain/recipes.ts'
import type { RowContext } from './row-reader.ts'
import { cellReader } from './cells.ts'

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

export function createOutsideRules({ recipe, columns }: RowContext) {
  const cell = cellReader(columns)
  const possible = new Map<number, number>()
  const { possibleRow } = recipe
  const madeUp = Object.entries(recipe.notStudents).map(
    ([field, values]) => [field as RecipeField, new Set(values.map(plain))] as const,
  )
  const rules = columns.rules.map(({ index, rule }) => ({
    index,
    because: rule.because,
    is: rule.is && new Set(rule.is.map(plain)),
    isNot: new Set((rule.isNot ?? []).map(plain)),
  }))
  const takePossible = (cells: readonly string[]): void => {
    cells.forEach((text, index) => {
      const points = Number(text.trim() || Number.NaN)
      if (points > 0) possible.set(index, points)
    })
  }

  return {
    possible: (index: number): number | null => possible.get(index) ?? null,
    /** Takes its numbers when it is one. */
    isPossibleRow: (cells: readonly string[]): boolean => {
      if (!possibleRow || plain(cell(cells, possibleRow.field)) !== plain(possibleRow.is))
        return false
      takePossible(cells)
      return true
    },
    notStudent: (cells: readonly string[]): 'no-student' | null =>
      madeUp.some(([field, values]) => values.has(plain(cell(cells, field)))) ? 'no-student' : null,
    /** Why the test of the row does not count; null when it does. */
    leftOut: (cells: readonly string[]): string | null => {
      const rule = rules.find(({ index, is, isNot }) => {
        const value = plain(cells[index] ?? '')
        return isNot.has(value) || (is !== undefined && !is.has(value))
      })
      return rule?.because ?? null
    },
  }
}
