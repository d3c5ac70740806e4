/** Standards that a coach's words speak of: whole words against titles, clusters and domains. Pure. */
import { folded } from './fold-text.ts'
import { HIGH_SCHOOL, parseStandardCode } from './standards.ts'
import type { Standard } from './standards.ts'

const MOST = 6
/** More than a word of a title: the focus of the cycle comes first once the words fit it at all. */
const FOCUS = 4

/** Words that stand in every note and in many titles; they say nothing about a standard. */
const common = new Set(
  'a an and as at by for from in into of on or the to with use using work problem problems number numbers students student lesson next task model grade one two three time minute minutes line point open share think order'.split(
    ' ',
  ),
)

type Wish = {
  readonly text: string
  /** Grades of the teachers, as text; none: every grade. */
  readonly grades: readonly string[]
  /** Codes that one has in mind anyway, such as a cycle's focus: first among equals. */
  readonly focus?: readonly string[]
}

/**
 * The likeliest first; a code in the text finds itself whatever the grade.
 * A standard has to share a word that is rare among all of them, or two words.
 */
export function suggestStandards(
  standards: readonly Standard[],
  { text, grades, focus = [] }: Wish,
): readonly Standard[] {
  const named = standards.filter(({ code }) => namesCode(text, code))
  const words = wordsOf(text)
  if (words.size === 0) return named
  const ofGrades = standards.filter(
    ({ grade }) =>
      grades.length === 0 || grades.some((taught) => gradeOfStandards(taught) === grade),
  )
  const scored = ofGrades
    .filter((standard) => !named.includes(standard))
    .map((standard) => ({ standard, score: scoreOf(standard, words) }))
    .filter(({ score }) => score >= 3)
    .map(({ standard, score }) => ({
      standard,
      score: score + (focus.includes(standard.code) ? FOCUS : 0),
    }))
    .toSorted((a, b) => b.score - a.score)
  return [...named, ...scored.map(({ standard }) => standard)].slice(0, MOST)
}

/** `K` is 0; every year of high school shares one set of standards. */
function gradeOfStandards(taught: string): number {
  if (/^k/i.test(taught)) return 0
  return Math.min(HIGH_SCHOOL, Number(taught))
}

function namesCode(text: string, code: string): boolean {
  return text
    .split(/[\s,;()]+/)
    .some((word) => word.includes('.') && sameCode(word.replace(/\.$/, ''), code))
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
function scoreOf(standard: Standard, words: ReadonlySet<string>): number {
  const shared = (text: string): number =>
    [...wordsOf(text)].filter((word) => words.has(word)).length
  const title = shared(standard.title)
  const doing = shared(standard.whatStudentsDo)
  const around = shared(`${standard.clusterName} ${standard.domainName}`)
  return title * 3 + doing * 2 + around
}

/** Without endings, so that "fraction" finds "fractions"; "number line" is one word. */
function wordsOf(text: string): ReadonlySet<string> {
  const joined = folded(text).replaceAll(/number lines?/g, 'numberline')
  const words = joined.split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !common.has(word))
  return new Set(words.map(stemOf))
}

const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(ies|es|s|ing|ed|e)$/, '') : word
