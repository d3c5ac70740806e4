/** The question columns of a file: listed by the recipe, told by their contents, or found by a pattern. */
import {
  headerKey,
  type Recipe,
  type RecipeItem,
  type RecipeItemSeries,
} from '#shared/domain/recipes.ts'
import { plainHeader, type Finder, type FoundColumn } from './find-columns.ts'

export type ItemColumn = {
  readonly index: number
  readonly item: RecipeItem
  /** The cell is what the student answered, whatever it looks like; points are elsewhere or unknown. */
  readonly isAnswer?: boolean
  readonly pointsIndex?: number | null
  readonly keyIndex?: number | null
}

export type ItemStringColumn = {
  readonly index: number
  readonly label: string
  readonly pointsIndex: number | null
  readonly standardsIndex: number | null
  readonly standardWidth: number
}

export type ItemColumns = {
  readonly items: readonly ItemColumn[]
  readonly strings: readonly ItemStringColumn[]
  readonly missing: readonly string[]
  readonly wanted: number
}

type ItemRecipe = Extract<Recipe, { shape: 'column per item' }>

export type Looking = {
  readonly finder: Finder
  readonly rows: readonly (readonly string[])[]
  readonly taken: ReadonlySet<number>
}

const WHAT_IS_MISSING = 'one column per item'

export function itemColumns(recipe: ItemRecipe, looking: Looking): ItemColumns {
  const strings = recipe.strings.flatMap((string) => {
    const index = looking.finder.find(string.responses)
    const { find } = looking.finder
    const { label, standardWidth } = string
    const [pointsIndex, standardsIndex] = [find(string.points), find(string.standards)]
    return index === null ? [] : [{ index, label, pointsIndex, standardsIndex, standardWidth }]
  })
  if (recipe.items.length > 0) return listed(recipe, looking, strings)
  const isByContents = recipe.series.length === 0 && recipe.strings.length === 0
  const items = isByContents ? itemsByContents(looking) : itemsOfSeries(recipe.series, looking)
  // Of columns nobody listed it takes three: two of 0 and 1 are more often flags of a roster.
  const isEnough = isByContents ? items.length >= 3 : items.length + strings.length > 0
  const wanted = items.length + recipe.strings.length
  return { items, strings, missing: isEnough ? [] : [WHAT_IS_MISSING], wanted }
}

/** Half of the listed items may be absent: a shortened test is still that test. */
function listed(
  recipe: ItemRecipe,
  looking: Looking,
  strings: readonly ItemStringColumn[],
): ItemColumns {
  const { finder } = looking
  const items = recipe.items.flatMap((item) => {
    const index = finder.find(item.names ?? [item.label])
    return index === null ? [] : [{ index, item }]
  })
  const missing = items.length < recipe.items.length / 2 ? [WHAT_IS_MISSING] : []
  const others = {
    ...looking,
    taken: new Set([...looking.taken, ...items.map(({ index }) => index)]),
  }
  const series = itemsOfSeries(recipe.series, others)
  const wanted = recipe.items.length + series.length
  return { items: [...items, ...series], strings, missing, wanted }
}

function itemsOfSeries(
  series: readonly RecipeItemSeries[],
  { finder, taken }: Looking,
): readonly ItemColumn[] {
  const used = new Set(taken)
  const labels = new Map<string, number>()
  return series.flatMap((one) =>
    finder.findAll(one.names).flatMap((found) => {
      if (used.has(found.index)) return []
      const column = seriesColumn(one, found, finder)
      const pointsIndex = column.pointsIndex ?? null
      if (one.needsPoints && pointsIndex === null) return []
      for (const index of [found.index, pointsIndex, column.keyIndex])
        if (typeof index === 'number') used.add(index)
      // Two questions with the same words are two questions.
      const seen = (labels.get(column.item.label) ?? 0) + 1
      labels.set(column.item.label, seen)
      const label = seen === 1 ? column.item.label : `${column.item.label} (${seen})`
      return [{ ...column, item: { ...column.item, label } }]
    }),
  )
}

function seriesColumn(
  { label, key, points }: RecipeItemSeries,
  { index, groups }: FoundColumn,
  { header, find }: Finder,
): ItemColumn {
  const own = plainHeader(header[index] ?? '')
  const fill = (text: string): string =>
    text.replaceAll('{label}', groups['label'] ?? own).replaceAll('{header}', own)
  const next = Number(header[index + 1] ?? Number.NaN)
  const isNext = points === 'next column' && next >= 0
  const pointsIndex = isNext
    ? index + 1
    : points === undefined || points === 'next column'
      ? null
      : find(points.map(fill))
  const maxPoints = isNext && next > 0 ? next : 1
  const item = { ...emptyItem, label: fill(label).slice(0, 120), stem: groups['stem'] ?? own }
  return {
    index,
    item: { ...item, maxPoints },
    isAnswer: true,
    pointsIndex,
    keyIndex: key ? find(key.map(fill)) : null,
  }
}

const itemName = /^(q|item|question|quest|i|prob|problem|task)[\s._-]*\d+[a-z]?$/i

/** Columns named like items whose cells are short, and columns that hold nothing but 0 and 1. */
function itemsByContents({ finder, rows, taken }: Looking): readonly ItemColumn[] {
  const seen = new Set<string>()
  return finder.header.flatMap((name, index) => {
    const key = headerKey(name)
    const isFirst = !seen.has(key)
    seen.add(key)
    if (taken.has(index) || key === '' || !isFirst) return []
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
    const isNamed = itemName.test(name.trim()) && cells.every((cell) => cell.length <= 8)
    const isBinary = cells.length >= 3 && cells.every((cell) => cell === '0' || cell === '1')
    if (!isNamed && !(isBinary && new Set(cells).size === 2)) return []
    const points = cells.map(Number).filter((value) => Number.isFinite(value))
    const maxPoints = Math.max(1, ...points)
    const label = name.trim()
    return [{ index, item: { ...emptyItem, label, maxPoints } }]
  })
}

const emptyItem: Omit<RecipeItem, 'label' | 'maxPoints'> = {
  key: null,
  standard: null,
  depthOfKnowledge: null,
  stem: '',
  options: [],
}
