/** Names as short as they stay unlike the others, for the narrow columns of a chart. Pure. */
import { folded } from './fold-text.ts'

type Named = { readonly givenName: string; readonly familyName: string }

/** `Tomasz`; where two are called so, `Leo C.`; where that is not enough, the whole name. In the order given. */
export function shortNames(people: readonly Named[]): readonly string[] {
  const given = countsOf(people.map(({ givenName }) => givenName))
  const initialed = countsOf(people.map(withInitial))
  return people.map((person) => {
    const { givenName, familyName } = person
    if (givenName !== '' && given.get(folded(givenName)) === 1) return givenName
    const short = withInitial(person)
    if (givenName !== '' && initialed.get(folded(short)) === 1) return short
    return `${givenName} ${familyName}`.trim()
  })
}

const withInitial = ({ givenName, familyName }: Named): string => {
  const [initial = ''] = familyName
  return initial === '' ? givenName : `${givenName} ${initial}.`
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(folded(text), (counts.get(folded(text)) ?? 0) + 1)
  return counts
}
