/** What a school or the district has set itself for the year, in an order. Goals link to these. */
import type { z } from 'zod'
import type { schoolsContract } from '#shared/contracts/schools.ts'
import { schoolYearOf } from '#shared/domain/dates.ts'
import type { PriorityId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { mustBeThere } from './refusals.ts'
import { yearOf } from './year.ts'

type Input<Name extends keyof typeof schoolsContract> = z.output<
  (typeof schoolsContract)[Name]['input']
>

/** A new one stands last. @throws {CallError} `ENTRY_MISSING` */
export async function savePriority(
  workspace: OpenWorkspace,
  { id, schoolId, text }: Input<'savePriority'>,
): Promise<{ id: number }> {
  if (id !== null) {
    mustBeThere(await priorityOf(workspace.read, id))
    await workspace.mutate(
      'Change a priority',
      (tx) => tx.updateTable('priority').set({ schoolId, text }).where('id', '=', id).execute(),
      { mergeKey: `priority ${id}` },
    )
    return { id }
  }
  const schoolYear = schoolYearOf((await yearOf(workspace.read)).startsOn)
  const all = await siblings(workspace.read, { schoolId, schoolYear })
  const position = Math.max(0, ...all.map((other) => other.position)) + 1
  const { result } = await workspace.mutate('Add a priority', (tx) =>
    tx
      .insertInto('priority')
      .values({ schoolId, schoolYear, position, text })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return result
}

/** @throws {CallError} `ENTRY_MISSING` */
export async function movePriority(
  workspace: OpenWorkspace,
  { id, by }: Input<'movePriority'>,
): Promise<void> {
  const all = await siblings(workspace.read, mustBeThere(await priorityOf(workspace.read, id)))
  const from = all.findIndex((other) => other.id === id)
  const to = from + by
  if (to < 0 || to >= all.length) return
  const ordered = all.toSpliced(from, 1).toSpliced(to, 0, ...all.slice(from, from + 1))
  await workspace.mutate('Reorder priorities', async (tx) => {
    for (const [index, { id: priorityId, position }] of ordered.entries())
      if (position !== index + 1)
        await tx
          .updateTable('priority')
          .set({ position: index + 1 })
          .where('id', '=', priorityId)
          .execute()
  })
}

/** Goals that were linked to it stay, without the link. @throws {CallError} `ENTRY_MISSING` */
export async function removePriority(workspace: OpenWorkspace, id: PriorityId): Promise<void> {
  mustBeThere(await priorityOf(workspace.read, id))
  await workspace.mutate('Remove a priority', (tx) =>
    tx.deleteFrom('priority').where('id', '=', id).execute(),
  )
}

const priorityOf = (read: ReadDb, id: number) =>
  read
    .selectFrom('priority')
    .select(['schoolId', 'schoolYear'])
    .where('id', '=', id)
    .executeTakeFirst()

const siblings = (
  read: ReadDb,
  of: { readonly schoolId: number | null; readonly schoolYear: string },
) =>
  read
    .selectFrom('priority')
    .select(['id', 'position'])
    .where('schoolId', 'is', of.schoolId)
    .where('schoolYear', '=', of.schoolYear)
    .orderBy('position')
    .orderBy('id')
    .execute()
