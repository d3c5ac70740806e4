/**
 * Finds students of a class in what a coach typed, and puts a letter in place of each: `Student A`. Names
 * that are not on the class list cannot be found, which whoever calls this has to say. Pure.
 */
type Listed = { readonly givenName: string; readonly familyName: string }

export type Mentions = {
  /** With letters in place of names. A letter is given at the first mention and holds from then on. */
  readonly coded: (text: string) => string
  /** A list of names that was typed as such: parts that are nobody of the list become “a student”. */
  readonly codedList: (names: string) => string
  /** How many different students were found until now. */
  readonly found: () => number
}

/**
 * Given names that are also words: found only with their capital, so that “I will mark it” stays. A name
 * more makes no harm but that it has to be typed with its capital to be found.
 */
const alsoWords: ReadonlySet<string> = new Set(
  `ace amber angel april art august autumn bill brook chance chase christian dawn destiny drew faith frank gene
  genesis grace grant guy harmony heaven hope iris ivy jack jade joy june justice king lane lily mark max may
  melody miles nick nova olive page pat pearl prince rain ray reed rich river rob rose rowan royal ruby sage sky
  star storm sue summer sunny trinity will wren young`.split(/\s+/),
)

export function studentMentions(
  students: readonly Listed[],
  /** Who may be named: the teachers of the visit. */
  named: readonly Listed[] = [],
): Mentions {
  const letters = new Map<string, string>()
  const variants = variantsOf(students, named)
  const letterFor = (key: string): string => {
    const known = letters.get(key)
    if (known !== undefined) return known
    const next = `Student ${letterAt(letters.size)}`
    letters.set(key, next)
    return next
  }
  const coded = (text: string): string => {
    let result = text.normalize('NFD')
    const found: { readonly at: number; readonly end: number; readonly key: string }[] = []
    for (const { pattern, key } of variants)
      for (const { index, 0: match } of result.matchAll(pattern)) {
        const end = index + match.length
        if (!found.some((other) => index < other.end && end > other.at))
          found.push({ at: index, end, key })
      }
    const inOrder = found.toSorted((a, b) => a.at - b.at)
    const names = inOrder.map(({ key }) => letterFor(key))
    for (const [place, { at, end }] of [...inOrder.entries()].toReversed())
      result = `${result.slice(0, at)}${names[place]}${result.slice(end)}`
    return found.length === 0 ? text : result.normalize('NFC')
  }
  return {
    coded,
    codedList: (typed) =>
      typed
        .split(/[,;\n]|\s(?:and|&)\s/u)
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => {
          const shown = coded(part)
          return /^Student [A-Z]+$/u.test(shown) ? shown : 'a student'
        })
        .join(', '),
    found: () => letters.size,
  }
}

/** A to Z, then AA, AB and so on. */
function letterAt(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : `${letterAt(Math.floor(index / 26) - 1)}${letter}`
}

type Variant = { readonly pattern: RegExp; readonly key: string; readonly length: number }

/** The longest first, so that a whole name is one mention. */
function variantsOf(students: readonly Listed[], named: readonly Listed[]): readonly Variant[] {
  const free = new Set(named.flatMap((one) => [plain(one.givenName), plain(one.familyName)]))
  const variants = new Map<string, Variant>()
  const add = (name: string, key: string): void => {
    const wanted = plain(name)
    if (wanted === '' || free.has(wanted) || variants.has(wanted)) return
    variants.set(wanted, { pattern: patternOf(name, wanted), key, length: wanted.length })
  }
  for (const { givenName, familyName } of students) {
    // Who shares a given name shares the letter where only that is written.
    const key = plain(givenName) || plain(familyName)
    const [initial = ''] = familyName.trim()
    add(`${givenName} ${familyName}`, key)
    add(`${familyName}, ${givenName}`, key)
    if (initial !== '') add(`${givenName} ${initial}.`, key)
    add(givenName, key)
    add(familyName, key)
  }
  return [...variants.values()].toSorted((a, b) => b.length - a.length)
}

const plain = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase()

/** As a whole word, with or without its accents. */
function patternOf(name: string, wanted: string): RegExp {
  const letters = Array.from(name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim())
  const body = letters
    .map((letter) =>
      // “Hye-rin” is also typed “Hye rin”.
      /[\s-]/u.test(letter)
        ? String.raw`[\s-]+`
        : `${letter.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)}\\p{M}*`,
    )
    .join('')
  const flags = alsoWords.has(wanted) ? 'gu' : 'giu'
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${body}(?![\p{L}\p{N}])`, flags)
}
