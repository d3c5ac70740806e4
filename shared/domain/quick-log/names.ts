/** Teachers by the beginnings of their names, in any order, without accents: `riv`, `elena riv`, `jin-woo`. */
import { folded } from '../fold-text.ts'
import type { NamedTeacher } from './model.ts'
import type { Word } from './words.ts'

export type NameReading = {
  readonly count: number
  /** More than one: the words fit several. */
  readonly teachers: readonly NamedTeacher[]
  /** The words are whole names, not beginnings. */
  readonly isExact: boolean
}

const LONGEST_NAME = 4

/** @param least letters that a beginning must have. */
export function readName(
  words: readonly Word[],
  at: number,
  { teachers, least }: { readonly teachers: readonly NamedTeacher[]; readonly least: number },
): NameReading | null {
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count--) {
    const typed = words.slice(at, at + count).map(({ text }) => text)
    const fits = teachers.map((teacher) => ({ teacher, fit: fitOf(typed, teacher, least) }))
    const exact = fits.filter(({ fit }) => fit === 'exact')
    const found = exact.length > 0 ? exact : fits.filter(({ fit }) => fit !== null)
    if (found.length > 0)
      return {
        count,
        teachers: found.map(({ teacher }) => teacher),
        isExact: exact.length > 0,
      }
  }
  return null
}

/** Each word must begin another part of the name; a second word is longer than an initial. */
function fitOf(
  typed: readonly string[],
  teacher: NamedTeacher,
  least: number,
): 'exact' | 'beginning' | null {
  let isExact = true
  const words = typed.flatMap((word) => word.split('-').filter(Boolean))
  let open = partsOf(teacher)
  for (const word of words) {
    const part = open.find((one) => one === word) ?? open.find((one) => one.startsWith(word))
    if (part === undefined) return null
    if (part !== word) isExact = false
    open = open.toSpliced(open.indexOf(part), 1)
  }
  const longest = Math.max(0, ...words.map((word) => word.length))
  const isShort = words.length > 1 && words.slice(1).some((word) => word.length < 3)
  return isExact ? 'exact' : longest < least || isShort ? null : 'beginning'
}

/** `Jin-woo` is jin, woo and jinwoo; `O’Neill` is o, neill and oneill. */
export function partsOf({ givenName, familyName }: NamedTeacher): readonly string[] {
  const words = folded(`${givenName} ${familyName}`).split(/\s+/)
  return words.flatMap((word) => {
    const parts = word.split(/[-’'.]/).filter(Boolean)
    return parts.length > 1 ? [...parts, parts.join('')] : parts
  })
}

/** Teachers whose name was probably meant by a word with a slip in it. */
export const closeNames = (
  word: string,
  teachers: readonly NamedTeacher[],
): readonly NamedTeacher[] =>
  teachers.filter((teacher) => partsOf(teacher).some((part) => isClose(word, part)))

function isClose(word: string, part: string): boolean {
  if (word.length < 4 || part.length < 4) return false
  return slips(word, part) <= (Math.min(word.length, part.length) >= 7 ? 2 : 1)
}

/** Letters left out, added, changed or swapped with their neighbor (optimal string alignment). */
export function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + cost,
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
