/** Rows of the lists of a plan: added, changed, moved, removed. */
import { sql } from 'kysely'
import { lessonLists, type LessonList } from '#shared/domain/lessons/lesson-fields.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { changeLesson } from './changing.ts'
import { columnsOfRow, insertRow, updateRowColumns } from './row-columns.ts'
import { emptyRows, rowTables } from './row-tables.ts'

/** At the end of its list. */
export async function addRow(
  workspace: OpenWorkspace,
  { id, list, row }: Input<'addRow'>,
): Promise<Output<'addRow'>> {
  const label = (title: string): string => `Add ${lessonLists[list][0]} to ${title}`
  const rowId = await changeLesson(workspace, { id, label }, async (tx) => {
    const position = (await idsOf(tx, id, list)).length
    const columns = { ...emptyRows[list], ...columnsOfRow(row), lessonId: id, position }
    return insertRow(tx, { table: rowTables[list], columns })
  })
  return { rowId }
}

/** @throws {CallError} `LESSON_MISSING`, `LESSON_ROW_MISSING` */
export async function updateRow(workspace: OpenWorkspace, input: Input<'updateRow'>) {
  const { id, list, rowId, changes } = input
  const [name, ...others] = Object.keys(changes)
  if (name === undefined) return
  await expectRow(workspace.read, input)
  const value = (changes as Readonly<Record<string, unknown>>)[name]
  const isTyped = typeof value === 'string' && name !== 'kind' && others.length === 0
  await changeLesson(
    workspace,
    {
      id,
      label: (title) => `Change ${lessonLists[list][0]} of ${title}`,
      mergeKey: isTyped ? `lesson-${list}-${rowId}-${name}` : undefined,
    },
    (tx) => updateRowColumns(tx, { table: rowTables[list], rowId, columns: columnsOfRow(changes) }),
  )
}

/** @throws {CallError} `LESSON_MISSING`, `LESSON_ROW_MISSING` */
export async function moveRow(workspace: OpenWorkspace, { id, list, rowId, to }: Input<'moveRow'>) {
  await expectRow(workspace.read, { id, list, rowId })
  const label = (title: string): string => `Move ${lessonLists[list][0]} of ${title}`
  await changeLesson(workspace, { id, label }, async (tx) => {
    const order = (await idsOf(tx, id, list)).filter((other) => other !== rowId)
    for (const [position, moved] of order.toSpliced(to, 0, rowId).entries())
      await sql`UPDATE ${sql.table(rowTables[list])} SET position = ${position}
        WHERE id = ${moved} AND position <> ${position}`.execute(tx)
  })
}

/** @throws {CallError} `LESSON_MISSING`, `LESSON_ROW_MISSING` */
export async function removeRow(workspace: OpenWorkspace, { id, list, rowId }: Input<'removeRow'>) {
  await expectRow(workspace.read, { id, list, rowId })
  const label = (title: string): string => `Remove ${lessonLists[list][0]} of ${title}`
  await changeLesson(workspace, { id, label }, (tx) =>
    sql`DELETE FROM ${sql.table(rowTables[list])} WHERE id = ${rowId}`.execute(tx),
  )
}

/** @throws {CallError} `LESSON_MISSING`, `LESSON_ROW_MISSING` */
export async function setMinutes(workspace: OpenWorkspace, { id, minutes }: Input<'setMinutes'>) {
  for (const { rowId } of minutes) await expectRow(workspace.read, { id, list: 'segments', rowId })
  const mergeKey = `lesson-${id}-minutes-${minutes.map(({ rowId }) => rowId).join('-')}`
  const label = (title: string): string => `Change the minutes of ${title}`
  await changeLesson(workspace, { id, label, mergeKey }, async (tx) => {
    for (const { rowId, minutes: length } of minutes)
      await tx
        .updateTable('lessonSegment')
        .set({ minutes: length })
        .where('id', '=', rowId)
        .execute()
  })
}

async function idsOf(read: ReadDb, lessonId: number, list: LessonList): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM ${sql.table(rowTables[list])} WHERE lessonId = ${lessonId}
    ORDER BY position, id`.execute(read)
  return rows.map(({ id }) => id)
}

type OneRow = { readonly id: number; readonly list: LessonList; readonly rowId: number }

async function expectRow(read: ReadDb, { id, list, rowId }: OneRow): Promise<void> {
  if (!(await idsOf(read, id, list)).includes(rowId)) throw new CallError('LESSON_ROW_MISSING')
}
