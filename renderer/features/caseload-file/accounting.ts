/** Where the rows of a caseload file went: parts that add up to what was read. Pure. */
import type { CaseloadAccounting } from '#shared/contracts/caseload-file.ts'
import type { AccountingPart } from '#renderer/ui/AccountingEquation.tsx'

export const partsOf = (accounting: CaseloadAccounting): readonly AccountingPart[] => [
  { word: 'new', rows: accounting.rowsNew, tone: 'new' },
  { word: 'changed', rows: accounting.rowsChanged, tone: 'changed' },
  { word: 'unchanged', rows: accounting.rowsUnchanged, tone: 'repeated' },
  { word: 'refused', rows: accounting.rowsRefused, tone: 'refused' },
]
