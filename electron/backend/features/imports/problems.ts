/** What can be odd about a row, in the person's words. */
import type { ImportProblem } from '#shared/contracts/imports.ts'

type Wording = { readonly title: string; readonly detail: string }

const wordings: Readonly<Record<string, Wording>> = {
  'no-student-id': {
    title: 'No student id',
    detail: 'Refused: a name alone does not say whose score this is. Add the id and import again.',
  },
  'damaged-id': {
    title: 'Student id damaged by a spreadsheet',
    detail:
      'Refused: a number like 5.12E+09 has lost its digits. Export again and do not save it in a spreadsheet.',
  },
  'lost-zeros': {
    title: 'Zeros in front of ids are gone',
    detail:
      'Stored as another student, since no name says that it is the same. Export the file again, and do not save it in a spreadsheet.',
  },
  'damaged-date': {
    title: 'Date damaged by a spreadsheet',
    detail: 'Refused: only a time is left. Export again and do not save it in a spreadsheet.',
  },
  'fraction-turned-date': {
    title: 'Fraction turned into a date',
    detail: 'A spreadsheet made a day of a fraction such as 2/5. Export the file again.',
  },
  'ambiguous-dates': {
    title: 'Day or month first?',
    detail:
      'Stored with the month first: nothing in the file tells. Choose the other order if it is not.',
  },
  'left-out': { title: 'Test that does not count', detail: 'Refused: the vendor says so.' },
  'other-test': {
    title: 'Another test of the student counts',
    detail: 'Refused: of several tests in one window one is kept, as chosen.',
  },
  'several-tests': {
    title: 'Several tests of a student in one window',
    detail: 'Waits: say whether the first, the last, the best or all of them are meant.',
  },
  'no-scores': {
    title: 'No score at all',
    detail: 'Refused: the row has nothing to store. Not tested is not zero.',
  },
  'ends-before': {
    title: 'Ends before it begins',
    detail: 'Refused: the last day is before the first.',
  },
  'points-possible': { title: 'Points possible', detail: 'Not a student; the points are used.' },
  'no-student': { title: 'A made-up student', detail: 'Not a student.' },
  'shifted-row': {
    title: 'More cells than columns',
    detail: 'Refused: a delimiter inside a cell without quotation marks shifts what follows.',
  },
  'cut-off-row': {
    title: 'Row cut off',
    detail: 'Refused: it ends before the last column that is needed. Export the file again.',
  },
  'no-date': { title: 'No test date', detail: 'Refused: the teacher is found by the test date.' },
  'impossible-date': {
    title: 'No such date',
    detail: 'Refused: the calendar has no such day. Correct it and import again.',
  },
  'implausible-date': {
    title: 'Date out of range',
    detail: 'Refused: no test was given then. Correct it and import again.',
  },
  'no-standard': {
    title: 'No standard',
    detail: 'Refused: the row does not say what the points are for.',
  },
  'unknown-standard': {
    title: 'Standard nobody knows',
    detail: 'Stored under this text. Check that it is meant: it has no place among the standards.',
  },
  'above-possible': {
    title: 'More points than possible',
    detail: 'Refused: check the points and the points possible.',
  },
  'below-scale': {
    title: 'Below the scale',
    detail: 'Refused: the points are lower than the scale starts.',
  },
  'unreadable-points': {
    title: 'Points that are no number',
    detail: 'Refused: neither a number nor a known word for “no score”.',
  },
  'unreadable-possible': {
    title: 'Points possible that are no number above zero',
    detail: 'Refused: the points have no scale.',
  },
  'two-possibles': {
    title: 'Two different points possible',
    detail: 'Refused: the cell and the column disagree.',
  },
  'unknown-option': {
    title: 'Answer that is no option',
    detail: 'This answer is refused; the other answers of the row are stored.',
  },
  'no-answers': {
    title: 'No answers at all',
    detail: 'Refused: taken as absent. Absent is not zero.',
  },
  'two-values': {
    title: 'Two values for one score',
    detail: 'Refused: an earlier row of this file has another value. Keep one of them.',
  },
  'likely-pair': {
    title: 'Perhaps a student you have',
    detail: 'Waits: say whether this is the same student, then the rows are stored.',
  },
  'likely-school': {
    title: 'Perhaps a school you have',
    detail: 'Waits: say whether this is the same school, then the rows are stored.',
  },
  'likely-class': {
    title: 'Perhaps a class you have',
    detail: 'Waits: say whether this is the same class, then the rows are stored.',
  },
  'likely-teacher': {
    title: 'Perhaps a teacher you have',
    detail: 'The student is stored; the class gets this teacher when you have said who it is.',
  },
  'two-names': {
    title: 'One id, two names',
    detail: 'Stored under the id. Check that two students do not share it.',
  },
  'two-dates': {
    title: 'Two dates for one test',
    detail: 'Stored under the first date that the file gives.',
  },
  'other-teacher': {
    title: 'Another teacher than on the test date',
    detail: 'Stored. Scores follow the class and its teacher on that date, not this column.',
  },
  'assumed-date': {
    title: 'No column with the test date',
    detail: 'Stored under this day, which the recipe names. Scores follow the teacher of that day.',
  },
  'two-columns': {
    title: 'Two columns of one name',
    detail: 'The first is used, the others are left out. Check that it is the right one.',
  },
  'repeated-header': { title: 'The header again', detail: 'Not a student.' },
  'totals-row': { title: 'Totals', detail: 'Not a student.' },
  'blank-row': { title: 'Blank row', detail: 'Not a student.' },
  footnote: { title: 'Note below the table', detail: 'Not a student.' },
}

export const wordingOf = (kind: string): Wording => wordings[kind] ?? { title: kind, detail: '' }

export const EXAMPLES = 5

/** First rows of each kind with how many there are, as SQL over a table with these columns. */
export type ProblemRow = {
  readonly kind: string
  readonly outcome: ImportProblem['outcome']
  readonly count: number
  readonly row: number
  readonly columnName: string
  readonly found: string
}

const outcomeOrder = ['asked', 'refused', 'noted']

/** Groups rows that are sorted by row within a kind; questions come first, notes last. */
export function groupProblems(rows: readonly ProblemRow[]): ImportProblem[] {
  const groups = Map.groupBy(rows, ({ kind, outcome }) => `${kind} ${outcome}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { title, detail } = wordingOf(first.kind)
      const examples = group.map(({ row, columnName, found }) => ({
        ...{ row, column: columnName, found, detail },
      }))
      return [{ kind: first.kind, title, outcome: first.outcome, count: first.count, examples }]
    })
    .toSorted(
      (a, b) =>
        outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome) || b.count - a.count,
    )
}

/** @param rowColumn how the table calls the row of the file. */
export const problemExamples = (table: string, rowColumn: string, where = 'TRUE'): string => `
  SELECT kind, outcome, count, row, columnName, found FROM (
    SELECT kind, outcome, ${rowColumn} AS row, columnName, found,
      COUNT(*) OVER (PARTITION BY kind, outcome) AS count,
      ROW_NUMBER() OVER (PARTITION BY kind, outcome ORDER BY ${rowColumn}, rowid) AS position
    FROM ${table} WHERE ${where}
  ) WHERE position <= ${EXAMPLES} ORDER BY kind, outcome, position`
