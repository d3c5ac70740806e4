/** Suggests what each column of an unknown file is: from names and from contents, the surest first. */
import {
  detailPlacement,
  fieldPlacement,
  noConstants,
  NOTHING,
  type DetailPart,
  type Mapping,
  type MappingShape,
  type Placement,
} from '#shared/domain/mapping/mapping.ts'
import type { RecipeField } from '#shared/domain/recipes.ts'
import { parseDay } from '#shared/domain/dates.ts'
import type { HeaderAliases } from '../../recognising/expand-recipe.ts'
import { columnNames, plainHeader } from '../../recognising/find-columns.ts'
import { columnFacts, type ColumnFacts } from './column-facts.ts'
import { columnKinds, type ColumnKind } from './column-kinds.ts'
import { itemSuggestions } from './item-suggestions.ts'
import { longColumns } from './long-columns.ts'
import { detailOf, scoreNamed, shared, standardInName } from './score-columns.ts'
import { evidenceOf, type Evidence } from './suggestion.ts'

export type Suggestion = Evidence & { readonly placement: Placement }

export type SuggestedColumn = {
  readonly facts: ColumnFacts
  /** The surest first. */
  readonly suggestions: readonly Suggestion[]
}

export type SuggestedMapping = {
  readonly mapping: Mapping
  readonly columns: readonly SuggestedColumn[]
}

/** Less sure suggestions are offered and not placed. */
export const SURE_ENOUGH = 0.5

type Found = Evidence & { readonly facts: ColumnFacts; readonly kind: ColumnKind }

export function suggestMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  aliases: HeaderAliases,
): SuggestedMapping {
  const all = columnNames(header).map((name, index) => columnFacts(name, index, rows))
  const kinds = columnKinds(newestYearOf(all))
  const found = all.flatMap((facts) =>
    kinds.flatMap((kind) => {
      const evidence = evidenceOf(facts, kind.signs, aliases)
      return evidence ? [{ ...evidence, facts, kind }] : []
    }),
  )
  const shape = shapeOf(found, all)
  const items = shape === 'row per student' ? itemSuggestions(all) : new Map<number, Suggestion>()
  const placed = assign(
    found.filter(({ facts }) => !items.has(facts.index)),
    shape,
  )
  const scores = scoreColumns(all, placed, shape, items)
  const beside = shape === 'row per student and standard' ? besides(all, placed) : items
  const columns = all.map((facts) => {
    const item = beside.get(facts.index)
    const own = found.filter((one) => one.facts === facts)
    const suggestions = item ? [item] : suggestionsOf(facts, own, { placed, scores, shape })
    return { facts, suggestions }
  })
  return { mapping: mappingOf(columns, shape), columns }
}

const newestYearOf = (all: readonly ColumnFacts[]): number =>
  all
    .flatMap(({ cells }) => cells.slice(0, 20))
    .map((cell) => (/[-/]/.test(cell) ? Number((parseDay(cell) ?? '0').slice(0, 4)) : 0))
    .reduce((newest, year) => Math.max(newest, year), 0)

/** Codes of standards in the cells of a column make a long file; no score at all makes a roster. */
function shapeOf(found: readonly Found[], all: readonly ColumnFacts[]): MappingShape {
  const isSure = (id: string): boolean =>
    found.some(({ kind, sure }) => kind.id === id && sure >= SURE_ENOUGH)
  if (isSure('standard')) return 'row per student and standard'
  const hasScore =
    isSure('score') ||
    isSure('level') ||
    all.some(({ name }) => standardInName(name) !== null) ||
    all.some((facts) => isBareNumber(facts, found)) ||
    itemSuggestions(all).size > 0
  const isRoster = !hasScore && (isSure('school') || (isSure('studentId') && isSure('grade')))
  return isRoster ? 'row per enrolment' : 'row per student'
}

/** Each kind once and each column once, the surest first. */
function assign(found: readonly Found[], shape: MappingShape): ReadonlyMap<number, Found> {
  const byColumn = new Map<number, Found>()
  const taken = new Set<string>()
  const standard = found
    .filter(({ kind }) => kind.id === 'standard')
    .toSorted((a, b) => b.sure - a.sure)[0]?.facts
  const near = ({ facts }: Found): number => (standard ? shared(facts, standard) : 0)
  // Of columns as sure, in a long file, the one that is called as the standard's is.
  for (const one of found.toSorted((a, b) => b.sure - a.sure || near(b) - near(a))) {
    const { kind, facts, sure } = one
    if (sure < SURE_ENOUGH || byColumn.has(facts.index)) continue
    const isOnce = kind.repeats !== true || shape === 'row per student and standard'
    if (isOnce && taken.has(kind.id)) continue
    taken.add(kind.id)
    byColumn.set(facts.index, one)
  }
  return byColumn
}

/** What contents alone say in a long file, of columns that are not placed yet. */
const besides = (all: readonly ColumnFacts[], placed: ReadonlyMap<number, Found>) =>
  longColumns(
    all.filter(({ index }) => !placed.has(index)),
    new Set([...placed.values()].map(({ kind }) => (kind.id === 'score' ? 'points' : kind.id))),
  )

/** Columns of scores; where none is called one, those that hold nothing but numbers. */
function scoreColumns(
  all: readonly ColumnFacts[],
  placed: ReadonlyMap<number, Found>,
  shape: MappingShape,
  items: ReadonlyMap<number, Suggestion>,
): readonly ColumnFacts[] {
  const called = all.filter(
    (facts) =>
      !items.has(facts.index) &&
      (placed.get(facts.index)?.kind.id === 'score' || standardInName(facts.name) !== null),
  )
  if (called.length > 0 || shape !== 'row per student' || items.size > 0) return called
  return all.filter((facts) => !placed.has(facts.index) && isBareNumber(facts, []))
}

/** Numbers that are no score, and the averages that gradebooks work out. */
const noScore =
  /\b(id|no|number|zip|phone|year|code|duration|minutes|age|room|period|current|final|unposted)\b/i

const isBareNumber = (facts: ColumnFacts, found: readonly Found[]): boolean =>
  facts.cells.length > 0 &&
  facts.lowest !== null &&
  facts.distinct.size > 1 &&
  facts.share((cell) => /^-?\d{1,4}(\.\d+)?%?$/.test(cell)) > 0.9 &&
  !noScore.test(facts.name) &&
  !found.some((one) => one.facts === facts && one.sure >= SURE_ENOUGH)

/** Of a number that nothing else is known of. */
const PERHAPS = 0.4

type Around = {
  readonly placed: ReadonlyMap<number, Found>
  readonly scores: readonly ColumnFacts[]
  readonly shape: MappingShape
}

function suggestionsOf(
  facts: ColumnFacts,
  own: readonly Found[],
  { placed, scores, shape }: Around,
): readonly Suggestion[] {
  const isLong = shape === 'row per student and standard'
  const chosen = placed.get(facts.index)
  const asScore = scores.includes(facts) ? scoreSuggestion(facts, chosen, scores) : null
  const ordered = own.toSorted((a, b) => (a === chosen ? -1 : b === chosen ? 1 : b.sure - a.sure))
  const others = ordered.flatMap((one): Suggestion[] => {
    const placement = placementOf(one, { scores, isLong })
    // A kind that another column is surer of is offered, not placed.
    const sure = one === chosen ? one.sure : Math.min(one.sure, SURE_ENOUGH - 0.01)
    return placement ? [{ placement, sure, why: one.why }] : []
  })
  const all = distinct(asScore && !isLong ? [asScore, ...others] : others)
  if (all.length > 0 || isLong || !isBareNumber(facts, [])) return all.slice(0, 3)
  const why = 'It holds numbers, as scores do'
  return [{ placement: scoreNamed(facts, false), sure: PERHAPS, why }]
}

function scoreSuggestion(
  facts: ColumnFacts,
  chosen: Found | undefined,
  scores: readonly ColumnFacts[],
): Suggestion {
  const placement = scoreNamed(facts, scores.length === 1)
  const standard = standardInName(facts.name)
  if (standard !== null)
    return { placement, sure: 0.95, why: `“${facts.name}” is the code of a standard` }
  if (chosen) return { placement, sure: chosen.sure, why: chosen.why }
  const why = 'No column is called a score, and this one holds numbers'
  return { placement, sure: 0.55, why }
}

function placementOf(
  { facts, kind }: Found,
  { scores, isLong }: { readonly scores: readonly ColumnFacts[]; readonly isLong: boolean },
): Placement | null {
  const made = kind.place(facts)
  if (made.as === 'a score')
    return isLong ? fieldPlacement('points') : scoreNamed(facts, scores.length <= 1)
  if (made.as !== 'of a score') return made
  if (!isLong) return detailOf(facts, made.part, scores)
  const ofRow = fieldsOfDetails[made.part]
  return ofRow ? fieldPlacement(ofRow) : null
}

/** Where each row is one score, what belongs to it is a field of the row. */
const fieldsOfDetails: Partial<Readonly<Record<DetailPart, RecipeField>>> = {
  possible: 'possible',
  level: 'level',
  percentile: 'percentile',
  'standard error': 'standardError',
}

function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>()
  return suggestions.filter(({ placement }) => {
    const key = JSON.stringify(placement)
    return seen.has(key) ? false : seen.add(key)
  })
}

function mappingOf(columns: readonly SuggestedColumn[], shape: MappingShape): Mapping {
  const taken = new Set<string>()
  const placements = columns.map(({ facts, suggestions: [best] }) => {
    const placed = best && best.sure >= SURE_ENOUGH ? best.placement : NOTHING
    return [facts.name, once(placed, facts.name, taken)] as const
  })
  const placed = Object.fromEntries(placements)
  return { recipeId: null, shape, placements: placed, constants: noConstants }
}

/** A score has one level, one percentile and so on: the second is kept among its figures. */
function once(placed: Placement, name: string, taken: Set<string>): Placement {
  if (placed.as !== 'detail' || placed.part === 'figure') return placed
  const key = `${placed.part} ${placed.of}`
  if (!taken.has(key)) {
    taken.add(key)
    return placed
  }
  return detailPlacement('figure', placed.of, { figure: plainHeader(name).slice(0, 200) })
}
