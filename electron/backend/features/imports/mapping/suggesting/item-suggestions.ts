/** Columns of items: called `Q1`, `Item 3`, `Question 4`, or three and more that hold nothing but 0 and 1. */
import type { Placement } from '#shared/domain/mapping/mapping.ts'
import type { ColumnFacts } from './column-facts.ts'
import { answerLetters, answers, rightOrWrong } from './contents.ts'
import type { Suggestion } from './suggest-mapping.ts'

const itemName = /^(q|item|question|quest|i|prob|problem|task)[\s._-]*#?\d+[a-z]?$/i
const FEWEST = 3

export function itemSuggestions(all: readonly ColumnFacts[]): ReadonlyMap<number, Suggestion> {
  const named = all.filter((facts) => itemName.test(facts.name) && (answers(facts) ?? 1) > 0.8)
  const binary = all.filter((facts) => rightOrWrong(facts) === 1)
  const found = new Map<number, Suggestion>()
  if (binary.length >= FEWEST)
    for (const facts of binary)
      found.set(facts.index, of(facts, 0.6, 'Several columns hold nothing but 0 and 1'))
  for (const facts of named)
    found.set(facts.index, of(facts, 0.95, `“${facts.name}” is called as items are`))
  return found
}

function of(facts: ColumnFacts, sure: number, why: string): Suggestion {
  const holds = (answerLetters(facts) ?? 0) > 0.8 ? 'answer' : 'points'
  const maximum = holds === 'points' ? Math.max(1, facts.highest ?? 1) : 1
  const placement: Placement = {
    as: 'item',
    label: facts.name.slice(0, 200),
    holds,
    key: '',
    maximum,
  }
  return { placement, sure, why }
}
