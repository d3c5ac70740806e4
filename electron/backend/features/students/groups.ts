/** Dated memberships of student groups, edited by hand. Labels name codes, never students. */
import type { z } from 'zod'
import type { studentsContract } from '#shared/contracts/students.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { personOf } from './identity.ts'

type Contract = typeof studentsContract

export async function groupWords(
  read: ReadDb,
): Promise<z.output<Contract['groupWords']['output']>> {
  const rows = await read
    .selectFrom('studentGroup')
    .select(['attribute', 'value'])
    .distinct()
    .orderBy('attribute')
    .orderBy('value')
    .execute()
  const byAttribute = Map.groupBy(rows, ({ attribute }) => attribute)
  return [...byAttribute].map(([attribute, own]) => ({
    attribute,
    values: own.map(({ value }) => value),
  }))
}

/** @throws {CallError} `ENDS_BEFORE`, `GROUP_TAKEN`, `NOT_FOUND` */
export async function saveGroup(
  workspace: OpenWorkspace,
  { id, studentId, ...typed }: z.output<Contract['saveGroup']['input']>,
): Promise<void> {
  const row = { ...typed, attribute: typed.attribute.trim(), value: typed.value.trim() }
  if (row.endsOn !== null && row.endsOn < row.startsOn) throw new CallError('ENDS_BEFORE')
  const { code } = await personOf(workspace.read, studentId)
  const taken = await workspace.read
    .selectFrom('studentGroup')
    .select('id')
    .where('studentId', '=', studentId)
    .where('attribute', '=', row.attribute)
    .where('startsOn', '=', row.startsOn)
    .executeTakeFirst()
  if (taken && taken.id !== Number(id)) {
    const { attribute, startsOn } = row
    throw new CallError('GROUP_TAKEN', { data: { attribute, startsOn } })
  }
  if (id === null) {
    await workspace.mutate(`Add ${row.attribute} to ${code}`, (tx) =>
      tx
        .insertInto('studentGroup')
        .values({ ...row, studentId })
        .execute(),
    )
    return
  }
  await groupOf(workspace.read, id)
  await workspace.mutate(`Change ${row.attribute} of ${code}`, (tx) =>
    tx.updateTable('studentGroup').set(row).where('id', '=', id).execute(),
  )
}

/** @throws {CallError} `NOT_FOUND` */
export async function removeGroup(workspace: OpenWorkspace, id: number): Promise<void> {
  const { attribute, code } = await groupOf(workspace.read, id)
  await workspace.mutate(`Remove ${attribute} of ${code}`, (tx) =>
    tx.deleteFrom('studentGroup').where('id', '=', id).execute(),
  )
}

async function groupOf(read: ReadDb, id: number) {
  const found = await read
    .selectFrom('studentGroup')
    .innerJoin('student', 'student.id', 'studentGroup.studentId')
    .select(['attribute', 'code'])
    .where('studentGroup.id', '=', id)
    .executeTakeFirst()
  if (found) return found
  throw new CallError('NOT_FOUND', { data: { what: 'This group is no longer here.' } })
}
