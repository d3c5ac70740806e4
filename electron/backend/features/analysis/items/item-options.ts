/** Who chose what on one item, whether one answer was asked for or several. */
import { answersIn, isInKey, same } from '#shared/domain/item-scoring.ts'
import { optionShares, type OptionAnalysis } from '#shared/statistics/option-shares.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Sample } from '../scope/in-scope.ts'
import { keyAndRival } from './item-questions.ts'
import { itemAndRest, itemAnswers, type Item, type ItemAnswers } from './item-answers.ts'

/** The options in one answer, by their labels; a text that is no option stands for itself. */
export function chosenBy(item: Item, answer: string | null): readonly string[] {
  if (answer === null) return []
  const known = answersSeen.get(item) ?? new Map<string, readonly string[]>()
  answersSeen.set(item, known)
  const chosen = known.get(answer) ?? choicesIn(item, answer)
  known.set(answer, chosen)
  return chosen
}

/** A thousand students give a handful of different answers: each is read once an item. */
const answersSeen = new WeakMap<Item, Map<string, readonly string[]>>()

function choicesIn({ rule, options }: Item, answer: string): readonly string[] {
  const labels = new Map(options.map(({ label }) => [same(label), label]))
  const parts = rule.kind === 'several answers' ? answersIn(answer) : [same(answer)]
  return parts.map((part) => labels.get(part) ?? (rule.kind === 'several answers' ? part : answer))
}

/**
 * Null where nobody chose anything, or the file has points only. Answers that are none of the item's
 * options (a double mark) are counted as options of their own. Without a key nothing is doubted.
 */
export function optionsOf(answers: ItemAnswers, index: number): OptionAnalysis | null {
  const item = answers.items[index]
  if (!item || item.rule.kind === 'points') return null
  const choices = answers.choices.map((row) => chosenBy(item, row[index] ?? null))
  const seen = new Set(choices.flat())
  if (seen.size === 0) return null
  const options = new Set([...item.options.map(({ label }) => label), ...keysOf(item, seen)])
  const stray = [...seen].filter((choice) => !options.has(choice)).toSorted()
  const all = [...options, ...stray].toSorted((a, b) => a.localeCompare(b, 'en'))
  return optionShares(choices, {
    options: all,
    key: all.filter((option) => isInKey(item.rule, option)),
    item: 0,
    scores: itemAndRest(answers, index).map(([own, rest], student) => [
      own ?? (choices[student]?.length ? 0 : null),
      rest ?? 0,
    ]),
  })
}

/** The key's own labels where the item names no options; as they were typed where somebody chose them. */
function keysOf({ options, rule, answerKey }: Item, seen: ReadonlySet<string>): readonly string[] {
  if (answerKey === null || options.some(({ label }) => isInKey(rule, label))) return []
  const chosen = [...seen].filter((choice) => isInKey(rule, choice))
  if (chosen.length > 0) return chosen
  return rule.kind === 'several answers' ? answersIn(answerKey) : answerKey.split(/\s+or\s+/i)
}

export type DoubtedItem = Pick<Item, 'id' | 'label' | 'standard'> & {
  readonly key: string
  readonly rival: string
}

/** Items whose key is in doubt in this scope; see `optionShares`. */
export async function suspectedKeys(read: ReadDb, sample: Sample): Promise<DoubtedItem[]> {
  const answers = await itemAnswers(read, sample)
  return answers.items.flatMap(({ id, label, standard }, index) => {
    const analysis = optionsOf(answers, index)
    const pair = analysis && keyAndRival(analysis)
    return pair ? [{ id, label, standard, key: pair.key.label, rival: pair.rival.label }] : []
  })
}
