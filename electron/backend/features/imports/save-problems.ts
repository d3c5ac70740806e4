/** Every problem of a plan as a CSV file that a person sorts and sends on. */
import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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

const CANNOT = 'It cannot be written. Choose another folder, or close it elsewhere.'

/**
 * Written beside its target first: what stood there stays until the list is whole.
 * @returns how many rows were written. @throws {CallError} `FILE_UNUSABLE`, `CANCELLED`
 */
export async function saveProblems(
  plan: ImportPlan,
  path: string,
  signal: AbortSignal,
): Promise<{ rows: number }> {
  if (await isSameFile(path, plan.source.path))
    throw unusable(path, 'It is the file that is being imported. Choose another name.')
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  try {
    const rows = await writeBeside(plan, beside, signal)
    await rename(beside, path)
    return { rows }
  } catch (error) {
    const isSystem = error instanceof Error && 'syscall' in error
    throw isSystem ? unusable(path, CANNOT) : error
  } finally {
    await rm(beside, { force: true })
  }
}

/** Links are followed; a target that is not there yet is no other file. */
async function isSameFile(target: string, source: string): Promise<boolean> {
  const real = await realpath(target).catch(() => null)
  return real !== null && real === (await realpath(source).catch(() => null))
}

async function writeBeside(plan: ImportPlan, beside: string, signal: AbortSignal): Promise<number> {
  const file = await open(beside, 'wx', 0o600)
  try {
    const rows = await writeRows(plan, file, signal)
    await file.sync()
    return rows
  } finally {
    await file.close()
  }
}

async function writeRows(plan: ImportPlan, file: FileHandle, signal: AbortSignal): Promise<number> {
  let rows = 0
  let last = 0
  await file.writeFile(`\uFEFF${csvLine(['Row', 'Column', 'Problem', 'Found', 'What happens'])}`)
  for (;;) {
    if (signal.aborted) throw new CallError('CANCELLED')
    const chunk = await plan.scratch.all<Row>(
      `SELECT rowid, kind, outcome, row, columnName, found FROM incomingProblem
       WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_AT_ONCE}`,
      [last],
    )
    if (chunk.length === 0) return rows
    await file.writeFile(chunk.map(lineOf).join(''))
    rows += chunk.length
    last = chunk.at(-1)?.rowid ?? last
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
