/** The ideas that wrong answers point to, and how many students of the scope chose each. */
import type { Items } from '#shared/contracts/analysis/items.ts'
import { isInKey } from '#shared/domain/item-scoring.ts'
import type { Item, ItemAnswers } from './item-answers.ts'
import { chosenBy } from './item-options.ts'

/** Misconception by option; none for the key, whatever is written there. */
export const ideasOf = ({ options, rule }: Item): ReadonlyMap<string, string> =>
  new Map(
    options.flatMap(({ label, misconception }) =>
      misconception === null || isInKey(rule, label) ? [] : [[label, misconception] as const],
    ),
  )

/** The idea that most students chose first; ideas nobody chose are left out. */
export function ideasChosen(answers: ItemAnswers): Items['misconceptions'] {
  const found = new Map<string, { students: Set<number>; choices: number; items: Set<string> }>()
  for (const [index, item] of answers.items.entries()) {
    const ideas = ideasOf(item)
    for (const [student, row] of answers.choices.entries())
      for (const option of chosenBy(item, row[index] ?? null)) {
        const idea = ideas.get(option)
        if (idea === undefined) continue
        const own = found.get(idea) ?? { students: new Set(), choices: 0, items: new Set() }
        found.set(idea, own)
        own.students.add(student)
        own.choices += 1
        own.items.add(item.label)
      }
  }
  return [...found]
    .map(([misconception, { students, choices, items }]) => ({
      misconception,
      students: students.size,
      choices,
      items: [...items],
    }))
    .toSorted(
      (a, b) => b.students - a.students || a.misconception.localeCompare(b.misconception, 'en'),
    )
}
