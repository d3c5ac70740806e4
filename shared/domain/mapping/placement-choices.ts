/** What a column can be said to be, in the order of the chooser, and how each is called on screen. */
import type { RecipeField } from '../recipes.ts'
import {
  detailPlacement,
  fieldPlacement,
  NOTHING,
  scorePlacement,
  type DetailPart,
  type Mapping,
  type MappingShape,
  type Placement,
} from './mapping.ts'

export type PlacementChoice = {
  /** `field grade`, `score standard`, `detail level`; see `choiceIdOf`. */
  readonly id: string
  readonly label: string
  readonly group: string
}

/** Which kind of placement it is, whatever is said of it besides. */
export function choiceIdOf(placed: Placement): string {
  switch (placed.as) {
    case 'field':
      return `field ${placed.field}`
    case 'score':
      return `score ${placed.holds === 'level' ? 'level' : placed.kind}`
    case 'detail':
      return `detail ${placed.part}`
    case 'item':
      return `item ${placed.holds}`
    case 'points of item':
    case 'group':
    case 'layout':
    case 'nothing':
      return placed.as
  }
}

type Named = readonly (readonly [string, string])[]

const student: Named = [
  ['field studentId', 'Student, local id'],
  ['field stateId', 'Student, state id'],
  ['field fullName', 'Student, name in one column'],
  ['field familyName', 'Student, last name'],
  ['field givenName', 'Student, first name'],
  ['field birthDate', 'Student, birth date'],
  ['field grade', 'Grade'],
  ['group', 'Student group'],
]
const place: Named = [
  ['field school', 'School'],
  ['field teacher', 'Teacher'],
  ['field class', 'Class'],
  ['field course', 'Course'],
]
const testing: Named = [
  ['field assessment', 'Test'],
  ['field window', 'Window'],
  ['field schoolYear', 'School year'],
  ['field testDate', 'Test date'],
  ['field attempt', 'Attempt'],
  ['field form', 'Form of the test'],
]
const scores: Named = [
  ['score overall', 'Overall score'],
  ['score standard', 'Score of a standard'],
  ['score domain', 'Score of a domain'],
  ['score level', 'Level without a score'],
]
const details: Named = [
  ['detail possible', 'Points possible'],
  ['detail level', 'Performance level'],
  ['detail percentile', 'Percentile'],
  ['detail standard error', 'Standard error'],
  ['detail figure', 'Vendor’s figure'],
  ['detail name', 'Name of what was measured'],
  ['detail date', 'Test date of one score'],
]
const items: Named = [
  ['item answer', 'Item: the answer'],
  ['item points', 'Item: the points'],
  ['points of item', 'Points for an answer'],
]
const longScores: Named = [
  ['field standard', 'Standard or domain'],
  ['field points', 'Points'],
  ['field possible', 'Points possible'],
  ['field level', 'Performance level'],
  ['field percentile', 'Percentile'],
  ['field standardError', 'Standard error'],
]
const enrolment: Named = [
  ['field teacherEmail', 'Teacher, e-mail'],
  ['field startsOn', 'First day'],
  ['field endsOn', 'Last day'],
]

const groupsOf: Readonly<Record<MappingShape, readonly (readonly [string, Named])[]>> = {
  'row per student': [
    ['Student', student],
    ['School and class', place],
    ['Test', testing],
    ['Score', scores],
    ['Of a score', details],
    ['Item', items],
  ],
  'row per student and standard': [
    ['Student', student],
    ['School and class', place],
    ['Test', testing],
    ['Score', longScores],
  ],
  'row per enrolment': [
    ['Student', student],
    ['School and class', [...place, ...enrolment]],
  ],
}

export const placementChoices = (shape: MappingShape): readonly PlacementChoice[] =>
  groupsOf[shape].flatMap(([group, named]) => named.map(([id, label]) => ({ id, label, group })))

const labels = new Map(
  Object.values(groupsOf).flatMap((groups) => groups.flatMap(([, named]) => named)),
)

/** `Performance level of Overall`, `Standard 4.NF.A.1, of 6`, `Group: English learner`. */
export function placementText(placed: Placement): string {
  if (placed.as === 'layout') return placed.label
  if (placed.as === 'nothing') return 'Not used'
  const label = labels.get(choiceIdOf(placed)) ?? ''
  const more = placementDetail(placed)
  return more === '' ? label : `${label}: ${more}`
}

/** What is said besides the kind; empty where there is nothing. */
export function placementDetail(placed: Placement): string {
  switch (placed.as) {
    case 'score': {
      const of = placed.maximum === null ? '' : `of ${placed.maximum}`
      const code = placed.kind === 'overall' ? '' : placed.code
      return [code, of, placed.assessment, placed.window].filter(Boolean).join(', ')
    }
    case 'detail':
      return placed.part === 'figure' ? placed.figure : `of ${placed.of}`
    case 'item':
      return [placed.label, placed.key && `key ${placed.key}`].filter(Boolean).join(', ')
    case 'points of item':
      return `of ${placed.of}`
    case 'group':
      return placed.attribute
    case 'field':
    case 'layout':
    case 'nothing':
      return ''
  }
}

/** What a column is known by when it is placed. */
export type ColumnToPlace = {
  readonly name: string
  readonly levels: readonly string[]
  readonly lowest: number | null
  readonly highest: number | null
}

/** @returns the placement of a kind, with what can be told from the column; null for no such kind. */
export function placementOf(
  id: string,
  column: ColumnToPlace,
  { mapping, columns }: { readonly mapping: Mapping; readonly columns: readonly string[] },
): Placement | null {
  const [as = '', ...rest] = id.split(' ')
  const what = rest.join(' ')
  const levels = [...column.levels]
  const name = column.name.slice(0, 200)
  if (as === 'field') return fieldPlacement(what as RecipeField)
  if (as === 'group') return { as: 'group', attribute: name }
  if (as === 'nothing') return NOTHING
  if (as === 'score') return scoreOf(what, column)
  if (as === 'item') {
    const maximum = what === 'points' ? Math.max(1, column.highest ?? 1) : 1
    return { as: 'item', label: name, holds: what as 'answer' | 'points', key: '', maximum }
  }
  if (as === 'points') {
    const of = before(name, columns, (one) => mapping.placements[one]?.as === 'item')
    return { as: 'points of item', of: of ?? '' }
  }
  if (as !== 'detail') return null
  const of = before(name, columns, (one) => mapping.placements[one]?.as === 'score') ?? ''
  const figure = what === 'figure' ? name : ''
  return detailPlacement(what as DetailPart, of, {
    figure,
    levels: what === 'level' ? levels : [],
  })
}

function scoreOf(what: string, { name, levels, lowest }: ColumnToPlace): Placement {
  const minimum = lowest !== null && lowest < 0 ? null : 0
  const code = name.slice(0, 200)
  if (what === 'level') return scorePlacement({ holds: 'level', levels: [...levels] })
  if (what === 'overall') return scorePlacement({ minimum })
  return scorePlacement({ kind: what === 'standard' ? 'standard' : 'domain', code, minimum })
}

/** The last column before this one that fits, else the first one after it. */
function before(
  name: string,
  columns: readonly string[],
  fits: (column: string) => boolean,
): string | undefined {
  const at = columns.indexOf(name)
  return columns.slice(0, at).findLast(fits) ?? columns.slice(at + 1).find(fits)
}
