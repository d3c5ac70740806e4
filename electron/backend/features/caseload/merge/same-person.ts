/** Whether two records may be of one person, and by what it shows. It suggests; a person decides. Pure. */
import { nameKey } from '#shared/domain/student-names.ts'

export type Person = {
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
}

/** @returns why, in words, or null when nothing points to it. */
export function samePerson(a: Person, b: Person): string | null {
  const isSameEmail =
    a.email !== null && a.email.trim().toLowerCase() === b.email?.trim().toLowerCase()
  if (isSameEmail) return 'same e-mail'
  const [familyA, givenA] = parts(a)
  const [familyB, givenB] = parts(b)
  if (familyA === familyB && givenA === givenB) return 'same name'
  if (familyA === givenB && givenA === familyB) return 'names swapped'
  if (familyA === familyB && startsAlike(givenA, givenB)) return 'first name shortened'
  if (givenA === givenB && isDoubleName(a.familyName, b.familyName)) return 'double last name'
  return isOneSlipApart(familyA + givenA, familyB + givenB) ? 'one letter apart' : null
}

/** Family and given name, plain. */
function parts({ givenName, familyName }: Person): readonly [string, string] {
  const [family = '', given = ''] = nameKey(givenName, familyName).split('|')
  return [family, given]
}

/** `E.` and `Elena`, `Chris` and `Christopher`. */
const startsAlike = (a: string, b: string): boolean =>
  a !== '' && b !== '' && a !== b && (a.startsWith(b) || b.startsWith(a))

/** `Rivera` and `Rivera-Soto`: one is a whole part of the other. */
function isDoubleName(a: string, b: string): boolean {
  const [partsA, partsB] = [a, b].map((name) =>
    name.split(/[\s-]+/).map((part) => nameKey('', part)),
  )
  if (!partsA || !partsB || partsA.length === partsB.length) return false
  const [short, long] = partsA.length < partsB.length ? [partsA, partsB] : [partsB, partsA]
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
