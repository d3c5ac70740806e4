/** A new plan in one step: empty, from a template, or from what the tests of a class say. */
import type { Insertable } from 'kysely'
import type { Backend } from '../../context.ts'
import type { WriteDb } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'
import { todayIn } from '../../database/today.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import type { Input, Output } from './call-input.ts'
import { named } from './change.ts'
import { columnsOf } from './columns.ts'
import { seenStrategies, taskOfItem, whoIsWhere } from './from-data.ts'
import { ideaRow } from './thinking.ts'
import { placeOf } from './new-place.ts'
import { columnsOfRow, insertRow } from './row-columns.ts'
import { emptyRows, rowTables } from './row-tables.ts'
import { startOf, type Start } from './start-of-lesson.ts'
import { lessonTemplates } from './templates.ts'

/** @throws {CallError} `RECORD_GONE`, `WORKSPACE_READ_ONLY` */
export async function addLesson(backend: Backend, input: Input<'add'>): Promise<Output<'add'>> {
  const workspace = backend.workspace()
  const templates = input.templateId === null ? [] : await lessonTemplates(backend)
  const template = templates.find(({ id }) => id === input.templateId) ?? null
  const today = await todayIn(workspace)
  const place = await placeOf(workspace.read, { ...input, today })
  const item = await taskOfItem(workspace.read, input.itemId)
  const standard = input.standard ?? item?.standard ?? null
  const about = standard === null ? '' : (await standardsOf(workspace.read)).titleOf(standard)
  const idea = await ideaRow(workspace.read, input.idea)
  const title = input.title ?? titleOf(about || standard || (idea?.name ?? null), template)
  return named(async () => {
    const { scope, administrationId } = input
    const asked = { scope, administrationId, standard, itemLabel: item?.label ?? null }
    const seen = await seenStrategies(workspace.read, asked)
    const who = await whoIsWhere(workspace.read, { id: input.groupSetId, today })
    const start = startOf(template, [
      ...(idea ? [idea] : []),
      ...seen
        .filter(({ name }) => name !== idea?.name)
        .map((row) => ({ ...row, who: who.get(row.name ?? '') ?? '' })),
    ])
    const { result } = await workspace.mutate(`Plan ${title}`, (tx) =>
      insertLesson(tx, start, {
        ...columnsOf({ ...start.fields, ...item?.fields }),
        ...place,
        title,
        standards: standard ?? '',
        taughtOn: input.taughtOn,
        administrationId: input.administrationId,
        itemId: input.itemId,
        groupSetId: input.groupSetId,
        templateId: template?.id ?? null,
        changedOn: today,
      }),
    )
    return result
  })
}

function titleOf(about: string | null, template: { readonly name: string } | null): string {
  if (about === null) return template?.name ?? 'New lesson'
  return template ? `${template.name}: ${about}` : about
}

async function insertLesson(
  tx: WriteDb,
  { lists }: Start,
  lesson: Insertable<Database['lesson']>,
): Promise<{ id: number }> {
  const { id } = await tx
    .insertInto('lesson')
    .values(lesson)
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { list, rows } of lists)
    for (const [position, row] of rows.entries())
      await insertRow(tx, {
        table: rowTables[list],
        columns: { ...emptyRows[list], ...columnsOfRow(row), lessonId: id, position },
      })
  return { id }
}
