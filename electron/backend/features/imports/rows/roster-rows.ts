/** One row a student and class, or a student alone: who is where, from when to when, taught by whom. */
import { parseGrade } from '#shared/domain/grades.ts'
import { copyText } from './bounded-map.ts'
import { constantDay, createDayReader } from './when.ts'
import type { ReadScores, ScoreContext } from './row-reader.ts'
import { cellReader } from './cells.ts'

/** Without dates an enrolment begins with the school year; one that is over ends when it says. */
export function createRosterRows(context: ScoreContext): ReadScores {
  const { recipe, columns, collected, days, who, isMissing } = context
  const cell = cellReader(columns)
  const readDay = createDayReader(context.dates, days)
  const usualStart = constantDay(recipe.constants.testDate ?? 'school year start', days)
  const dayOf = (cells: readonly string[], field: 'startsOn' | 'endsOn', row: number) => {
    const typed = cell(cells, field).trim()
    if (isMissing(typed)) return null
    const read = readDay(typed)
    if ('day' in read) return read.day
    const column = columns.header[columns.fields.get(field) ?? -1] ?? ''
    collected.problem({ kind: read.problem, outcome: 'refused', row, column, found: typed })
    return undefined
  }
  return (student, cells, row) => {
    const startsOn = dayOf(cells, 'startsOn', row)
    const endsOn = dayOf(cells, 'endsOn', row)
    if (startsOn === undefined || endsOn === undefined) return false
    const from = startsOn ?? usualStart
    if (endsOn !== null && endsOn < from) {
      const found = `${from} to ${endsOn}`
      collected.problem({ kind: 'ends-before', outcome: 'refused', row, column: '', found })
      return false
    }
    collected.batch.incomingEnrolment.push([
      ...[student.no, ...who.places(cells), parseGrade(cell(cells, 'grade')), from, endsOn],
      ...[
        copyText(cell(cells, 'teacher').trim()),
        copyText(cell(cells, 'teacherEmail').trim()),
        row,
      ],
    ])
    return true
  }
}
