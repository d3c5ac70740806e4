/** Answers to staging: which item each belongs to, also where the test has several forms. */
import type { Recipe } from '#shared/domain/recipes.ts'
import { cellReader } from './cells.ts'
import type { Cell, FormPlace } from './collected.ts'
import type { ItemResponse } from './item-rows.ts'
import type { ScoreContext } from './row-reader.ts'

type Forms = Extract<Recipe, { shape: 'column per item' }>['forms']

type At = {
  readonly sittingNo: number
  readonly cells: readonly string[]
  readonly row: number
  readonly assessment: string
}

/**
 * Number 3 of another form than the first is another question: it is an item of its own, unless the
 * recipe or (once that is looked up) the workspace says which item of the bank it is.
 */
export function createItemStore({ columns, collected, tests }: ScoreContext, forms: Forms) {
  const cell = cellReader(columns)
  return (read: readonly ItemResponse[], { sittingNo, cells, row, assessment }: At): void => {
    const name = cell(cells, 'form').trim()
    const order = orderOf(forms, name)
    for (const { item, place, response, points, isScored } of read) {
      const form = placeOnForm(name, { label: item.label, position: place + 1 })
      const own = form ? (order?.[place] ?? `${item.label}, form ${name}`) : item.label
      const known = { ...item, label: own, ...(form && { form }) }
      const target = tests.target({ assessment, kind: 'item', code: own, item: known })
      if (target.item) {
        target.item.key ??= item.key
        target.item.maxPoints = Math.max(target.item.maxPoints, item.maxPoints, points ?? 0)
        target.item.isScoredByFile ||= isScored ?? false
      }
      const value: Cell[] = [sittingNo, target.no, row, points, null, null, response]
      collected.batch.incomingValue.push(value)
    }
  }
}

const firstForm = /^(|1|a|primary)$/i

const placeOnForm = (name: string, place: Omit<FormPlace, 'name'>): FormPlace | undefined =>
  firstForm.test(name) ? undefined : { name, ...place }

const orderOf = (forms: Forms, name: string): readonly string[] | undefined =>
  Object.entries(forms).find(([form]) => form.toLowerCase() === name.toLowerCase())?.[1]
