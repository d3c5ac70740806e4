/** Who did what: marked with its time, chosen to share, shared. */
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { isSqliteError } from '../../database/sqlite.ts'
import type { Input, Output } from './call-input.ts'
import { changeRun, partMissing } from './changing.ts'
import { rowOf } from './rows.ts'

/** @throws {CallError} `RUN_PART_MISSING` when the row, student or group is gone */
export async function mark(
  workspace: OpenWorkspace,
  { id, rowId, who }: Input<'mark'>,
): Promise<Output<'mark'>> {
  const { name } = await rowOf(workspace.read, { id, rowId })
  const both = { studentId: null, groupId: null, ...who }
  const there = await sameMark(workspace.read, { rowId, ...both })
  if (there) return { markId: there.id }
  if (both.groupId !== null) await expectGroup(workspace.read, { id, groupId: both.groupId })
  return changeRun(workspace, { id, label: () => `Mark ${name}` }, async (tx) => {
    const { id: markId } = await referring(() =>
      tx
        .insertInto('lessonRunMark')
        .values({
          ...{ runId: id, rowId, ...both, shareOrder: null, sharedAt: null },
          markedAt: workspace.now().toISOString(),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    return { markId }
  })
}

export async function unmark(workspace: OpenWorkspace, input: Input<'unmark'>): Promise<void> {
  const { id, markId } = input
  const { name } = await markOf(workspace.read, input)
  await changeRun(workspace, { id, label: () => `Take back a mark of ${name}` }, async (tx) => {
    await tx.deleteFrom('lessonRunMark').where('id', '=', markId).execute()
    await number(tx, await chosenIn(tx, id))
  })
}

/** The places are counted anew, so that they are 1, 2, 3. */
export async function selectMark(
  workspace: OpenWorkspace,
  { id, markId, place }: Input<'select'>,
): Promise<void> {
  const { name } = await markOf(workspace.read, { id, markId })
  const label = (): string => `${place === null ? 'Do not choose' : 'Choose'} ${name} to share`
  await changeRun(workspace, { id, label }, async (tx) => {
    const others = (await chosenIn(tx, id)).filter((other) => other !== markId)
    if (place === null) {
      await tx
        .updateTable('lessonRunMark')
        .set({ shareOrder: null, sharedAt: null })
        .where('id', '=', markId)
        .execute()
      return number(tx, others)
    }
    const at = place === 'last' ? others.length : place - 1
    return number(tx, others.toSpliced(at, 0, markId))
  })
}

/** Who shares without having been chosen is chosen last. */
export async function setShared(
  workspace: OpenWorkspace,
  { id, markId, isShared }: Input<'setShared'>,
): Promise<void> {
  const { name, shareOrder } = await markOf(workspace.read, { id, markId })
  const label = (): string => `${name} ${isShared ? 'was shared' : 'was not shared yet'}`
  await changeRun(workspace, { id, label }, async (tx) => {
    if (shareOrder === null && isShared) await number(tx, [...(await chosenIn(tx, id)), markId])
    await tx
      .updateTable('lessonRunMark')
      .set({ sharedAt: isShared ? workspace.now().toISOString() : null })
      .where('id', '=', markId)
      .execute()
  })
}

async function chosenIn(read: ReadDb, runId: number): Promise<number[]> {
  const marks = await read
    .selectFrom('lessonRunMark')
    .select('id')
    .where('runId', '=', runId)
    .where('shareOrder', 'is not', null)
    .orderBy('shareOrder')
    .orderBy('id')
    .execute()
  return marks.map(({ id }) => id)
}

async function number(tx: WriteDb, order: readonly number[]): Promise<void> {
  for (const [index, id] of order.entries())
    await tx
      .updateTable('lessonRunMark')
      .set({ shareOrder: index + 1 })
      .where('id', '=', id)
      .where((where) =>
        where.or([where('shareOrder', 'is', null), where('shareOrder', '<>', index + 1)]),
      )
      .execute()
}

type OneMark = { readonly id: number; readonly markId: number }

async function markOf(read: ReadDb, { id, markId }: OneMark) {
  const found = await read
    .selectFrom('lessonRunMark as mark')
    .innerJoin('lessonRunRow as row', 'row.id', 'mark.rowId')
    .select(['row.name', 'mark.shareOrder'])
    .where('mark.id', '=', markId)
    .where('mark.runId', '=', id)
    .executeTakeFirst()
  if (!found) throw partMissing()
  return found
}

type Same = {
  readonly rowId: number
  readonly studentId: number | null
  readonly groupId: number | null
}

const sameMark = (read: ReadDb, { rowId, studentId, groupId }: Same) =>
  read
    .selectFrom('lessonRunMark')
    .select('id')
    .where('rowId', '=', rowId)
    .where('studentId', 'is', studentId)
    .where('groupId', 'is', groupId)
    .executeTakeFirst()

async function expectGroup(
  read: ReadDb,
  { id, groupId }: { readonly id: number; readonly groupId: number },
): Promise<void> {
  const group = await read
    .selectFrom('lessonRunGroup')
    .select('id')
    .where('id', '=', groupId)
    .where('runId', '=', id)
    .executeTakeFirst()
  if (!group) throw partMissing()
}

/** A student who is gone is something that a person can mend. */
async function referring<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isSqliteError(error, 'SQLITE_CONSTRAINT')) throw partMissing()
    throw error
  }
}
