/** Saves the caseload as CSV: one row a class, only what its reader may see, fit to be brought in again. */
import { basename } from 'node:path'
import type { FileReader } from '#shared/contracts/caseload-file.ts'
import {
  choicesOf,
  disclosureFields,
  disclosureOf,
  mayShow,
  type Disclosure,
  type DisclosureChoices,
} from '#shared/domain/disclosure.ts'
import { csvLine, type TableCell } from '#shared/domain/table.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { saveFile } from '../../files/save-file.ts'
import { rosterColumns, savedColumns, type RosterColumn } from './columns.ts'
import { readSnapshot, type KnownAssignment, type KnownTeacher } from './snapshot.ts'

export type SavedCaseload = {
  readonly fileName: string
  readonly rows: number
  readonly heldBack: string[]
}

type Options = { readonly reader: FileReader; readonly includeArchived: boolean }

/** @throws {CallError} `FILE_UNUSABLE`, `CANCELLED` */
export async function saveCaseload(
  workspace: OpenWorkspace,
  path: string,
  { signal, ...options }: Options & Pick<CallContext, 'signal'>,
): Promise<SavedCaseload> {
  const { columns, lines } = await gather(workspace, options)
  signal.throwIfAborted()
  const text = [columns.map(headerOf), ...lines].map(csvLine).join('')
  // The mark tells Excel that it is UTF-8.
  await saveFile(path, (file) => file.writeFile(`\uFEFF${text}`))
  return { fileName: basename(path), rows: lines.length, heldBack: heldBack(columns) }
}

/** What `saveCaseload` would write. */
export async function outgoing(workspace: OpenWorkspace, options: Options) {
  const { teachers, columns, lines, unnamed } = await gather(workspace, options)
  return {
    teachers: teachers.length,
    rows: lines.length,
    out: columns.map(headerOf),
    heldBack: heldBack(columns),
    unnamed,
  }
}

async function gather(workspace: OpenWorkspace, { reader, includeArchived }: Options) {
  const audience: Disclosure = reader === 'me' ? 'mine' : 'school'
  const today = await todayIn(workspace)
  const read = async (db: ReadDb): Promise<readonly KnownTeacher[]> =>
    (await readSnapshot(db, { today })).teachers.filter(
      ({ archivedOn }) => includeArchived || archivedOn === null,
    )
  // For others through the connection that has only what they may see.
  const teachers =
    reader === 'me'
      ? await read(workspace.read)
      : await workspace.connections.readAs('school', read)
  const choices = await choicesByTeacher(workspace.read)
  const columns = savedColumns.filter((column) => isShown(column, audience, [...choices.values()]))
  return {
    teachers,
    columns,
    lines: teachers.flatMap((teacher) => linesOf(teacher, columns, choices, audience)),
    unnamed: teachers.filter(
      ({ id }) => !mayShow(disclosureOf('teacher.name', choices.get(id)), audience),
    ).length,
  }
}

const heldBack = (columns: readonly RosterColumn[]): string[] =>
  savedColumns.filter((column) => !columns.includes(column)).map(headerOf)

const headerOf = (column: RosterColumn): string => rosterColumns[column].header

async function choicesByTeacher(read: ReadDb): Promise<ReadonlyMap<number, DisclosureChoices>> {
  const rows = await read.selectFrom('disclosureChoice').selectAll().execute()
  const byTeacher = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return new Map([...byTeacher].map(([id, chosen]) => [id, choicesOf(chosen)]))
}

/** A column goes out when it may for everybody, or was opened for somebody. */
function isShown(
  column: RosterColumn,
  audience: Disclosure,
  chosen: readonly DisclosureChoices[],
): boolean {
  const { field } = rosterColumns[column]
  if (field === null) return false
  return (
    mayShow(disclosureFields[field].disclosure, audience) ||
    chosen.some((choices) => mayShow(disclosureOf(field, choices), audience))
  )
}

function linesOf(
  teacher: KnownTeacher,
  columns: readonly RosterColumn[],
  choices: ReadonlyMap<number, DisclosureChoices>,
  audience: Disclosure,
): TableCell[][] {
  const own = choices.get(teacher.id)
  const assignments = teacher.assignments.length > 0 ? teacher.assignments : [null]
  return assignments.map((assignment) =>
    columns.map((column) => {
      const { field } = rosterColumns[column]
      if (field === null) return null
      // A name that is not for this reader is a code already.
      const isCode = field === 'teacher.name'
      const isHeld = !isCode && !mayShow(disclosureOf(field, own), audience)
      return isHeld ? null : cellOf(column, teacher, assignment)
    }),
  )
}

function cellOf(
  column: RosterColumn,
  teacher: KnownTeacher,
  assignment: KnownAssignment | null,
): TableCell {
  if (column === 'tags') return teacher.tags.replaceAll('\n', '; ')
  if (column === 'fullName') return null
  return isOfClass(column) ? (assignment?.[column] ?? null) : teacher[column]
}

const classColumns = ['school', 'course', 'grade', 'section', 'startsOn', 'endsOn'] as const
const isOfClass = (column: RosterColumn): column is (typeof classColumns)[number] =>
  classColumns.some((one) => one === column)
