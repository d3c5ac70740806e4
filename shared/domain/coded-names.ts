/** Names that a coach typed into a line, as codes of the students they can only mean. Pure. */
import { folded } from './fold-text.ts'
import { shortNames } from './short-names.ts'

export type CodedStudent = {
  readonly code: string
  readonly givenName: string
  readonly familyName: string
}

export type CodedNames = {
  /** `S-0012, S-0044`; '' when none is known. */
  readonly text: string
  /** How many names nobody of these students has: what they say stays out. */
  readonly unknown: number
}

/** "Amara, Kai and Leo C." name by name; a given name that two have means neither. */
export function codedNames(typed: string, students: readonly CodedStudent[]): CodedNames {
  const known = codesByName(students)
  const names = typed
    .split(/[,;\n]|\band\b/u)
    .map((name) => name.trim())
    .filter(Boolean)
  const codes = names.map((name) => known.get(folded(name)))
  return {
    text: codes.filter((code) => code !== undefined).join(', '),
    unknown: codes.filter((code) => code === undefined).length,
  }
}

/** By the whole name, in either order, and by the short one; a code stands for itself. */
function codesByName(students: readonly CodedStudent[]): ReadonlyMap<string, string> {
  const short = shortNames(students)
  const spellings = students.flatMap(({ code, givenName, familyName }, place) =>
    [code, `${givenName} ${familyName}`, short[place] ?? code].map(
      (name) => [folded(name.trim()), code] as const,
    ),
  )
  const byName = Map.groupBy(spellings, ([name]) => name)
  return new Map(
    [...byName].flatMap(([name, of]) => {
      const codes = new Set(of.map(([, code]) => code))
      const [only] = codes
      return codes.size === 1 && only !== undefined && name !== '' ? [[name, only] as const] : []
    }),
  )
}
