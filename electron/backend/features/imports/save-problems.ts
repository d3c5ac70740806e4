/** Every problem of a plan as a CSV file that a person sorts and sends on. */
import { realpath, type FileHandle } from 'node:fs/promises'
import { csvLine } from '#shared/domain/table.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { saveFile } from '../../files/save-file.ts'
import { unusable } from '../../files/unreadable.ts'
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

/**
 * @returns how many rows were written. @throws {CallError} `FILE_UNUSABLE`, `CANCELLED`
 */
export async function saveProblems(
  plan: ImportPlan,
  path: string,
  signal: AbortSignal,
): Promise<{ rows: number }> {
  if (await isSameFile(path, plan.source.path))
    throw unusable(path, 'It is the file that is being imported. Choose another name.')
  return { rows: await saveFile(path, (file) => writeRows(plan, file, signal)) }
}

/** Links are followed; a target that is not there yet is no other file. */
async function isSameFile(target: string, source: string): Promise<boolean> {
  const real = await realpath(target).catch(() => null)
  return real !== null && real === (await realpath(source).catch(() => null))
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
