/** Which codes of the Common Core come to a standard with a file, and whether they count at once. */
import { createMatcher, type StandardSuggestion } from '#shared/domain/crosswalk.ts'
import type { ReadDb } from '../../database/connection.ts'
import { commonCore } from '../../standards/standards-of.ts'
import type { StatedMatch, WantedStandard } from './reading/wanted.ts'

export type NewMatch = {
  readonly code: string
  readonly isAccepted: 0 | 1
  readonly basis: StatedMatch['basis'] | StandardSuggestion['basis']
  readonly sureness: number
  readonly why: string
}

export type StoredMatches = {
  readonly codes: ReadonlySet<string>
  /** Somebody, or the list itself, has said what it stands for, or that nothing fits. */
  readonly isDecided: boolean
}

const matcher = createMatcher(commonCore)
/** The plan is made twice, for the preview and on what is stored when it is stored. */
const kept = new WeakMap<WantedStandard, readonly StandardSuggestion[]>()

function suggestionsFor(wanted: WantedStandard): readonly StandardSuggestion[] {
  const known = kept.get(wanted) ?? matcher(wanted)
  kept.set(wanted, known)
  return known
}

/**
 * What the file states is accepted at once; what is only alike, or related, waits for the coach. What is
 * decided stays decided.
 */
export function newMatches(
  wanted: WantedStandard,
  {
    stored,
    isAlike,
  }: { readonly stored: StoredMatches | null | undefined; readonly isAlike: boolean },
): readonly NewMatch[] {
  if (stored?.isDecided) return []
  const stated = wanted.matches.map(({ code, basis }) => ({ code, basis, ...statedAs[basis] }))
  const isStated = stated.some(({ isAccepted }) => isAccepted === 1)
  const suggested = isStated || isAlike ? [] : suggestionsFor(wanted).map(asMatch)
  const all = [...new Map([...suggested, ...stated].map((match) => [match.code, match])).values()]
  return all.filter(({ code }) => !stored?.codes.has(code))
}

const statedAs = {
  exact: { isAccepted: 1, sureness: 1, why: 'The list calls it an exact match.' },
  column: { isAccepted: 1, sureness: 1, why: 'The file names it.' },
  related: { isAccepted: 0, sureness: 0.85, why: 'The list says that they are related.' },
} as const

const asMatch = ({ code, basis, sureness, why }: StandardSuggestion): NewMatch => ({
  ...{ code, basis, sureness, why },
  isAccepted: basis === 'same code' ? 1 : 0,
})

/** By the id of the state's standard. */
export async function storedMatches(
  read: ReadDb,
  listId: number,
): Promise<ReadonlyMap<number, StoredMatches>> {
  const rows = await read
    .selectFrom('stateStandard')
    .leftJoin('standardMatch', 'standardMatch.stateStandardId', 'stateStandard.id')
    .select(['stateStandard.id', 'stateStandard.hasNoMatch'])
    .select(['standardMatch.code', 'standardMatch.isAccepted'])
    .where('listId', '=', listId)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [
      id,
      {
        codes: new Set(own.flatMap(({ code }) => code ?? [])),
        isDecided: own.some((row) => row.hasNoMatch === 1 || row.isAccepted === 1),
      },
    ]),
  )
}
