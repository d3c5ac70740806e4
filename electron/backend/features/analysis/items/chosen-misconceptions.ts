/** Which wrong ideas the answers of a class point to, each with how many students chose it at least once. */
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { administrationById } from '../scope/administrations.ts'
import { itemAnswers, type Item } from './item-answers.ts'

export type ChosenMisconceptions = {
  /** Students with answers. */
  readonly n: number
  /** The most frequent first. */
  readonly chosen: readonly {
    readonly misconception: string
    readonly students: number
    /** Labels of the items at which it was chosen, in their order. */
    readonly items: readonly string[]
    readonly standards: readonly string[]
  }[]
}

/**
 * An answer that matches the key never counts.
 * @throws {CallError} `NOT_FOUND` when the administration is not there
 */
export async function chosenMisconceptions(
  read: ReadDb,
  input: { readonly scope: Scope; readonly administrationId: AdministrationId },
): Promise<ChosenMisconceptions> {
  const administration = await administrationById(read, input.administrationId)
  const { items, students, choices } = await itemAnswers(read, {
    scope: input.scope,
    administration,
  })
  const ideas = items.map(ideasOf)
  const found = new Map<string, { readonly students: Set<number>; readonly items: Set<Item> }>()
  for (const [student, row] of choices.entries())
    for (const [index, choice] of row.entries()) {
      const item = items[index]
      const idea = choice === null ? undefined : ideas[index]?.get(choice)
      if (idea === undefined || !item) continue
      const own = found.get(idea) ?? { students: new Set(), items: new Set() }
      own.students.add(student)
      own.items.add(item)
      found.set(idea, own)
    }
  const chosen = [...found].map(([misconception, own]) => {
    const at = items.filter((item) => own.items.has(item))
    return {
      misconception,
      students: own.students.size,
      items: at.map(({ label }) => label),
      standards: [...new Set(at.flatMap(({ standard }) => standard ?? []))],
    }
  })
  return {
    n: students.length,
    chosen: chosen.toSorted(
      (a, b) => b.students - a.students || a.misconception.localeCompare(b.misconception, 'en'),
    ),
  }
}

const ideasOf = ({ options, answerKey }: Item): ReadonlyMap<string, string> =>
  new Map(
    options.flatMap(({ label, misconception }) =>
      misconception === null || label === answerKey ? [] : [[label, misconception] as const],
    ),
  )
