/** Which items are worth the team's time: those where one wrong option with an idea drew most students. */
import type { Items } from '#shared/contracts/analysis/items.ts'

type Item = Items['items'][number]
type ItemOption = Item['options'][number]

/**
 * Up to `most` items in test order, chosen by the share of the strongest wrong option. An item
 * whose key is in doubt is left out: it says more about the key than about students.
 */
export function focusItems(items: Items, most: number): readonly Item[] {
  const pull = (item: Item) => wrongOption(item)?.share ?? 0
  const chosen = items.items
    .filter((item) => item.question === null && wrongOption(item) !== null)
    .toSorted((a, b) => pull(b) - pull(a))
    .slice(0, most)
  return items.items.filter((item) => chosen.includes(item))
}

/** Two items, and a third when a third of the students chose its wrong option too. */
export function itemsToLookAt(items: Items): readonly Item[] {
  const three = focusItems(items, 3)
  const weakest = Math.min(...three.map((item) => wrongOption(item)?.share ?? 0))
  return three.length === 3 && weakest >= 1 / 3 ? three : focusItems(items, 2)
}

/** The wrong option that most students chose, one with a known misconception first; null without any. */
export function wrongOption(item: Item): ItemOption | null {
  const wrong = item.options.filter((option) => !option.isKey && option.count > 0)
  const known = wrong.filter((option) => option.misconception !== null)
  const from = known.length > 0 ? known : wrong
  return from.toSorted((a, b) => b.count - a.count)[0] ?? null
}
