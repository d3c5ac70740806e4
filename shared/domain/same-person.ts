/** Whether two records may be of one person, and by what it shows. It suggests; a person decides. Pure. */
import { nameKey } from './student-names.ts'

export type Person = {
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
}

/** @returns why, in words, or null when nothing points to it. */
export const samePerson = (a: Person, b: Person): string | null => sameKeys(keysOf(a), keysOf(b))

/** What a person is compared by; made once where many are compared with many. */
export type PersonKeys = {
  readonly email: string
  readonly family: string
  readonly given: string
  /** Of a double name. */
  readonly familyParts: readonly string[]
}

export function keysOf({ givenName, familyName, email }: Person): PersonKeys {
  const [family = '', given = ''] = nameKey(givenName, familyName).split('|')
  const familyParts = familyName.split(/[\s-]+/).map((part) => nameKey('', part))
  return { email: email?.trim().toLowerCase() ?? '', family, given, familyParts }
}

export function sameKeys(a: PersonKeys, b: PersonKeys): string | null {
  if (a.email !== '' && a.email === b.email) return 'same e-mail'
  if (a.family === b.family && a.given === b.given) return 'same name'
  if (a.family === b.given && a.given === b.family) return 'names swapped'
  if (a.family === b.family && startsAlike(a.given, b.given)) return 'first name shortened'
  if (a.given === b.given && isDoubleName(a.familyParts, b.familyParts)) return 'double last name'
  return isOneSlipApart(a.family + a.given, b.family + b.given) ? 'one letter apart' : null
}

/** `E.` and `Elena`, `Chris` and `Christopher`. */
const startsAlike = (a: string, b: string): boolean =>
  a !== '' && b !== '' && a !== b && (a.startsWith(b) || b.startsWith(a))

/** `Rivera` and `Rivera-Soto`: one is a whole part of the other. */
function isDoubleName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.every((part) => long.includes(part))
}

/** One letter too many, too few, wrong, or two that changed places. Short names are too often alike. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return restA !== restB
  return restA.length === 2 && restB === `${restA[1]}${restA[0]}`
}
