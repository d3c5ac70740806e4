/**
 * Which standards of the Common Core another state's standard most likely is: by the end of its code and
 * by words that they share, rare ones counting more. Pure, and only ever a suggestion.
 */
import { HIGH_SCHOOL, type Standard, type StandardsCatalogue } from './standards.ts'
import { wordsByStem, wordsOf } from './standard-words.ts'

export type StandardSuggestion = {
  readonly code: string
  readonly basis: 'same code' | 'code' | 'words'
  /** 0 to 1: for the order of review, no probability. */
  readonly sureness: number
  /** A sentence that says what speaks for it. */
  readonly why: string
}

export type StandardToMatch = {
  readonly code: string
  readonly description: string
  readonly grades: readonly string[]
}

const MOST = 3
/** Cosine below which shared words are chance; judged by paraphrases, see the test. */
const LEAST_LIKENESS = 0.18

/** Build once: the words of the catalogue are weighed only here. */
export function createMatcher(
  catalogue: StandardsCatalogue,
): (standard: StandardToMatch) => readonly StandardSuggestion[] {
  const weigh = createWeights(catalogue.standards)
  const entries = catalogue.standards.map((standard) => ({
    standard,
    words: weigh(`${standard.title} ${standard.whatStudentsDo}`, standard.title),
  }))
  return (wanted) => {
    const byCode = standardInCode(wanted.code, catalogue)
    if (byCode?.isWhole)
      return [
        { code: byCode.standard.code, basis: 'same code', sureness: 1, why: 'The same code.' },
      ]
    const words = weigh(wanted.description)
    const grades = gradesWanted(wanted.grades)
    const alike = entries
      .filter(({ standard }) => isOfGrade(standard, grades) || standard === byCode?.standard)
      .map((entry) => ({ ...entry, likeness: cosine(words, entry.words) }))
    const first = alike.find(({ standard }) => standard === byCode?.standard)
    const others = alike
      .filter((entry) => entry !== first && entry.likeness >= LEAST_LIKENESS)
      .filter((entry) => countShared(words, entry.words) >= Math.min(2, words.size))
      .toSorted((a, b) => b.likeness - a.likeness)
      .map((entry) => byWords(entry, { wanted, words }))
    return [...(first ? [byEnd(first, { wanted, words })] : []), ...others].slice(0, MOST)
  }
}

type Weighed = ReadonlyMap<string, number>
type Alike = { readonly standard: Standard; readonly words: Weighed; readonly likeness: number }

type Own = { readonly wanted: StandardToMatch; readonly words: Weighed }

function byWords({ standard, words, likeness }: Alike, own: Own): StandardSuggestion {
  return {
    code: standard.code,
    basis: 'words',
    sureness: Math.min(0.9, likeness),
    why: `Both speak of ${sharedWords(own.wanted, own.words, words)}.`,
  }
}

function byEnd({ standard, words, likeness }: Alike, own: Own): StandardSuggestion {
  const { wanted } = own
  const isForGrade = isOfGrade(standard, gradesWanted(wanted.grades))
  const agrees = likeness >= LEAST_LIKENESS
  const parts = [
    `Its code ends like ${standard.code}`,
    agrees ? `both speak of ${sharedWords(wanted, own.words, words)}` : 'their words differ',
    ...(isForGrade ? [] : ['the grade is another']),
  ]
  return {
    code: standard.code,
    basis: 'code',
    sureness: (agrees ? 0.95 : 0.7) * (isForGrade ? 1 : 0.6),
    why: `${parts[0]}; ${parts.slice(1).join(', ')}.`,
  }
}

/** The longest end of the code that the catalogue knows: `MGSE4.NF.1` ends in `4.NF.1`. */
function standardInCode(
  code: string,
  { find }: StandardsCatalogue,
): { readonly standard: Standard; readonly isWhole: boolean } | null {
  const starts = [
    0,
    ...[
      ...code.matchAll(
        /(?<=[^A-Za-z0-9])(?=[A-Za-z0-9])|(?<=[A-Za-z])(?=\d)|(?<=[A-Za-z])(?=K[.-])/g,
      ),
    ].map(({ index }) => index),
  ]
  for (const start of starts) {
    const standard = find(code.slice(start))
    if (standard) return { standard, isWhole: start === 0 }
  }
  return null
}

/** As standards have them: kindergarten 0, every year of high school 9. None: compared with all grades. */
const gradesWanted = (grades: readonly string[]): readonly number[] =>
  grades.map((grade) => (grade === 'K' ? 0 : Math.min(HIGH_SCHOOL, Number(grade))))

const isOfGrade = ({ grade }: Standard, wanted: readonly number[]): boolean =>
  wanted.length === 0 || wanted.includes(grade)

/** Words by how rare they are among the standards, as a vector of length 1; those of `title` count twice. */
function createWeights(standards: readonly Standard[]): (text: string, title?: string) => Weighed {
  const counts = new Map<string, number>()
  for (const { title, whatStudentsDo } of standards)
    for (const word of wordsOf(`${title} ${whatStudentsDo}`))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (word: string): number =>
    Math.log((standards.length + 1) / (counts.get(word) ?? 1))
  return (text, title = '') => {
    const inTitle = wordsOf(title)
    // A word that no standard has tells nothing of which one it is.
    const known = [...wordsOf(text)].filter((word) => counts.has(word))
    const weights = known.map((word) => rarity(word) * (inTitle.has(word) ? 2 : 1))
    const length = Math.hypot(...weights) || 1
    return new Map(known.map((word, index) => [word, (weights[index] ?? 0) / length]))
  }
}

const countShared = (a: Weighed, b: Weighed): number =>
  [...a.keys()].filter((word) => b.has(word)).length

function cosine(a: Weighed, b: Weighed): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

/** The three that weigh most, as the state has them: “equivalent”, “fractions”. */
function sharedWords({ description }: StandardToMatch, own: Weighed, other: Weighed): string {
  const words = wordsByStem(description)
  return [...own]
    .filter(([stem]) => other.has(stem))
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([stem]) => `“${stem === 'numberline' ? 'number line' : (words.get(stem) ?? stem)}”`)
    .join(', ')
}
