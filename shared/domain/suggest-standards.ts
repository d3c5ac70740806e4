/** Standards that a coach's words speak of: whole words against titles, clusters and domains. Pure. */
import { parseStandardCode } from './standards.ts'
import { wordsOf } from './standard-words.ts'
import { standardKey, type NamedStandard, type Standards } from './state-standards.ts'

const MOST = 6
/** More than a word of a title: the focus of the cycle comes first once the words fit it at all. */
const FOCUS = 4

type Wish = {
  readonly text: string
  /** Grades of the teachers, as text; none: every grade. */
  readonly grades: readonly string[]
  /** Codes that one has in mind anyway, such as a cycle's focus: first among equals. */
  readonly focus?: readonly string[]
}

type Candidate = NamedStandard & {
  readonly grades: readonly string[]
  readonly titleWords: ReadonlySet<string>
  readonly doingWords: ReadonlySet<string>
  readonly aroundWords: ReadonlySet<string>
  readonly isState: boolean
}

/** Words are taken apart once: the search runs while somebody types. */
const kept = new WeakMap<Standards, readonly Candidate[]>()

function candidatesOf(standards: Standards): readonly Candidate[] {
  const known = kept.get(standards)
  if (known) return known
  const { commonCore, state, titleOf, gradesOf } = standards
  const made = [
    ...state.map((one): Candidate => ({
      ...{ code: one.code, title: titleOf(one.code), grades: one.grades, isState: true },
      titleWords: wordsOf(titleOf(one.code)),
      doingWords: wordsOf(one.description),
      aroundWords: wordsOf(`${one.cluster} ${one.domain}`),
    })),
    ...commonCore.standards.map((one): Candidate => ({
      ...{ code: one.code, title: one.title, grades: gradesOf(one.code), isState: false },
      titleWords: wordsOf(one.title),
      doingWords: wordsOf(one.whatStudentsDo),
      aroundWords: wordsOf(`${one.clusterName} ${one.domainName}`),
    })),
  ]
  kept.set(standards, made)
  return made
}

/**
 * The likeliest first; a code in the text finds itself whatever the grade.
 * A standard has to share a word that is rare among all of them, or two words.
 */
export function suggestStandards(
  standards: Standards,
  { text, grades, focus = [] }: Wish,
): readonly NamedStandard[] {
  const candidates = candidatesOf(standards)
  const named = candidates.filter(({ code }) => namesCode(text, code))
  const words = wordsOf(text)
  const scored = candidates
    .filter((candidate) => isForOne(candidate, grades) && !named.includes(candidate))
    .map((candidate) => ({ candidate, score: scoreOf(candidate, words) }))
    .filter(({ score }) => score >= 3)
    .map(({ candidate, score }) => ({
      candidate,
      score: score + (focus.includes(candidate.code) ? FOCUS : 0) + (candidate.isState ? 1 : 0),
    }))
    .toSorted((a, b) => b.score - a.score)
  return [...named, ...scored.map(({ candidate }) => candidate)]
    .slice(0, MOST)
    .map(({ code, title }) => ({ code, title }))
}

/** Every year of high school shares one set of standards; a list without grades is for all. */
const isForOne = (candidate: Candidate, grades: readonly string[]): boolean =>
  grades.length === 0 ||
  candidate.grades.length === 0 ||
  grades.some((taught) => candidate.grades.includes(/^k/i.test(taught) ? 'K' : taught))

function namesCode(text: string, code: string): boolean {
  return text.split(/[\s,;()]+/).some((word) => {
    const bare = word.replace(/\.$/, '')
    return word.includes('.') && (sameCode(bare, code) || standardKey(bare) === standardKey(code))
  })
}

function sameCode(typed: string, code: string): boolean {
  const a = parseStandardCode(typed)
  const b = parseStandardCode(code)
  if (!a || !b) return false
  const isCluster = a.cluster === '' || a.cluster === b.cluster
  return (
    a.grade === b.grade &&
    a.domain === b.domain &&
    isCluster &&
    a.number === b.number &&
    a.part === b.part
  )
}

/** A word of the title weighs most; one of the cluster or domain only backs it. */
function scoreOf(candidate: Candidate, words: ReadonlySet<string>): number {
  const shared = (own: ReadonlySet<string>): number =>
    [...own].filter((word) => words.has(word)).length
  const { titleWords, doingWords, aroundWords } = candidate
  return shared(titleWords) * 3 + shared(doingWords) * 2 + shared(aroundWords)
}
