/** In which order the items stand, and which of them are shown. */
import type { Items } from '#shared/contracts/analysis/items.ts'

type Item = Items['items'][number]

export type ItemOrder = 'question' | 'test' | 'difficulty' | 'discrimination'

/** '' for every one; depth 'none' for items without. */
export type ItemFilter = { readonly standard: string; readonly depth: string }

export const fits = (
  { standards, depthOfKnowledge }: Item,
  { standard, depth }: ItemFilter,
): boolean =>
  (standard === '' || standards.includes(standard)) &&
  (depth === '' || String(depthOfKnowledge ?? 'none') === depth)

/** `items` in the order of the test. Figures that are not there stand last. */
export function orderItems(items: readonly Item[], order: ItemOrder): readonly Item[] {
  const last = Number.POSITIVE_INFINITY
  switch (order) {
    case 'test':
      return items
    case 'difficulty':
      return items.toSorted((a, b) => (a.difficulty.value ?? last) - (b.difficulty.value ?? last))
    case 'discrimination':
      return items.toSorted(
        (a, b) => (a.discrimination.value ?? last) - (b.discrimination.value ?? last),
      )
    case 'question':
      return questionsFirst(items)
  }
}

/** Items with a question, weakest discrimination first, then the rest in the order of the test. */
function questionsFirst(items: readonly Item[]): readonly Item[] {
  const asked = items.filter(({ question }) => question !== null)
  return [
    ...asked.toSorted((a, b) => (a.discrimination.value ?? 1) - (b.discrimination.value ?? 1)),
    ...items.filter(({ question }) => question === null),
  ]
}
