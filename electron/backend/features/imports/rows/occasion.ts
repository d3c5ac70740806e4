/** When a row's test was taken and which administration that is, from its cells or the recipe. */
import { schoolYearOf } from '#shared/domain/dates.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import type { ScoreContext } from './row-reader.ts'
import { constantDay, constantWindow, createDayReader, windowParts, yearIn } from './when.ts'
import { cellReader } from './cells.ts'

export type Occasion = {
  readonly assessment: string
  readonly administrationNo: number
  readonly testedOn: string
}

type Constants = Recipe['constants']

/**
 * @param own says it for one column of measures; goes before the recipe's constants.
 * @param ownDate the column with the day of that measure alone.
 * @returns a reader that stages a problem and gives null where the day is none.
 */
export function createOccasions(
  context: ScoreContext,
  own: Constants = {},
  ownDate: number | null = null,
) {
  const { recipe, columns, collected, days, tests, fallbackName } = context
  const cell = cellReader(columns)
  const readDay = createDayReader(context.dates, days)
  const constants = { ...recipe.constants, ...withoutUndefined(own) }
  const usualDay = constantDay(constants.testDate ?? 'today', days)
  const dateColumn = ownDate ?? columns.fields.get('testDate')
  if (dateColumn === undefined) {
    const of = [constants.assessment, constants.window].filter(Boolean).join(', ')
    const found = of ? `${usualDay} for ${of}` : usualDay
    collected.problem({ kind: 'assumed-date', outcome: 'noted', row: 1, column: '', found })
  }
  let last: { day: string; test: string; window: string; year: string; is: Occasion } | null = null

  return (cells: readonly string[], row: number): Occasion | null => {
    const dayCell = dateColumn === undefined ? '' : (cells[dateColumn] ?? '')
    const assessmentCell = own.assessment === undefined ? cell(cells, 'assessment') : ''
    const windowCell = own.window === undefined ? cell(cells, 'window') : ''
    const yearCell = cell(cells, 'schoolYear')
    // Rows of one student follow one another: mostly it is the occasion of the row before.
    if (last && last.day === dayCell && last.test === assessmentCell)
      if (last.window === windowCell && last.year === yearCell) return last.is
    const read = dateColumn === undefined ? { day: usualDay } : readDay(dayCell)
    if ('problem' in read) {
      const column = columns.header[dateColumn ?? -1] ?? ''
      const kind = dayCell.trim() === '' ? 'no-date' : read.problem
      collected.problem({ kind, outcome: 'refused', row, column, found: dayCell })
      return null
    }
    const prefix = recipe.prefixes.assessment ?? ''
    const named = assessmentCell.trim() && prefix + assessmentCell.trim()
    const assessment = named || constants.assessment || fallbackName
    const typed = windowParts(windowCell)
    const schoolYear =
      yearIn(yearCell) || typed.schoolYear || constants.schoolYear || schoolYearOf(read.day)
    const window = typed.name || constantWindow(constants.window, read.day)
    const administration = tests.administration({ assessment, window, schoolYear })
    const occasion = {
      assessment: administration.assessment,
      administrationNo: administration.no,
      testedOn: read.day,
    }
    last = { day: dayCell, test: assessmentCell, window: windowCell, year: yearCell, is: occasion }
    return occasion
  }
}

const withoutUndefined = (own: Constants): Constants => ({
  ...(own.assessment !== undefined && { assessment: own.assessment }),
  ...(own.window !== undefined && { window: own.window }),
  ...(own.schoolYear !== undefined && { schoolYear: own.schoolYear }),
  ...(own.testDate !== undefined && { testDate: own.testDate }),
})
