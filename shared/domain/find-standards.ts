/** Standards by what somebody begins to type: beginnings of codes, and of words of their wording. Pure. */
import { folded } from './fold-text.ts'
import { standardKey, type Standards, type StateStandard } from './state-standards.ts'
import type { Standard } from './standards.ts'

export type ListedStandard = {
  readonly code: string
  readonly title: string
  /** '' and null: the Common Core. */
  readonly list: string
  readonly listId: number | null
  readonly description: string
  readonly grades: readonly string[]
  readonly domain: string
  readonly cluster: string
}

type Searched = ListedStandard & { readonly key: string; readonly words: readonly string[] }

const kept = new WeakMap<Standards, readonly Searched[]>()

/** Every standard there is: the state's lists first, each in its published order. */
export function allStandards(standards: Standards): readonly ListedStandard[] {
  return searched(standards)
}

function searched(standards: Standards): readonly Searched[] {
  const known = kept.get(standards)
  if (known) return known
  const made = [
    ...standards.state.map((one) => stateRow(one, standards)),
    ...standards.commonCore.standards.map((one) => commonRow(one, standards)),
  ].map((row) => ({
    ...row,
    key: standardKey(row.code),
    words: folded(`${row.title} ${row.description} ${row.cluster} ${row.domain}`)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  }))
  kept.set(standards, made)
  return made
}

const stateRow = (one: StateStandard, { titleOf }: Standards): ListedStandard => ({
  ...{ code: one.code, title: titleOf(one.code), list: one.list, listId: one.listId },
  ...{ description: one.description, grades: one.grades },
  ...{ domain: one.domain, cluster: one.cluster },
})

const commonRow = (one: Standard, { gradesOf }: Standards): ListedStandard => ({
  ...{ code: one.code, title: one.title, list: '', listId: null },
  ...{ description: one.whatStudentsDo, grades: gradesOf(one.code) },
  ...{ domain: one.domainName, cluster: one.clusterName },
})

type Wish = {
  readonly text: string
  readonly grades?: readonly string[]
  readonly focus?: readonly string[]
  readonly most?: number
}

/**
 * Every typed word has to begin the code, a part of it, or a word. Whole codes lead, then beginnings of
 * codes, then words of the title; the focus and the grades of the class among equals.
 */
export function findStandards(
  standards: Standards,
  { text, grades = [], focus = [], most = 12 }: Wish,
): readonly ListedStandard[] {
  const typed = folded(text).trim().split(/\s+/).filter(Boolean)
  if (typed.length === 0) return []
  const wholeKey = standardKey(standards.normalize(text))
  return searched(standards)
    .map((standard) => ({ standard, rank: rankOf(standard, { typed, wholeKey }) }))
    .filter(({ rank }) => rank > 0)
    .map(({ standard, rank }) => ({
      standard,
      rank:
        rank +
        (focus.includes(standard.code) ? 4 : 0) +
        (standard.grades.some((grade) => grades.includes(grade)) ? 2 : 0),
    }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ standard: { key: _key, words: _words, ...standard } }) => standard)
}

/** 0: it does not fit. */
function rankOf(
  { key, words, title }: Searched,
  { typed, wholeKey }: { readonly typed: readonly string[]; readonly wholeKey: string },
): number {
  if (key === wholeKey) return 100
  const whole = standardKey(typed.join(' '))
  if (whole !== '' && beginsCode(key, whole)) return 50
  const inTitle = folded(title)
  let rank = inTitle.startsWith(typed.join(' ')) ? 16 : 10
  for (const word of typed) {
    const part = standardKey(word)
    if (/\d/.test(word) && part !== '' && beginsCode(key, part)) rank += 10
    else if (words.some((one) => one.startsWith(word))) rank += inTitle.includes(word) ? 4 : 1
    else return 0
  }
  return rank
}

/** `4.nf` and `nf.a` begin `4.nf.a.2`; so does `4.nf.2`, without the cluster. */
const beginsCode = (key: string, typed: string): boolean =>
  key.startsWith(typed) ||
  key.includes(`.${typed}`) ||
  key.replace(/\.[a-e](?=\.\d)/, '').startsWith(typed)
