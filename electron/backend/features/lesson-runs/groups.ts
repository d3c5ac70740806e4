/** Groups as columns: of a kept set of small groups, or named on the spot. */
import { sql } from 'kysely'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { changeRun, partMissing } from './changing.ts'

/** With the students that the small group has now. */
export async function groupsOf(read: ReadDb, runId: number): Promise<Output<'run'>['groups']> {
  const { rows } = await sql<{
    id: number
    name: string
    smallGroupId: number | null
    students: string
  }>`
    SELECT watched.id, watched.name, watched.smallGroupId,
      (SELECT json_group_array(studentId ORDER BY position) FROM smallGroupMember
        WHERE groupId = watched.smallGroupId) AS students
    FROM lessonRunGroup AS watched WHERE watched.runId = ${runId}
    ORDER BY watched.position, watched.id`.execute(read)
  return rows.map(({ students, ...group }) => ({
    ...group,
    students: JSON.parse(students) as number[],
  }))
}

export async function addGroup(
  workspace: OpenWorkspace,
  { id, name }: Input<'addGroup'>,
): Promise<Output<'addGroup'>> {
  return changeRun(workspace, { id, label: () => `Add ${name} to the chart` }, async (tx) => {
    const group = await tx
      .insertInto('lessonRunGroup')
      .values({ runId: id, smallGroupId: null, name, position: await nextPlace(tx, id) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { groupId: group.id }
  })
}

export async function useGroups(
  workspace: OpenWorkspace,
  { id, groupSetId }: Input<'useGroups'>,
): Promise<void> {
  const label = (): string =>
    groupSetId === null ? 'Show students in the chart' : 'Show small groups in the chart'
  await changeRun(workspace, { id, label }, async (tx, { classId }) => {
    await sql`DELETE FROM lessonRunGroup WHERE runId = ${id} AND smallGroupId IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM lessonRunMark WHERE groupId = lessonRunGroup.id)`.execute(tx)
    if (groupSetId !== null) await insertGroups(tx, { runId: id, groupSetId, classId })
  })
}

type Wanted = {
  readonly runId: number
  readonly groupSetId: number
  readonly classId: number | null
}

/** Groups of the class; of a set that mixes classes, those with nobody else's class. @throws {CallError} */
export async function insertGroups(
  tx: WriteDb,
  { runId, groupSetId, classId }: Wanted,
): Promise<void> {
  const groups = await tx
    .selectFrom('smallGroup')
    .select(['id', 'name'])
    .where('setId', '=', groupSetId)
    .where((where) => where.or([where('classId', 'is', null), where('classId', '=', classId)]))
    .orderBy('position')
    .execute()
  if (groups.length === 0) throw partMissing()
  const there = new Set((await groupsOf(tx, runId)).map(({ smallGroupId }) => smallGroupId))
  let position = await nextPlace(tx, runId)
  for (const { id, name } of groups)
    if (!there.has(id))
      await tx
        .insertInto('lessonRunGroup')
        .values({ runId, smallGroupId: id, name, position: position++ })
        .execute()
}

const nextPlace = async (tx: WriteDb, runId: number): Promise<number> => {
  const last = await tx
    .selectFrom('lessonRunGroup')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('runId', '=', runId)
    .executeTakeFirst()
  return (last?.position ?? -1) + 1
}
