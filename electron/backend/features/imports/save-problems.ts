/** Every problem of a plan as a CSV file that a person sorts and sends on. */
import { chmod, open, rm } from 'node:fs/promises'
import { CallError } from '#shared/rpc/errors.ts'
import { unusable } from './failures.ts'
import type { ImportPlan } from './plan/plan-import.ts'
import { wordingOf } from './problems.ts'

const ROWS_AT_ONCE = 5_000

type Row = {
  readonly rowid: number
  readonly kind: string
  readonly outcome: string
  readonly row: number
  readonly columnName: string
  readonly found: string
}

/** @returns how many rows were written. @throws {CallError} `FILE_UNUSABLE`, `CANCELLED` */
export async function saveProblems(
  plan: ImportPlan,
  path: string,
  signal: AbortSignal,
): Promise<{ rows: number }> {
  const file = await open(path, 'w', 0o600).catch(() => {
    throw unusable(path, 'It cannot be written. Choose another folder, or close it elsewhere.')
  })
  let rows = 0
  let last = 0
  try {
    // An existing file keeps its mode when it is opened.
    await chmod(path, 0o600)
    await file.write(`\uFEFF${csvLine(['Row', 'Column', 'Problem', 'Found', 'What happens'])}`)
    for (;;) {
      if (signal.aborted) throw new CallError('CANCELLED')
      const chunk = await plan.scratch.all<Row>(
        `SELECT rowid, kind, outcome, row, columnName, found FROM incomingProblem
         WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_AT_ONCE}`,
        [last],
      )
      if (chunk.length === 0) return { rows }
      await file.write(chunk.map(lineOf).join(''))
      rows += chunk.length
      last = chunk.at(-1)?.rowid ?? last
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

function lineOf({ kind, row, columnName, found }: Row): string {
  const { title, detail } = wordingOf(kind)
  return csvLine([String(row), columnName, title, found, detail])
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const isFormula = /^\s*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
