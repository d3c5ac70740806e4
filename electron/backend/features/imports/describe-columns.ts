/** What becomes of each column of a file, in the person's words. */
import type { ImportPreview } from '#shared/contracts/imports.ts'
import type { RecipeField } from '#shared/domain/recipes.ts'
import { howSure } from './mapping/how-sure.ts'
import type { Columns } from './recognising/columns.ts'
import { columnNames } from './recognising/find-columns.ts'
import type { ItemColumn } from './recognising/item-columns.ts'
import type { MeasureColumn } from './recognising/measure-columns.ts'
import type { Candidate } from './recognising/recognise.ts'

const fieldLabels: Readonly<Record<RecipeField, string>> = {
  studentId: 'Student, local id',
  stateId: 'Student, state id',
  givenName: 'Student, first name',
  familyName: 'Student, last name',
  fullName: 'Student, name',
  birthDate: 'Student, birth date',
  grade: 'Grade',
  school: 'School',
  class: 'Class',
  course: 'Course',
  teacher: 'Teacher',
  assessment: 'Test',
  window: 'Window',
  schoolYear: 'School year',
  testDate: 'Test date',
  standard: 'Standard',
  points: 'Points',
  possible: 'Points possible',
  level: 'Performance level',
  percentile: 'Percentile',
  standardError: 'Standard error',
  testId: 'Test, id of this take',
  attempt: 'Attempt',
  form: 'Form of the test',
  startsOn: 'First day',
  endsOn: 'Last day',
  teacherEmail: 'Teacher, e-mail',
  role: 'Role: student or staff',
}

const fieldDetails: Partial<Readonly<Record<RecipeField, string>>> = {
  studentId: 'Matches students; text, so zeros in front stay',
  givenName: 'For new students and to ask about likely pairs',
  familyName: 'For new students and to ask about likely pairs',
  teacher: 'Compared only: a score follows the class and its teacher on the test date',
  course: 'For classes that are new',
  testDate: 'Finds the class and teacher of the score',
}

/** @param byHand the columns that the person placed for this file. */
export function columnUses(
  candidate: Candidate,
  rows: readonly (readonly string[])[],
  byHand: ReadonlySet<string>,
): ImportPreview['columns'] {
  const { columns } = candidate
  const uses: Uses = new Map()
  for (const [field, index] of columns.fields)
    uses.set(index, { becomes: fieldLabels[field], detail: fieldDetails[field] ?? '' })
  addScoreUses(uses, columns)
  const sure = howSure(candidate, rows)
  return columnNames(columns.header).map((name, index) => ({
    name,
    firstValue: (rows[0]?.[index] ?? '').trim().slice(0, LONGEST_VALUE),
    becomes: uses.get(index)?.becomes ?? null,
    detail: uses.get(index)?.detail ?? 'Left out',
    sure: uses.has(index) ? sure(index) : null,
    isByHand: byHand.has(name),
  }))
}

const LONGEST_VALUE = 500

type Uses = Map<number, { becomes: string; detail: string }>

function addScoreUses(
  uses: Uses,
  { items, strings, measures, groups, rules, countsIndex }: Columns,
): void {
  for (const column of items) addItemUse(uses, column)
  for (const { index, label } of strings)
    uses.set(index, { becomes: `Items ${label}1, ${label}2, …`, detail: 'A character an item' })
  for (const column of measures) addMeasureUse(uses, column)
  for (const { index, attribute } of groups)
    uses.set(index, { becomes: `Group: ${attribute}`, detail: 'Kept as it is written' })
  for (const { index, rule } of rules)
    uses.set(index, { becomes: 'Whether the test counts', detail: rule.because })
  if (countsIndex !== null)
    uses.set(countsIndex, { becomes: 'Which of several tests counts', detail: '' })
}

function addItemUse(uses: Uses, { index, item, pointsIndex, keyIndex }: ItemColumn): void {
  const detail = [item.standard, item.key && `key ${item.key}`].filter(Boolean).join(', ')
  uses.set(index, { becomes: `Item ${item.label}`, detail })
  if (typeof pointsIndex === 'number')
    uses.set(pointsIndex, { becomes: `Item ${item.label}, points`, detail: '' })
  if (typeof keyIndex === 'number')
    uses.set(keyIndex, { becomes: `Item ${item.label}, key`, detail: '' })
}

function addMeasureUse(uses: Uses, column: MeasureColumn): void {
  const { measure } = column
  const named = column.codeIndex === null ? measure.code : 'as the row names it'
  const name = [measure.assessment, measure.window, named].filter(Boolean).join(', ')
  const scale = measure.maximum === null ? '' : `${measure.minimum ?? ''} to ${measure.maximum}`
  const parts: readonly (readonly [number | null, string])[] = [
    [column.codeIndex, 'what was measured'],
    [column.possibleIndex, 'points possible'],
    [column.dateIndex, 'test date'],
    [column.standardErrorIndex, 'standard error'],
    [column.percentileIndex, 'percentile'],
    [column.levelIndex, 'performance level'],
    ...column.figures.map((figure) => [figure.index, figure.name] as const),
  ]
  for (const [index, part] of parts)
    if (index !== null && !uses.has(index))
      uses.set(index, { becomes: `${name}: ${part}`, detail: 'Kept as it is written' })
  uses.set(column.index, { becomes: name, detail: scale })
}
