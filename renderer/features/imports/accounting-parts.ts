/** Where the rows of a file went: parts that add up to what was read. */
import type { Accounting } from '#shared/contracts/imports.ts'
import type { AccountingPart } from '#renderer/ui/AccountingEquation.tsx'

/** New, changed, repeated, refused, not students, in this order. */
export function accountingParts(accounting: Accounting): readonly AccountingPart[] {
  const { rowsStored, rowsChanged, rowsRepeated, rowsRefused, rowsNotStudents } = accounting
  return [
    { word: 'new', rows: rowsStored - rowsChanged, tone: 'new' },
    { word: 'changed', rows: rowsChanged, tone: 'changed' },
    { word: 'repeated', rows: rowsRepeated, tone: 'repeated' },
    { word: 'refused', rows: rowsRefused, tone: 'refused' },
    { word: 'not students', rows: rowsNotStudents, tone: 'left-out' },
  ]
}
