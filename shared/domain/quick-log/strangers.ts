/** A line that begins with a name nobody has: `rivera coplan 30m` where no Rivera is on the caseload. */
import { readDay } from './days.ts'
import type { Scope } from './head-readers.ts'
import { readPlain } from './plain-readers.ts'
import { readType } from './type-words.ts'
import type { Word } from './words.ts'

/**
 * How many words at the very beginning can only be a name: one before anything that a head can
 * hold, two before a kind of session. 0 where the note may begin there, as in `students worked 30 min`.
 */
export function strangerWords(scope: Scope): number {
  const { words, at } = scope
  if (at > 0 || !isNameLike(words[0])) return 0
  if (isHeadWord({ ...scope, at: 1 })) return 1
  return isNameLike(words[1]) && readType(words, 2)?.isExact ? 2 : 0
}

const isNameLike = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{L}[\p{L}\p{M}'’.-]{2,}$/u.test(word.text)

function isHeadWord(scope: Scope): boolean {
  const { words, at, context } = scope
  const day = readDay(words, at, { today: context.today, leans: 'back' })
  return readPlain(scope) !== null || readType(words, at)?.isExact === true || day?.isSure === true
}
