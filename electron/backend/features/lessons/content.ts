/** The whole plan at once: read for a version, written when one is put back. */
import { sql } from 'kysely'
import { lessonContent, type LessonContent } from '#shared/contracts/lessons/records.ts'
import { lessonLists, type LessonList } from '#shared/domain/lessons/lesson-fields.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import { columnsOf, fieldsOf } from './columns.ts'
import { lessonRecord } from './expected.ts'
import { columnsOfRow, insertRow, updateRowColumns } from './row-columns.ts'
import { rowTables } from './row-tables.ts'

export const listNames = Object.keys(lessonLists) as readonly LessonList[]

/** @throws {CallError} `LESSON_MISSING` */
export async function contentOf(read: ReadDb, id: number): Promise<LessonContent> {
  const record = await lessonRecord(read, id)
  const lists = await Promise.all(
    listNames.map(async (list) => [list, await rowsOf(read, id, list)] as const),
  )
  return lessonContent.parse({ fields: fieldsOf(record), ...Object.fromEntries(lists) })
}

type Row = Readonly<Record<string, unknown>>

async function rowsOf(read: ReadDb, id: number, list: LessonList): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    SELECT * FROM ${sql.table(rowTables[list])} WHERE lessonId = ${id}
    ORDER BY position, id`.execute(read)
  return rows.map((row) => ('isShared' in row ? { ...row, isShared: row['isShared'] === 1 } : row))
}

/**
 * Makes the plan say what `content` says. Rows that are still there keep their ids, since what happened
 * in the room refers to them; those that were removed meanwhile come back as new ones.
 */
export async function writeContent(tx: WriteDb, id: number, content: LessonContent): Promise<void> {
  const fields = await withoutGone(tx, content.fields)
  await tx.updateTable('lesson').set(columnsOf(fields)).where('id', '=', id).execute()
  for (const list of listNames) await writeList(tx, id, { list, rows: content[list] })
}

type Wanted = { readonly list: LessonList; readonly rows: LessonContent[LessonList] }

async function writeList(tx: WriteDb, lessonId: number, { list, rows }: Wanted): Promise<void> {
  const table = rowTables[list]
  const present = new Set((await rowsOf(tx, lessonId, list)).map((row) => Number(row['id'])))
  const wanted = new Set(rows.map((row) => Number(row.id)))
  for (const rowId of present)
    if (!wanted.has(rowId))
      await sql`DELETE FROM ${sql.table(table)} WHERE id = ${rowId}`.execute(tx)
  for (const [position, { id, ...fields }] of rows.entries()) {
    const columns = { ...columnsOfRow(fields), position }
    if (present.has(id)) await updateRowColumns(tx, { table, rowId: id, columns })
    else await insertRow(tx, { table, columns: { ...columns, lessonId } })
  }
}

/** A teacher, class, school or cycle that was removed since is left empty. */
async function withoutGone(tx: WriteDb, fields: LessonContent['fields']) {
  const kept = { ...fields }
  for (const [field, table] of references) {
    const value = fields[field]
    if (value === null) continue
    const found = await tx.selectFrom(table).select('id').where('id', '=', value).executeTakeFirst()
    if (!found) kept[field] = null
  }
  return kept
}

const references = [
  ['teacherId', 'teacher'],
  ['classId', 'class'],
  ['schoolId', 'school'],
  ['cycleId', 'coachingCycle'],
] as const
