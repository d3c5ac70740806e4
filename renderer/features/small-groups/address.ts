/**
 * What is grouped, as it stands in the address, so that analyses can link here:
 * `?scope=class:3&test=7&by=4.NF.A.2`, or a kept set: `?set=12`.
 */
import { queryOfScope, scopeOfQuery, wholeNumber } from '#renderer/app/student-data.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { largestAllowed, smallestAllowed, usualSizes } from '#shared/domain/small-groups/model.ts'

export type GroupsAddress = {
  /** Null: not chosen yet. */
  readonly scope: Scope | null
  readonly test: number | null
  /** `misconception`, `standard`, or the code of the one standard; null: whatever the test has. */
  readonly by: string | null
  readonly arrangement: 'similar' | 'balanced'
  readonly smallest: number
  readonly largest: number
  readonly mixesClasses: boolean
  readonly cut: number
  /** A kept set; the rest then says nothing. */
  readonly set: number | null
  readonly view: 'groups' | 'since'
  /** Of `since`: the later test; null for the latest. */
  readonly later: number | null
}

const defaultCut = 80

/** Whatever in the query makes no sense is left out. `standard` is another name of `by`. */
export function parseAddress(search: string): GroupsAddress {
  const query = new URLSearchParams(search)
  const cut = wholeNumber(query.get('cut'))
  return {
    scope: scopeOfQuery(query),
    test: wholeNumber(query.get('test')),
    by: query.get('by') || query.get('standard') || null,
    arrangement: query.get('arrange') === 'balanced' ? 'balanced' : 'similar',
    ...sizesOf(query.get('sizes')),
    mixesClasses: query.get('classes') === 'together',
    cut: (cut !== null && cut <= 100 ? cut : defaultCut) / 100,
    set: wholeNumber(query.get('set')),
    view: query.get('view') === 'since' ? 'since' : 'groups',
    later: wholeNumber(query.get('later')),
  }
}

/** Defaults are left out. */
export function formatAddress(address: Partial<GroupsAddress>): string {
  const { scope, test, by, arrangement, mixesClasses, cut, set, view, later } = address
  const percent = cut === undefined ? defaultCut : Math.round(cut * 100)
  const sizes = formatSizes({ ...usualSizes, ...address })
  const parts = set
    ? [['set', String(set)], view === 'since' && ['view', view], later && ['later', String(later)]]
    : [
        ...(scope ? queryOfScope(scope) : []),
        test && ['test', String(test)],
        by && ['by', by],
        arrangement === 'balanced' && ['arrange', arrangement],
        sizes !== formatSizes(usualSizes) && ['sizes', sizes],
        mixesClasses && ['classes', 'together'],
        percent !== defaultCut && ['cut', String(percent)],
      ]
  const query = parts
    .filter((part) => Array.isArray(part))
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&')
  return query === '' ? '/data/groups' : `/data/groups?${query.replaceAll('%3A', ':')}`
}

type Sizes = Pick<GroupsAddress, 'smallest' | 'largest'>

/** "3-6", as the address and the list of choices have it. */
export const formatSizes = ({ smallest, largest }: Sizes): string => `${smallest}-${largest}`

export function sizesOf(text: string | null): Sizes {
  const [, low, high] = /^(\d)-(\d)$/.exec(text ?? '') ?? []
  const [smallest, largest] = [Number(low), Number(high)]
  const fits = smallest >= smallestAllowed && smallest <= largest && largest <= largestAllowed
  return fits ? { smallest, largest } : usualSizes
}
