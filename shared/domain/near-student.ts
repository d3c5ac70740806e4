/**
 * Whether two records may be of one student though their ids differ, and by what it shows. A name alone
 * is never enough: an id that was damaged or the birthday has to point the same way. It suggests; a person
 * decides. Pure.
 */
import { folded } from './fold-text.ts'
import { keysOf, sameKeys } from './same-person.ts'

export type NearStudent = {
  readonly localId: string | null
  readonly stateId: string | null
  readonly givenName: string
  readonly familyName: string
  /** `YYYY-MM-DD` */
  readonly bornOn: string | null
}

/**
 * Keys of which two records share at least one when {@link likeness} can find something: the sound of the
 * name, the digits of an id in any order, the birthday with the initials. They keep a comparison of many
 * with many from becoming one of each with each.
 */
export function blockKeys(student: NearStudent): readonly string[] {
  const sounds = [soundOf(student.familyName), soundOf(student.givenName)].toSorted()
  const initials = sounds.map((sound) => sound.slice(0, 1)).join('')
  const ids = [student.localId, student.stateId].map((id) => digitsOf(id)).filter((id) => id !== '')
  return [
    ...(sounds.every((sound) => sound !== '') ? [`name ${sounds.join(' ')}`] : []),
    ...[...new Set(ids)].map((id) => `id ${id}`),
    ...(student.bornOn === null || initials === '' ? [] : [`born ${student.bornOn} ${initials}`]),
  ]
}

/** @returns what points to one student, in words; empty when nothing or too little does. */
export function likeness(a: NearStudent, b: NearStudent): readonly string[] {
  if (a.bornOn !== null && b.bornOn !== null && a.bornOn !== b.bornOn) return []
  const name = nameLikeness(a, b)
  if (name === null) return []
  const id = nearIdOf(a, b)
  const isSameBirthday = a.bornOn !== null && a.bornOn === b.bornOn
  if (id === null && !isSameBirthday) return []
  return [...(id === null ? [] : [id]), ...(isSameBirthday ? ['same birthday'] : []), name]
}

/** The most telling of the ids that both have. */
function nearIdOf(a: NearStudent, b: NearStudent): string | null {
  const local = idLikeness(a.localId, b.localId)
  if (local !== null) return local
  if (a.stateId !== null && a.stateId === b.stateId) return 'same state id'
  const state = idLikeness(a.stateId, b.stateId)
  return state === null ? null : `state ${state}`
}

/** Below this two ids are alike too easily for a slip to mean anything. */
const LONG_ID = 5

/** How one id may have become the other; null when nothing tells. Ids in a row (605214, 605215) do not. */
export function idLikeness(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return null
  const [plainA, plainB] = [plainId(a), plainId(b)]
  if (plainA === plainB) return 'id written in another way'
  const [bareA, bareB] = [plainA.replace(/^0+/, ''), plainB.replace(/^0+/, '')]
  if (bareA !== '' && bareA === bareB) return 'id without its leading zeros'
  if (Math.min(plainA.length, plainB.length) < LONG_ID) return null
  if (isSwapped(plainA, plainB)) return 'id with two digits swapped'
  return isOneMore(plainA, plainB) || isOneMore(plainB, plainA)
    ? 'id with one digit more or less'
    : null
}

const plainId = (id: string): string => id.toLowerCase().replace(/[\s-]/g, '')

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = firstDifference(a, b)
  return (
    at < a.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  )
}

function isOneMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false
  const at = firstDifference(long, short)
  return long.slice(0, at) + long.slice(at + 1) === short
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** Zeros are left out: they are what gets lost. */
const digitsOf = (id: string | null): string =>
  id === null ? '' : plainId(id).replaceAll('0', '').split('').toSorted().join('')

/** `José Ibarra` and `Jose Ybarra`, `Mei Lin` and `Meilin`; numbers in names must be the same. */
export function nameLikeness(
  a: Pick<NearStudent, 'givenName' | 'familyName'>,
  b: Pick<NearStudent, 'givenName' | 'familyName'>,
): string | null {
  if (numbersIn(a) !== numbersIn(b)) return null
  const same = sameKeys(keysOf({ ...a, email: null }), keysOf({ ...b, email: null }))
  if (same !== null) return same === 'one letter apart' ? 'name one letter apart' : same
  const [given, family] = [soundOf(a.givenName), soundOf(a.familyName)]
  const isAlike = given === soundOf(b.givenName) && family === soundOf(b.familyName)
  return isAlike && given !== '' && family !== '' ? 'name that sounds the same' : null
}

const numbersIn = (name: Pick<NearStudent, 'givenName' | 'familyName'>): string =>
  `${name.givenName} ${name.familyName}`.replace(/\D+/g, ' ').trim()

const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}\p{N}]+/gu, ''],
  [/ph/g, 'f'],
  [/sch|sh|cz|sz|z/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/[wv]/g, 'b'],
  [/y/g, 'i'],
  [/(?<=.)h/g, ''],
  [/(?<=.)[aeiou]+/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Consonants with the first letter: what is left when a name is written down by ear. */
const soundOf = (name: string): string =>
  sounds.reduce((text, [from, to]) => text.replace(from, to), folded(name))
