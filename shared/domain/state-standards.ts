/**
 * One answer for any code: the Common Core's standards and those of a state's own lists, which lean on
 * the Common Core through their cross-walk. Pure: what is stored is passed in.
 */
import { folded } from './fold-text.ts'
import { progressionOf } from './progressions.ts'
import { normalizeStandardCode, parseStandardCode, type StandardsCatalogue } from './standards.ts'

export type StateStandard = {
  readonly id: number
  readonly listId: number
  /** What the list is called. */
  readonly list: string
  readonly code: string
  readonly description: string
  /** As classes have them: `K`, `1`, `2`, … */
  readonly grades: readonly string[]
  readonly domain: string
  readonly cluster: string
  /** Codes of the Common Core that somebody, or the list itself, says it stands for. */
  readonly commonCore: readonly string[]
  /** Codes of its own list, where the list says so itself. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export type NamedStandard = { readonly code: string; readonly title: string }

export type Standards = {
  readonly commonCore: StandardsCatalogue
  readonly state: readonly StateStandard[]
  readonly isKnown: (typed: string) => boolean
  /** The usual spelling of a known code, else what was typed, trimmed. */
  readonly normalize: (typed: string) => string
  /** A few words, for instance "Compare fractions"; '' for an unknown code. */
  readonly titleOf: (code: string) => string
  /** "Compare fractions (4.NF.A.2)", or the code alone. */
  readonly named: (code: string) => string
  /** The code itself, or those that a state's standard stands for; none for an unknown code. */
  readonly commonCoreOf: (code: string) => readonly string[]
  readonly stateOf: (typed: string) => StateStandard | undefined
  readonly progressionOf: (code: string) => {
    readonly before: readonly NamedStandard[]
    readonly after: readonly NamedStandard[]
  }
  /** As classes have them; none for an unknown code. */
  readonly gradesOf: (code: string) => readonly string[]
  /** Letters of the Common Core's domain, by the cross-walk where it is a state's; null: none. */
  readonly domainOf: (code: string) => string | null
}

export function createStandards(
  commonCore: StandardsCatalogue,
  state: readonly StateStandard[],
): Standards {
  const stateOf = createLookup(state, commonCore)
  // A code that both know is the state's: its words are the ones that are taught from.
  const titleOf = (code: string): string => {
    const own = stateOf(code)
    return own ? shortTitle(own.description) : (commonCore.find(code)?.title ?? '')
  }
  const named = (code: string): NamedStandard => ({ code, title: titleOf(code) })
  const commonCoreOf = (code: string): readonly string[] => {
    const own = stateOf(code)
    const same = commonCore.find(code)?.code
    if (own && own.commonCore.length > 0) return own.commonCore
    return same === undefined ? [] : [same]
  }
  return {
    commonCore,
    state,
    isKnown: (typed) => stateOf(typed) !== undefined || commonCore.find(typed) !== undefined,
    normalize: (typed) =>
      commonCore.find(typed)?.code ??
      stateOf(typed)?.code ??
      normalizeStandardCode(typed, commonCore),
    titleOf,
    named: (code) => {
      const title = titleOf(code)
      return title === '' ? code : `${title} (${code})`
    },
    commonCoreOf,
    stateOf,
    progressionOf: (code) => {
      const { before, after } = neighbors(code, { commonCore, state, stateOf, commonCoreOf })
      return { before: before.map(named), after: after.map(named) }
    },
    gradesOf: (code) => stateOf(code)?.grades ?? gradesOfCode(code),
    domainOf: (code) =>
      commonCoreOf(code)
        .map((one) => parseStandardCode(one)?.domain ?? null)
        .find((domain) => domain !== null) ??
      parseStandardCode(code)?.domain ??
      null,
  }
}

/** One year, or every year of high school. */
function gradesOfCode(code: string): readonly string[] {
  const parts = parseStandardCode(code)
  if (!parts) return []
  if (parts.grade === 0) return ['K']
  return parts.grade === 9 ? ['9', '10', '11', '12'] : [String(parts.grade)]
}

type Known = Pick<Standards, 'commonCore' | 'state' | 'stateOf' | 'commonCoreOf'>
type Neighbors = { readonly before: readonly string[]; readonly after: readonly string[] }

/**
 * What the state's list says itself; else by way of the Common Core, in the state's codes wherever its
 * list has a standard for the neighbor.
 */
function neighbors(code: string, known: Known): Neighbors {
  const own = known.stateOf(code)
  if (own && own.before.length + own.after.length > 0) return own
  const through = known.commonCoreOf(code).map((one) => progressionOf(one, known.commonCore))
  const listed = (side: keyof Neighbors): readonly string[] => {
    const codes = through.flatMap((progression) => progression[side].map((one) => one.code))
    return [...new Set(codes.flatMap((one) => (own ? inList(own, one, known) : one)))].filter(
      (one) => one !== code,
    )
  }
  return { before: listed('before'), after: listed('after') }
}

function inList(
  { listId }: StateStandard,
  code: string,
  { state }: Known,
): string | readonly string[] {
  const same = state.filter((one) => one.listId === listId && one.commonCore.includes(code))
  return same.length === 0 ? code : same.map((one) => one.code)
}

/** `4.3D`, `4.3(D)` and `4.3.d` are one code; so are `TEKS 4.3D` and it, where no other is meant. */
export const standardKey = (code: string): string =>
  folded(code)
    .replaceAll(/(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/g, '.')
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')

/** Also by the Common Core's own spelling, where the state uses its codes: scores are stored under that. */
function createLookup(
  state: readonly StateStandard[],
  { find }: StandardsCatalogue,
): Standards['stateOf'] {
  const byKey = new Map<string, StateStandard>()
  for (const standard of state) {
    const spellings = [standard.code, find(standard.code)?.code ?? ''].map(standardKey)
    for (const key of spellings) if (key !== '' && !byKey.has(key)) byKey.set(key, standard)
  }
  if (byKey.size === 0) return () => undefined
  return (typed) => {
    const key = standardKey(typed)
    return byKey.get(key) ?? byKey.get(key.replace(/^[a-z]+\./, ''))
  }
}

const LONGEST_TITLE = 80

/** The first sentence of a state's wording, cut between words where it is long. */
export function shortTitle(description: string): string {
  const [first = ''] = description.trim().split(/(?<=[a-z)][.;:])\s|\n/)
  const plain = first.replace(/[.;:]$/, '')
  if (plain.length <= LONGEST_TITLE) return plain
  return `${plain.slice(0, LONGEST_TITLE).replace(/[\s,;:]+\S*$/, '')}…`
}
