/** A mapping stays in order while it is changed. */
import { describe, expect, it } from 'vitest'
import { orderLevels, placeColumn, reshape } from './change-mapping.ts'
import {
  detailPlacement,
  fieldPlacement,
  noConstants,
  NOTHING,
  scorePlacement,
  type Mapping,
} from './mapping.ts'
import { mappingAssumptions, mappingNeeds, needsSentence } from './mapping-needs.ts'
import { choiceIdOf, placementChoices, placementOf, placementText } from './placement-choices.ts'

const levels = ['Below', 'Meets']
const mapping: Mapping = {
  ...{ recipeId: 'some', shape: 'row per student', constants: noConstants },
  placements: {
    Id: fieldPlacement('studentId'),
    Other: NOTHING,
    Total: scorePlacement(),
    Reached: detailPlacement('level', 'Total', { levels }),
    Geometry: scorePlacement({ kind: 'domain', code: 'Geometry', holds: 'level', levels }),
  },
}

describe('placing a column', () => {
  it('takes a field from the column that had it, and says which', () => {
    const { mapping: next, freed } = placeColumn(mapping, 'Other', fieldPlacement('studentId'))
    expect(freed).toBe('Id')
    expect(next.placements).toMatchObject({ Id: NOTHING, Other: fieldPlacement('studentId') })
  })

  it('lets go of what belonged to a score that is none any more', () => {
    const next = placeColumn(mapping, 'Total', NOTHING).mapping
    expect(next.placements['Reached']).toEqual(NOTHING)
    expect(next.placements['Geometry']).toEqual(mapping.placements['Geometry'])
  })

  it('offers what belongs to a score with the score before it', () => {
    const columns = Object.keys(mapping.placements)
    const column = { name: 'Other', levels: [], lowest: 1, highest: 9 }
    const placed = placementOf('detail percentile', column, { mapping, columns })
    expect(placed).toEqual(detailPlacement('percentile', 'Total'))
  })
})

it('orders the levels of all columns that have the same', () => {
  const { placements } = orderLevels(mapping, ['Meets', 'Below'])
  expect(placements['Reached']).toMatchObject({ levels: ['Meets', 'Below'] })
  expect(placements['Geometry']).toMatchObject({ levels: ['Meets', 'Below'] })
})

describe('another shape', () => {
  it('takes the first score as the points of a row, with what belongs to it, and back', () => {
    const long = reshape(mapping, 'row per student and standard')
    expect(long.recipeId).toBeNull()
    expect(long.placements).toMatchObject({
      ...{ Id: fieldPlacement('studentId'), Total: fieldPlacement('points') },
      ...{ Reached: fieldPlacement('level'), Geometry: NOTHING },
    })
    expect(reshape(long, 'row per student').placements).toMatchObject({
      ...{ Total: scorePlacement(), Reached: detailPlacement('level', 'Total') },
    })
  })

  it('keeps only who and where for enrolments', () => {
    expect(reshape(mapping, 'row per enrolment').placements).toMatchObject({ Total: NOTHING })
  })
})

it('says in one sentence what is still needed, and what is assumed', () => {
  const empty = { ...mapping, placements: {} }
  expect(needsSentence(empty)).toBe('Still needed: a student id and a score or an item.')
  expect(mappingNeeds(mapping)).toEqual([])
  expect(mappingAssumptions(mapping)).toEqual([
    ...['the test was given today', 'the test is called as the file is'],
  ])
})

it.each(['row per student', 'row per student and standard', 'row per enrolment'] as const)(
  'every choice for a %s makes a placement that is this choice again, and has a name',
  (shape) => {
    for (const { id, label } of placementChoices(shape)) {
      const column = { name: 'Column', levels, lowest: 1, highest: 2 }
      const placed = placementOf(id, column, { mapping, columns: ['Total', 'Column'] })
      expect(placed && choiceIdOf(placed)).toBe(id)
      expect(placed && placementText(placed)).toContain(label)
    }
  },
)
