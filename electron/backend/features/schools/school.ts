/** One school: its facts, off the lists and back, and gone when nothing refers to it. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { schoolRecord as shape, schoolsContract } from '#shared/contracts/schools.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'

/** @throws {CallError} `SCHOOL_MISSING` */
export async function schoolRecord(read: ReadDb, id: SchoolId): Promise<z.input<typeof shape>> {
  const school = await schoolOf(read, id)
  return { ...school, titleI: school.titleI === 1, uses: await usesOf(read, id) }
}

/** @throws {CallError} `SCHOOL_MISSING`, `SCHOOL_EXISTS` */
export async function updateSchool(
  workspace: OpenWorkspace,
  { id, changes }: z.output<(typeof schoolsContract)['updateSchool']['input']>,
): Promise<void> {
  const school = await schoolOf(workspace.read, id)
  const { titleI, ...fields } = changes
  const { name } = fields
  if (name !== undefined) await expectFree(workspace.read, { id, name })
  const row = { ...fields, ...(titleI !== undefined && ({ titleI: titleI ? 1 : 0 } as const)) }
  if (Object.keys(row).length === 0) return
  const isTyped = Object.keys(row).join() === 'notes'
  await workspace.mutate(
    `Change ${school.name}`,
    (tx) => tx.updateTable('school').set(row).where('id', '=', id).execute(),
    isTyped ? { mergeKey: `school ${id} notes` } : {},
  )
}

export async function archiveSchool(workspace: OpenWorkspace, id: SchoolId): Promise<void> {
  const { name } = await schoolOf(workspace.read, id)
  const archivedOn = await todayIn(workspace)
  await workspace.mutate(`Archive ${name}`, (tx) =>
    tx.updateTable('school').set({ archivedOn }).where('id', '=', id).execute(),
  )
}

export async function restoreSchool(workspace: OpenWorkspace, id: SchoolId): Promise<void> {
  const { name } = await schoolOf(workspace.read, id)
  await workspace.mutate(`Restore ${name}`, (tx) =>
    tx.updateTable('school').set({ archivedOn: null }).where('id', '=', id).execute(),
  )
}

/** @throws {CallError} `SCHOOL_MISSING`, `SCHOOL_IN_USE` with what refers to it */
export async function removeSchool(workspace: OpenWorkspace, id: SchoolId): Promise<void> {
  const { name } = await schoolOf(workspace.read, id)
  const uses = await usesOf(workspace.read, id)
  if (uses.length > 0) throw new CallError('SCHOOL_IN_USE', { data: { name, uses } })
  await workspace.mutate(`Remove ${name}`, (tx) =>
    tx.deleteFrom('school').where('id', '=', id).execute(),
  )
}

/** Tables whose rows stay behind when a school goes, so that it must not; the rest goes along. */
export const schoolKeepers = {
  class: ['class', 'classes'],
  enrolment: ['enrollment', 'enrollments'],
  session: ['session', 'sessions'],
} as const

async function usesOf(read: ReadDb, id: SchoolId): Promise<string[]> {
  const uses: string[] = []
  for (const [table, [one, many]] of Object.entries(schoolKeepers)) {
    const { rows } = await sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM ${sql.table(table)} WHERE schoolId = ${id}`.execute(read)
    const n = rows[0]?.n ?? 0
    if (n > 0) uses.push(`${n.toLocaleString('en-US')} ${n === 1 ? one : many}`)
  }
  return uses
}

async function schoolOf(read: ReadDb, id: SchoolId) {
  const school = await read.selectFrom('school').selectAll().where('id', '=', id).executeTakeFirst()
  if (!school) throw new CallError('SCHOOL_MISSING')
  return school
}

async function expectFree(
  read: ReadDb,
  { id, name }: { readonly id: SchoolId; readonly name: string },
): Promise<void> {
  const same = await read
    .selectFrom('school')
    .select('id')
    .where('name', '=', name)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (same) throw new CallError('SCHOOL_EXISTS', { data: { name } })
}
