/** The tables contract: what a grid shows, saved as CSV. */
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { tablesContract } from '#shared/contracts/tables.ts'
import { csvLine, type Table } from '#shared/domain/table.ts'
import type { CallContext, FeatureHandlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import { saveFile } from '../../files/save-file.ts'

const ROWS_AT_ONCE = 5_000

export const tablesHandlers = (backend: Backend): FeatureHandlers<typeof tablesContract> => ({
  save: async ({ saveTo, ...table }, call) => {
    const path = backend.files.path(saveTo, 'save')
    await saveFile(path, (file) => writeTable(file, table, call))
    return { fileName: basename(path), rows: table.rows.length }
  },
})

/** The mark at the start tells spreadsheets that it is UTF-8. @throws {CallError} `CANCELLED` */
async function writeTable(
  file: FileHandle,
  { columns, rows }: Table,
  { signal, progress }: CallContext,
): Promise<void> {
  await file.writeFile(`\uFEFF${csvLine(columns)}`)
  for (let done = 0; done < rows.length; done += ROWS_AT_ONCE) {
    if (signal.aborted) throw new CallError('CANCELLED')
    progress({ value: done / rows.length, title: 'Saving the table' })
    const chunk = rows.slice(done, done + ROWS_AT_ONCE)
    await file.writeFile(chunk.map(csvLine).join(''))
  }
}
