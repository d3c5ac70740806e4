/** Recognition by columns and contents, with the recipes that ship. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Recipe } from '#shared/domain/recipes.ts'
import { builtInRecipes } from './load-recipes.ts'
import { GOOD_ENOUGH, rankRecipes } from './recognise.ts'

const resources = new URL('../../../../../resources', import.meta.url).pathname
let recipes: readonly Recipe[] = []
beforeAll(async () => {
  recipes = await builtInRecipes({ folders: { settings: '', resources } })
})

const best = (header: string, ...rows: readonly string[]) => {
  const [first] = rankRecipes(
    recipes,
    header.split(','),
    rows.map((row) => row.split(',')),
  )
  if (!first) throw new Error('There are no recipes')
  return first
}
const nameOf = (header: string, ...rows: readonly string[]) => {
  const { recipe, score } = best(header, ...rows)
  return score < GOOD_ENOUGH ? null : recipe.id
}

const benchmark =
  'Student ID,Last Name,First Name,Grade,School,Teacher,Course,Test,Window,Test Date,Standard,Points Earned,Points Possible'

describe('recognition', () => {
  it('prefers the recipe made for a layout to a generic one', () => {
    expect(nameOf(benchmark)).toBe('district-benchmark')
    expect(best(benchmark).score).toBe(1)
  })

  it('tolerates another order, case, spaces and further columns', () => {
    const changed = benchmark.split(',').toReversed().join(',').toLowerCase().replaceAll(' ', '_')
    expect(nameOf(`${changed},Homeroom,Lunch`)).toBe('district-benchmark')
  })

  it('falls back to a generic recipe when columns are renamed', () => {
    expect(
      nameOf('Local ID,Student Name,Date,Standard,Score,Max', '1,A B,9/1/2025,4.NF.A.1,3,5'),
    ).toBe('points-by-standard')
  })

  it('finds items by their names, and by holding 0 and 1', () => {
    expect(nameOf('Student ID,Q1,Q2,Item 3', '1,A,B,C')).toBe('item-columns')
    expect(nameOf('ID,add,sub,mul', '1,0,1,1', '2,1,0,0', '3,1,1,0')).toBe('item-columns')
  })

  it('does not take two flags of a roster for items', () => {
    const header = 'Student ID,Name,EL,IEP'
    expect(nameOf(header, '1,A B,0,1', '2,C D,1,0', '3,E F,1,1')).toBeNull()
  })

  it('says what is missing', () => {
    const ranked = rankRecipes(recipes, ['Student ID', 'Standard', 'Window', 'Test'], [])
    const nearest = ranked.find(({ recipe }) => recipe.id === 'district-benchmark')
    expect(nearest?.columns.missing).toEqual(['Test Date', 'Points Earned', 'Points Possible'])
    expect(nearest?.score).toBeLessThan(GOOD_ENOUGH)
  })

  it('lets contents break a tie', () => {
    const long = recipes.find(({ id }) => id === 'district-benchmark')
    if (!long) throw new Error('The recipe is missing')
    const other: Recipe = { ...long, id: 'other', contents: { assessment: ['Quarterly check'] } }
    const winner = (test: string) =>
      rankRecipes(
        [other, { ...long, contents: { assessment: ['Benchmark'] } }],
        benchmark.split(','),
        [['1', '', '', '', '', '', '', test, 'Fall', '', '', '', '']],
      )[0]?.recipe.id
    expect(winner('quarterly check')).toBe('other')
    expect(winner('Benchmark')).toBe('district-benchmark')
  })
})
