/** Suggestions from names and from contents, on headers that real files have and on invented ones. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { HeaderAliases } from '../../recognising/expand-recipe.ts'
import { suggestMapping } from './suggest-mapping.ts'

const aliases = JSON.parse(
  readFileSync(new URL('../../../../../../resources/header-aliases.json', import.meta.url), 'utf8'),
) as HeaderAliases

const suggest = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  suggestMapping(header, rows, aliases)

/** What one column among a student's id and a score is taken for. */
function placed(name: string, ...cells: readonly string[]) {
  const { mapping, columns } = suggest(
    ['Student ID', name, 'Scale Score'],
    ...cells.map((cell, index) => [`00${index + 41}`, cell, String(300 + index)]),
  )
  const [best] = columns[1]?.suggestions ?? []
  return { ...mapping.placements[name], sure: best?.sure ?? 0, why: best?.why ?? '' }
}

const field = (name: string) => expect.objectContaining({ as: 'field', field: name })

describe('by name, as the cells agree', () => {
  it.each([
    ['Student State ID', 'stateId', ['9024417730', '9024417731']],
    ['Last Name', 'familyName', ['Abara', 'Ng']],
    ['Legal First Name', 'givenName', ['Chidi', 'Ana']],
    ['DOB', 'birthDate', ['3/7/2014', '11/21/2013']],
    ['Grade Level', 'grade', ['3', 'K']],
    ['SchName', 'school', ['Cedar', 'Elm']],
    ['Class Teacher(s)', 'teacher', ['Rivera, E.', 'Lee, J.']],
    ['Class(es)', 'class', ['Math 4 A', 'Math 4 B']],
    ['Course', 'course', ['Grade 4', 'Grade 4']],
    ['Test Name', 'assessment', ['Unit 3', 'Unit 3']],
    ['Norming Window', 'window', ['Winter (November 16 - March 1)', 'Fall (August - November)']],
    ['Academic Year', 'schoolYear', ['2025-2026', '2025-2026']],
    ['Completion Date', 'testDate', ['1/14/2026', '1/15/2026']],
    ['Attempt', 'attempt', ['1', '2']],
  ])('%s is %s', (name, wanted, cells) => {
    expect(placed(name, ...cells)).toEqual(field(wanted))
  })

  it.each([
    ['Percentile', 'percentile', ['41', '7th']],
    ['Standard Error', 'standard error', ['3.4', '6.1']],
    ['Overall Placement', 'level', ['Early On Grade Level', '1 Grade Level Below']],
    ['Points Possible', 'possible', ['30', '30']],
    ['Typical growth', 'figure', ['27', '31']],
  ])('%s belongs to the score as its %s', (name, part, cells) => {
    expect(placed(name, ...cells)).toMatchObject({ as: 'detail', part, of: 'Scale Score' })
  })

  it.each([
    ['English Language Learner', 'English learner'],
    ['SWD', 'Disability'],
    ['Economically Disadvantaged', 'Economic disadvantage'],
    ['Gifted', 'Gifted'],
    ['Section 504', 'Section 504'],
  ])('%s is the group %s', (name, attribute) => {
    expect(placed(name, 'Y', 'N')).toMatchObject({ as: 'group', attribute })
  })

  it('is less sure where the cells speak against the name, and says so', () => {
    const date = placed('Test Date', 'spring', 'fall')
    expect(date).not.toEqual(field('testDate'))
    const { columns } = suggest(['Grade'], ['Excellent'], ['Good'])
    const grade = columns[0]?.suggestions[0]
    expect(grade?.sure).toBeLessThan(0.5)
    expect(grade?.why).toBe('“Grade” is a usual name for it, but its cells do not look like grades')
  })

  it('offers an empty column and does not place it', () => {
    expect(placed('State ID', '', '')).toMatchObject({
      as: 'nothing',
      why: '“State ID” is a usual name for it, but it is empty',
    })
  })
})

describe('by contents alone', () => {
  it.each([
    ['Wer', 'fullName', ['Abara, Chidi', 'O’Neil, Ann']],
    ['Stufe', 'grade', ['Grade 3', 'Grade 4']],
    ['Saison', 'window', ['Fall', 'Winter']],
    ['Jahr', 'schoolYear', ['2025-26', '2025-26']],
    ['Am', 'testDate', ['2026-01-14', '2026-01-15']],
    ['Geboren', 'birthDate', ['2014-03-07', '2013-11-21']],
  ])('%s is %s', (name, wanted, cells) => {
    const found =
      wanted === 'birthDate'
        ? suggest(
            ['Student ID', name, 'Test Date', 'Score'],
            ...cells.map((cell, index) => [`04${index}`, cell, '2026-01-14', '5']),
          ).mapping.placements[name]
        : placed(name, ...cells)
    expect(found).toEqual(field(wanted))
  })

  it('takes codes of standards for a row per student and standard', () => {
    const { mapping } = suggest(
      ['Kid', 'Was', 'Punkte', 'von'],
      ['0041', '4.NF.A.1', '3', '4'],
      ['0041', '4.OA.A.1', '2', '4'],
    )
    expect(mapping.shape).toBe('row per student and standard')
    expect(mapping.placements['Was']).toEqual(field('standard'))
  })

  it('takes ids that come again and points beside the points possible, in a long file', () => {
    const { mapping } = suggest(
      ['Kid', 'Target', 'Got', 'Of'],
      ['0071', '4.NF.A.1', '5', '6'],
      ['0071', '4.NF.B.3', '3', '4'],
      ['0072', '4.NF.A.1', '6', '6'],
    )
    expect(mapping.placements).toMatchObject({
      ...{ Kid: field('studentId'), Target: field('standard') },
      ...{ Got: field('points'), Of: field('possible') },
    })
  })

  it('takes headers that are codes of standards for their scores, with the points in brackets', () => {
    const { mapping } = suggest(['Student ID', '4.NF.A.1 (6 pts)'], ['0041', '5'], ['0042', '3'])
    expect(mapping.placements['4.NF.A.1 (6 pts)']).toMatchObject({
      ...{ as: 'score', kind: 'standard', code: '4.NF.A.1', maximum: 6 },
    })
  })

  it('takes shares and percentages for scores', () => {
    expect(placed('Wert', '17/30', '8/30')).toMatchObject({ as: 'score' })
    expect(placed('Wert', '56.67 %', '80 %')).toMatchObject({ as: 'score', maximum: 100 })
  })

  it('takes words for levels in their order, the lowest first', () => {
    expect(placed('Stand', 'Meets', 'Below', 'Exceeds', 'Approaching')).toMatchObject({
      ...{ as: 'detail', part: 'level' },
      levels: ['Below', 'Approaching', 'Meets', 'Exceeds'],
    })
  })

  it('takes columns of nothing but 0 and 1 for items, and numbered ones with their answers', () => {
    const { mapping } = suggest(
      ['Student ID', 'a', 'b', 'c', 'Q4'],
      ['0041', '1', '0', '1', 'B'],
      ['0042', '0', '1', '0', 'C'],
    )
    expect(mapping.placements['a']).toMatchObject({ as: 'item', holds: 'points' })
    expect(mapping.placements['Q4']).toMatchObject({ as: 'item', holds: 'answer', label: 'Q4' })
  })

  it('takes bare numbers for scores only where no column is called one', () => {
    const { mapping } = suggest(
      ['Student ID', 'Unit 1', 'Unit 2'],
      ['0041', '7', '9'],
      ['0042', '8', '4'],
    )
    expect(mapping.placements['Unit 1']).toMatchObject({ as: 'score', code: 'Unit 1' })
    expect(placed('Siblings', '2', '3')).toMatchObject({ as: 'nothing' })
  })

  it('takes ids for ids where nothing is called so', () => {
    const { mapping } = suggest(
      ['Badge', 'Score'],
      ...['10041', '10042', '10043', '10044'].map((id, index) => [id, String(index)]),
    )
    expect(mapping.placements['Badge']).toEqual(field('studentId'))
  })
})

describe('whole files', () => {
  it('gives each score what is called after it, and the rest to the whole test', () => {
    const { mapping } = suggest(
      [
        ...['Student ID', 'Overall Scale Score', 'Overall Placement', 'Geometry Scale Score'],
        ...['Geometry Placement', 'Geometry Relative Placement', 'Percentile'],
      ],
      ['0041', '464', '1 Grade Level Below', '471', 'Early 4', 'On Level', '41'],
    )
    const { placements } = mapping
    expect(placements['Geometry Placement']).toMatchObject({ of: 'Geometry Scale Score' })
    expect(placements['Geometry Relative Placement']).toMatchObject({ part: 'figure' })
    expect(placements['Percentile']).toMatchObject({ of: 'Overall Scale Score' })
  })

  it('takes tests side by side apart by their windows, each with its own day', () => {
    const { mapping } = suggest(
      ['Student ID', 'Fall Score', 'Fall Date', 'Fall Level', 'Spring Score', 'Spring Date'],
      ['0041', '7', '9/10/2025', 'Below', '9', '4/14/2026'],
      ['0042', '8', '9/11/2025', 'Meets', '10', '4/15/2026'],
    )
    expect(mapping.placements).toMatchObject({
      'Fall Score': { as: 'score', kind: 'overall', window: 'Fall' },
      'Fall Date': { as: 'detail', part: 'date', of: 'Fall Score' },
      'Fall Level': { as: 'detail', part: 'level', of: 'Fall Score' },
      'Spring Score': { window: 'Spring' },
      'Spring Date': { of: 'Spring Score' },
    })
  })

  it('takes a file without scores for a roster', () => {
    const { mapping } = suggest(
      ['Student ID', 'Last Name', 'School', 'Teacher'],
      ['0041', 'Abara', 'Cedar', 'Rivera'],
    )
    expect(mapping.shape).toBe('row per enrolment')
  })

  it('calls columns without a name of their own by their letters', () => {
    const { columns } = suggest(['ID', '', 'Score', 'Score'], ['0041', 'x', '3', '4'])
    expect(columns.map(({ facts }) => facts.name)).toEqual([
      ...['ID', 'Column B', 'Score', 'Score (column D)'],
    ])
  })
})
