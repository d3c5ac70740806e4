/** The tables of a report as a file of their own: the same choices, and so the same is held back. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { csvLine } from '#shared/domain/table.ts'
import type { ReportChoices } from '#shared/contracts/reports.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../../context.ts'
import { saveFile } from '../../../files/save-file.ts'
import { issueOf, recordIssue } from '../issued.ts'
import { previewReport } from '../write-report.ts'
import { sheetNames } from './sheet-names.ts'
import { csvCells, tablesOf, type ReportTable } from './tables-of.ts'

/** The mark at the start tells spreadsheets that it is UTF-8. */
const mark = '\uFEFF'

/**
 * @param request `path` of a workbook (.xlsx), of one .csv with all tables under one another, or of a
 *   folder that is there, for a .csv a table; each file is a line of the ledger
 * @throws {CallError} `NOT_FOUND`, `FILE_UNUSABLE`, `WORKSPACE_READ_ONLY`
 */
export async function saveTables(
  backend: Backend,
  { choices, path }: { readonly choices: ReportChoices; readonly path: string },
  call: CallContext,
): Promise<{ fileName: string; tables: number }> {
  const workspace = backend.workspace()
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  const preview = await previewReport(backend, choices, call)
  const tables = tablesOf(preview.model)
  if (tables.length === 0) throw unusable(path, 'This report has no tables.')
  for (const file of await filesFor(path, tables)) {
    call.signal.throwIfAborted()
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const writtenAt = backend.now().toISOString()
    const issue = issueOf(choices, preview, { fileName: basename(file.path), sha256, writtenAt })
    await saveFile(
      file.path,
      (handle) => handle.writeFile(file.bytes),
      (moveInPlace) => recordIssue(workspace, issue, moveInPlace),
    )
  }
  return { fileName: basename(path), tables: tables.length }
}

type TableFile = { readonly path: string; readonly bytes: Uint8Array }

async function filesFor(path: string, tables: readonly ReportTable[]): Promise<TableFile[]> {
  const ending = extname(path).toLowerCase()
  if (ending === '.csv') return [{ path, bytes: csvOf(tables, tables.length > 1) }]
  if (ending === '.xlsx') {
    const { workbookOf } = await import('./workbook.ts')
    return [{ path, bytes: workbookOf(tables) }]
  }
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw unusable(path, 'Give it a name that ends with .xlsx or .csv.')
  const names = sheetNames(tables.map(({ caption }) => caption))
  return tables.map((table, place) => ({
    path: join(path, `${fileNameOf(names[place] ?? '')}.csv`),
    bytes: csvOf([table], false),
  }))
}

const fileNameOf = (name: string): string => name.replaceAll(/[^\p{L}\p{N} ,.-]+/gu, ' ').trim()

const unusable = (path: string, why: string): CallError =>
  new CallError('FILE_UNUSABLE', { data: { name: basename(path), why } })

function csvOf(tables: readonly ReportTable[], hasCaptions: boolean): Uint8Array {
  const parts = tables.map(({ caption, columns, rows, note }) =>
    [
      ...(hasCaptions ? [csvLine([caption])] : []),
      csvLine(columns),
      ...rows.map((row) => csvLine(csvCells(row))),
      ...(note ? [csvLine([note])] : []),
    ].join(''),
  )
  return new TextEncoder().encode(mark + parts.join('\r\n'))
}
