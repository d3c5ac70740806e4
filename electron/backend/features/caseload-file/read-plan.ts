/** From a file on disk to what it would do. */
import { CallError } from '#shared/rpc/errors.ts'
import type { CaseloadFilePreview } from '#shared/contracts/caseload-file.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { readTable, type SmallTable } from '../../files/reading/read-table.ts'
import { unusable } from '../../files/unreadable.ts'
import { plainCell } from './cells.ts'
import {
  hasNames,
  headerScore,
  recogniseColumns,
  rosterColumns,
  type RosterColumn,
} from './columns.ts'
import { planCaseload, type CaseloadPlan } from './plan.ts'
import { readSnapshot } from './snapshot.ts'
import { readRows, type ReadRows } from './wanted-rows.ts'

export type CaseloadFile = {
  readonly table: SmallTable
  readonly columns: readonly (RosterColumn | null)[]
  readonly read: ReadRows
}

/** @throws {CallError} `FILE_UNUSABLE`, `NAMES_MISSING`, `CANCELLED` */
export async function readCaseloadFile(
  path: string,
  { signal }: CallContext,
): Promise<CaseloadFile> {
  const table = await readTable(path, { fits: headerScore, what: 'list of teachers', signal })
  const columns = recogniseColumns(table.header)
  const data = { fileName: table.fileName, columns: table.header.filter((name) => name !== '') }
  if (!hasNames(columns)) throw new CallError('NAMES_MISSING', { data })
  if (table.rows.length === 0)
    throw unusable(path, 'It has a header and no rows. Fill it in first.')
  return { table, columns, read: readRows(table, columns) }
}

export async function planFor(
  read: ReadDb,
  workspace: Pick<OpenWorkspace, 'read' | 'now'>,
  file: CaseloadFile,
): Promise<CaseloadPlan> {
  const snapshot = await readSnapshot(read, { today: await todayIn(workspace) })
  return planCaseload(file.read, snapshot, file.table.rows.length)
}

export const describe = (
  { table, columns }: CaseloadFile,
  plan: CaseloadPlan,
): CaseloadFilePreview => ({
  fileName: table.fileName,
  columns: table.header.flatMap((name, index) => {
    const column = columns[index] ?? null
    const first = table.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '')
    const firstValue = plainCell(first?.cells[index] ?? '')
    // A blank head over a blank column is no column.
    if (name === '' && firstValue === '') return []
    return [{ name, firstValue, becomes: column && rosterColumns[column].header }]
  }),
  accounting: plan.accounting,
  teachers: plan.people.map(({ entry }) => entry),
  newSchools: [...plan.newSchools],
  problems: [...plan.problems],
})
