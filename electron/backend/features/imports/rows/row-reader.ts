/** Reads one record after another: decides what kind of row it is, then hands its scores on. */
import type { Recipe, RecipeField } from '#shared/domain/recipes.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import type { Columns } from '../recognising/columns.ts'
import type { Collected } from './collected.ts'
import { createItemRows } from './item-rows.ts'
import { createLongRows } from './long-rows.ts'
import type { DateEvidence } from './day-order.ts'
import { createMeasureRows } from './measure-rows.ts'
import { notStudentRow } from './not-students.ts'
import { createOutsideRules } from './outside-rules.ts'
import { createRosterRows } from './roster-rows.ts'
import { createTests, type Tests } from './tests.ts'
import { createMissingWords, type MissingWords } from './values.ts'
import type { KnownDays } from './when.ts'
import type { KnownStudent } from './sittings.ts'
import { createWho, damagedId, type Who } from './who.ts'

export type RowContext = {
  readonly recipe: Recipe
  readonly columns: Columns
  readonly collected: Collected
  readonly days: KnownDays
  readonly standards: Standards
  /** Of the file, for recipes that name no assessment. */
  readonly fallbackName: string
  readonly isDecimalComma: boolean
  /** Row of the file, from 1. */
  readonly headerRow: number
  readonly dates: DateEvidence
}

/** What the readers of scores need besides. */
export type ScoreContext = RowContext & {
  readonly who: Who
  readonly tests: Tests
  readonly isMissing: MissingWords
  /** The points possible that a row of the file gives for a column; null when none does. */
  readonly possible: (index: number) => number | null
}

/** Stages the scores of a row. @returns whether there was any; false means the row is refused. */
export type ReadScores = (student: KnownStudent, cells: readonly string[], row: number) => boolean

/** @returns a reader; `row` is the row of the file as a spreadsheet counts. */
export function createRowReader(
  context: RowContext,
): (cells: readonly string[], row: number) => void {
  const { recipe, columns, collected } = context
  const { counts } = collected
  const tests = createTests(collected.catalogue, context.standards)
  const who = createWho(recipe, { columns, collected, tests })
  const outside = createOutsideRules(context)
  const isMissing = createMissingWords(recipe.missingWords)
  const readScores = scoreReader({ ...context, who, tests, isMissing, possible: outside.possible })
  noteDoubledColumns(context)
  const width = columns.header.length
  const neededWidth = neededCells(context)
  const refuse = (kind: string, row: number, found: string): void => {
    counts.rowsRefused += 1
    collected.problem({ kind, outcome: 'refused', row, column: '', found })
  }

  const noStudent = (kind: string, row: number, cells: readonly string[]): void => {
    counts.rowsNotStudents += 1
    collected.problem({ kind, outcome: 'noted', row, column: '', found: shown(cells) })
  }

  return (cells, row) => {
    if (cells.length === 1 && cells[0]?.trim() === '') return
    counts.rowsRead += 1
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      return refuse('shifted-row', row, cells.slice(width - 1).join(' | '))
    if (outside.isPossibleRow(cells)) return noStudent('points-possible', row, cells)
    const known = who.known(cells)
    if (known) who.checkName(known, cells, row)
    else {
      const kind = notStudentRow(cells, columns) ?? outside.notStudent(cells)
      if (kind) return noStudent(kind, row, cells)
    }
    if (cells.length < neededWidth) return refuse('cut-off-row', row, shown(cells))
    const because = outside.leftOut(cells)
    if (because !== null) return refuse('left-out', row, `${because}: ${shown(cells)}`)
    const student = known ?? who.add(cells, row)
    if (!student) {
      const typed = cells[columns.fields.get('studentId') ?? -1]?.trim() ?? ''
      return refuse(damagedId.test(typed) ? 'damaged-id' : 'no-student-id', row, shown(cells))
    }
    if (!readScores(student, cells, row)) counts.rowsRefused += 1
  }
}

function noteDoubledColumns({ columns, collected, headerRow: row }: RowContext): void {
  for (const { name, indexes } of columns.doubled) {
    const [used, ...others] = indexes.map((index) => index + 1)
    const found = `Column ${used} is used, not ${others.join(', ')}`
    collected.problem({ kind: 'two-columns', outcome: 'noted', row, column: name.trim(), found })
  }
}

/** A row with fewer cells ends before a column that the recipe cannot do without. */
function neededCells({ recipe, columns }: RowContext): number {
  const needed = Object.entries(recipe.columns).filter(([, { required }]) => required)
  const ends = needed.map(([field]) => (columns.fields.get(field as RecipeField) ?? -1) + 1)
  return Math.max(0, ...ends)
}

function scoreReader(context: ScoreContext): ReadScores {
  switch (context.recipe.shape) {
    case 'row per student and standard':
      return createLongRows(context)
    case 'column per item':
      return createItemRows(context, context.recipe)
    case 'columns of measures':
      return createMeasureRows(context, context.recipe)
    case 'roster':
      return createRosterRows(context)
  }
}

const shown = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .slice(0, 4)
    .join(' | ')
