/**
 * When two names mean one school or one class. What only says which kind of school it is may be
 * shortened; what tells two apart (a level, a number, a section) must be the same. Pure.
 */
import { folded } from './fold-text.ts'
import { isOneSlipApart } from './same-person.ts'

export type Match = 'same' | 'likely' | null

const levels: Readonly<Record<string, string>> = {
  elementary: 'elementary',
  elem: 'elementary',
  el: 'elementary',
  es: 'elementary',
  primary: 'primary',
  intermediate: 'intermediate',
  int: 'intermediate',
  middle: 'middle',
  mid: 'middle',
  ms: 'middle',
  junior: 'junior',
  jr: 'junior',
  jhs: 'junior high',
  senior: 'senior',
  sr: 'senior',
  high: 'high',
  hs: 'high',
}
const schoolWords = new Set(['school', 'sch', 'the'])
const shortened: Readonly<Record<string, string>> = {
  st: 'saint',
  mt: 'mount',
  ft: 'fort',
  acad: 'academy',
  mathematics: 'math',
  maths: 'math',
  per: 'period',
  pd: 'period',
  gr: 'grade',
  sec: 'section',
  alg: 'algebra',
  geom: 'geometry',
}

const wordsOf = (name: string): readonly string[] =>
  (folded(name).match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => shortened[word] ?? word)

type School = { readonly core: string; readonly level: string }

/** `Harbor Bend Elem.` is `harborbend`, `elementary`. */
export function schoolParts(name: string): School {
  const words = wordsOf(name).filter((word) => !schoolWords.has(word))
  // A level stands behind the name: "High Point Elementary" has one.
  const isLevel = (word: string, index: number): boolean => index > 0 && word in levels
  const level = words.flatMap((word, index) => (isLevel(word, index) ? [levels[word] ?? ''] : []))
  return {
    core: words.filter((word, index) => !isLevel(word, index)).join(''),
    level: level.join(' '),
  }
}

/** What two spellings of one school have in common. */
export const schoolKey = (name: string): string => {
  const { core, level } = schoolParts(name)
  return `${core} ${level}`
}

export function schoolMatch(a: string, b: string): Match {
  const [one, other] = [schoolParts(a), schoolParts(b)]
  if (one.core === '' || other.core === '') return null
  const isOpen = one.level === '' || other.level === ''
  if (one.core === other.core && one.level === other.level) return 'same'
  if (one.core === other.core && isOpen) return 'likely'
  const isNear = isOneSlipApart(one.core, other.core) && hasSameNumbers(a, b)
  return isNear && (isOpen || one.level === other.level) ? 'likely' : null
}

/** `Math 4 A`, `math 4-a` and `Mathematics 4A` have the same words: one class. */
export const placeWords = (name: string): string => wordsOf(name).join(' ')

/** Words may be cut short or misspelled; numbers and single letters are what tells sections apart. */
export function classMatch(a: string, b: string): Match {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.length === 0 || one.length !== other.length) return null
  const pairs = one.map((word, index) => [word, other[index] ?? ''] as const)
  if (pairs.every(([x, y]) => x === y)) return 'same'
  return pairs.every(([x, y]) => x === y || isShortOf(x, y) || isOneSlipApart(x, y))
    ? 'likely'
    : null
}

const isShortOf = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && /^\p{L}+$/u.test(short) && long.startsWith(short)
}

const hasSameNumbers = (a: string, b: string): boolean =>
  (a.match(/\d+/g) ?? []).join() === (b.match(/\d+/g) ?? []).join()
