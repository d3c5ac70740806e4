/** Rows that are about no student: blank ones, the header again, totals, footnotes. */
import { headerKey } from '#shared/domain/recipes.ts'
import type { Columns } from '../recognising/columns.ts'

const summaryWords =
  /^((grand|school|class|district|grade|group|overall|state|teacher)\s+)?(totals?|averages?|means?|medians?|sums?|counts?|std\.?\s*dev\.?|standard deviation)\b[:.]?/i

export type NotStudent = 'blank-row' | 'repeated-header' | 'totals-row' | 'footnote'

/** Asked only for an id that has not been seen, so it may look closely. */
export function notStudentRow(cells: readonly string[], columns: Columns): NotStudent | null {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return 'blank-row'
  if (isHeaderAgain(cells, columns)) return 'repeated-header'
  const idCell = textAt(cells, columns.fields.get('studentId'))
  const first = filled[0]?.trim() ?? ''
  if (summaryWords.test(idCell)) return 'totals-row'
  if (idCell === '' && summaryWords.test(first)) return 'totals-row'
  // A word repeated under the columns, for instance `Manual Posting`, describes them.
  const isOneWord = filled.every((cell) => cell.trim() === first) && !/\d/.test(first)
  if (idCell === '' && isOneWord) return 'footnote'
  // Alone in its row: a sentence below the table. An id alone is a student without answers.
  const isAlone = filled.length === 1 && columns.header.length > 3
  return isAlone && (idCell === '' || /\s/.test(idCell)) ? 'footnote' : null
}

function isHeaderAgain(cells: readonly string[], { header }: Columns): boolean {
  const named = header.flatMap((name, index) => (name.trim() === '' ? [] : [index]))
  const same = named.filter(
    (index) => headerKey(header[index] ?? '') === headerKey(cells[index] ?? ''),
  )
  return same.length >= 2 && same.length > named.length / 2
}

const textAt = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '').trim()
