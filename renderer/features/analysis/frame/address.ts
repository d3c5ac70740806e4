/**
 * What an analysis looks at, as it stands in the address: `?scope=teacher:3&grade=4&test=2&cut=80`.
 * Back, forward and links from other pages work because nothing else remembers it.
 */
import { queryOfScope, scopeOfQuery, wholeNumber } from '#renderer/app/student-data.ts'
import type { GroupedBy } from '#shared/contracts/analysis/gaps.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'

export type AnalysisAddress = {
  /** Null: not chosen yet. */
  readonly scope: Scope | null
  /** Administration; of growth the later one. */
  readonly test: number | null
  /** Of growth, the earlier administration. */
  readonly before: number | null
  /** Share of the points from which a student is at mastery. */
  readonly cut: number
  readonly view: 'picture' | 'table'
  /** Item whose options are shown. */
  readonly item: number | null
  /** Code of the score that is looked at; null for the total or the whole test. */
  readonly measure: string | null
  /** Whom mastery is set beside; null for the usual. */
  readonly compare: 'same schools' | 'district' | 'none' | null
  /** What makes the groups; null for the first there is. */
  readonly by: GroupedBy | null
}

export const defaultCutPercent = 80

const comparisons = ['same schools', 'district', 'none'] as const

/** Null for the usual comparison, or what is none. */
export const comparisonIn = (text: string | null): AnalysisAddress['compare'] =>
  comparisons.find((one) => one === text) ?? null

/** Whatever in the query makes no sense is left out. `after` is another name of `test`. */
export function parseAddress(search: string): AnalysisAddress {
  const query = new URLSearchParams(search)
  const cut = wholeNumber(query.get('cut'))
  return {
    scope: scopeOfQuery(query),
    test: wholeNumber(query.get('test')) ?? wholeNumber(query.get('after')),
    before: wholeNumber(query.get('before')),
    cut: (cut !== null && cut <= 100 ? cut : defaultCutPercent) / 100,
    view: query.get('view') === 'table' ? 'table' : 'picture',
    item: wholeNumber(query.get('item')),
    measure: query.get('measure') || null,
    compare: comparisonIn(query.get('compare')),
    by: parseGrouping(query.get('by')),
  }
}

/** Defaults are left out, so that an address says only what was chosen. */
export function formatAddress(path: string, address: Partial<AnalysisAddress>): string {
  const { scope, test, before, cut, view, item, measure, compare, by } = address
  const percent = cut === undefined ? defaultCutPercent : Math.round(cut * 100)
  const parts = [
    ...(scope ? queryOfScope(scope) : []),
    before && (['before', String(before)] as const),
    test && (['test', String(test)] as const),
    percent !== defaultCutPercent && (['cut', String(percent)] as const),
    view === 'table' && (['view', view] as const),
    item && (['item', String(item)] as const),
    measure && (['measure', measure] as const),
    compare && (['compare', compare] as const),
    by && (['by', formatGrouping(by)] as const),
  ].filter((part) => typeof part === 'object' && part !== null)
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return query === '' ? path : `${path}?${query.replaceAll('%3A', ':')}`
}

const attributePrefix = 'is:'

/** `grade`, `school`, `is:English learner`: an attribute may itself be called grade. */
export const formatGrouping = ({ kind, attribute }: GroupedBy): string =>
  kind === 'attribute' ? `${attributePrefix}${attribute ?? ''}` : kind

export function parseGrouping(text: string | null): GroupedBy | null {
  if (text === 'grade' || text === 'school') return { kind: text, attribute: null }
  const attribute = text?.startsWith(attributePrefix) ? text.slice(attributePrefix.length) : ''
  return attribute === '' ? null : { kind: 'attribute', attribute }
}
