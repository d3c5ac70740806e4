/** A mapping and the recipe that it makes say the same: on vendors' files and on any table at all. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { mapping as mappingShape, type Mapping } from '#shared/domain/mapping/mapping.ts'
import { mappingNeeds } from '#shared/domain/mapping/mapping-needs.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { vendorFile } from '#test/fixtures/imports/vendor-file.ts'
import { detectDelimiter, detectLineEnd, firstRecords } from '../../../files/reading/layout.ts'
import { mapColumns } from '../recognising/columns.ts'
import type { HeaderAliases } from '../recognising/expand-recipe.ts'
import { builtInRecipes } from '../recognising/load-recipes.ts'
import { GOOD_ENOUGH, rankRecipes } from '../recognising/recognise.ts'
import { mappingOfCandidate } from './mapping-of-candidate.ts'
import { recipeOfMapping } from './recipe-of-mapping.ts'
import { suggestMapping } from './suggesting/suggest-mapping.ts'

const resources = new URL('../../../../../resources', import.meta.url).pathname
const aliases = JSON.parse(
  readFileSync(`${resources}/header-aliases.json`, 'utf8'),
) as HeaderAliases
let recipes: readonly Recipe[] = []
beforeAll(async () => {
  recipes = await builtInRecipes({ folders: { settings: '', resources } })
})

const vendors = readdirSync(
  new URL('../../../../../test/fixtures/imports/vendors/', import.meta.url),
)

function tableOf(name: string) {
  const text = new TextDecoder().decode(vendorFile(name)).replace(/^\uFEFF/, '')
  const lineEnd = detectLineEnd(text)
  const format = { delimiter: detectDelimiter(text, lineEnd), lineEnd, isWhole: true }
  const [header = [], ...rows] = firstRecords(text, format)
  return { header, rows }
}

/** What the recipe of a mapping makes of the columns again. */
function again(mapping: Mapping, header: readonly string[], rows: readonly (readonly string[])[]) {
  const recipe = recipeOfMapping(mapping, header, null)
  return mappingOfCandidate({ recipe, columns: mapColumns(recipe, header, rows), score: 1 })
}

describe.each(vendors)('%s', (name) => {
  it('as its layout has it, is read by the same columns when it is taken over unchanged', () => {
    const { header, rows } = tableOf(name)
    const [base] = rankRecipes(recipes, header, rows)
    if (!base || base.score < GOOD_ENOUGH) throw new Error('No layout fits')
    const recipe = recipeOfMapping(mappingOfCandidate(base), header, base)
    const columns = mapColumns(recipe, header, rows)
    expect(columns.fields).toEqual(base.columns.fields)
    expect(columns.used).toEqual(base.columns.used)
    expect(columns.measures).toEqual(base.columns.measures)
  })

  it('by suggestions alone, makes a recipe that says the same', () => {
    const { header, rows } = tableOf(name)
    const { mapping } = suggestMapping(header, rows, aliases)
    // Clever's students have no name of a school, and nothing else is missing anywhere.
    expect(mappingNeeds(mapping)).toEqual(name === 'clever-students.csv' ? ['a school'] : [])
    if (mappingNeeds(mapping).length > 0) return
    const { placements } = again(mapping, header, rows)
    expect(withoutItems(placements)).toEqual(withoutItems(mapping.placements))
  })
})

/** Answers that are read as typed stay the recipe's own. */
const withoutItems = (placements: Mapping['placements']) =>
  Object.fromEntries(
    Object.entries(placements).filter(([, { as }]) => as !== 'item' && as !== 'layout'),
  )

const cell = fc.oneof(
  fc.constantFrom('', '0042', '17', '17/30', '4.NF.A.1', 'Meets', 'Y', '3/4/2026', 'Fall', '=1+1'),
  fc.string({ maxLength: 12 }),
)
const heading = fc.oneof(
  fc.constantFrom('', 'Student ID', 'Score', 'Score', 'Fall Score', 'Level', '/(/', '/a/', 'Grade'),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(`${'Which of these is more? '.repeat(20)}Score`, '__proto__', 'constructor'),
)

it('any table gets suggestions, and a recipe where nothing is needed', () => {
  fc.assert(
    fc.property(
      fc.array(heading, { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 8 }),
      (header, rows) => {
        const { mapping, columns } = suggestMapping(header, rows, aliases)
        expect(columns).toHaveLength(header.length)
        expect(mappingShape.safeParse(mapping).success).toBe(true)
        if (mappingNeeds(mapping).length === 0)
          expect(withoutItems(again(mapping, header, rows).placements)).toEqual(
            withoutItems(mapping.placements),
          )
      },
    ),
    { numRuns: 300 },
  )
})
