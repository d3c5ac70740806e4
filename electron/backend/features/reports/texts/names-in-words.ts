/** Which students a coach's words name, though the report does not: a warning before it goes out. Pure. */

export type StudentName = { readonly givenName: string; readonly familyName: string }

const word = /[\p{L}\p{M}'’-]+/gu
const capital = /^\p{Lu}/u

/**
 * A whole name counts anywhere; half of one only with a capital inside of a sentence, where "Will" or
 * "Grace" is hardly anything else.
 * @param known text in which names are known to these readers: the report's own
 */
export function namesInWords(
  words: string,
  students: readonly StudentName[],
  known: string,
): readonly string[] {
  if (words.trim() === '') return []
  const text = spaced(words)
  const own = spaced(known)
  const unknown = students.filter((student) => !formsOf(student).some((form) => own.includes(form)))
  const whole = unknown
    .filter((student) => formsOf(student).some((form) => text.includes(form)))
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  // Half of a name that stands there whole says nothing of others who share it.
  const said = new Set([...whole.join(' ').matchAll(word), ...known.matchAll(word)].map(String))
  const halves = capitalsInside(words)
  const half = unknown
    .flatMap(({ givenName, familyName }) => [givenName, familyName])
    .filter((name) => halves.has(name) && !said.has(name))
  return [...new Set([...whole, ...half])].toSorted(byName)
}

/** Whichever way round it is written. */
const formsOf = ({ givenName, familyName }: StudentName): readonly string[] => [
  spaced(`${givenName} ${familyName}`),
  spaced(`${familyName}, ${givenName}`),
]

const byName = (a: string, b: string): number => a.localeCompare(b, 'en')

/** Words only, so that a name ends where it ends. */
const spaced = (text: string): string =>
  ` ${(text.match(word) ?? []).join(' ').toLocaleLowerCase('en-US')} `

function capitalsInside(text: string): ReadonlySet<string> {
  const inside = text
    .split(/[.!?:\n]+/u)
    .flatMap((sentence) => [...(sentence.match(word) ?? [])].slice(1))
  return new Set(inside.filter((one) => capital.test(one) && one.length > 1))
}
