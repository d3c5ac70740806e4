/** Who may see which field of a teacher, where that differs from what holds for everybody. */
import type { z } from 'zod'
import type { recordCalls } from '#shared/contracts/teacher-record.ts'
import { choicesOf, disclosureFields, type DisclosureChoices } from '#shared/domain/disclosure.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'

/** @throws {CallError} `TEACHER_MISSING` */
export async function setDisclosure(
  workspace: OpenWorkspace,
  { id, field, disclosure }: z.output<(typeof recordCalls)['setDisclosure']['input']>,
): Promise<void> {
  const teacher = await workspace.read
    .selectFrom('teacher')
    .select(['givenName', 'familyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) throw new CallError('TEACHER_MISSING')
  const rule = disclosureFields[field]
  const label = `Change who may see “${rule.label}” of ${teacher.givenName} ${teacher.familyName}`
  await workspace.mutate(label, async (tx) => {
    await tx
      .deleteFrom('disclosureChoice')
      .where('teacherId', '=', id)
      .where('field', '=', field)
      .execute()
    if (disclosure === null || disclosure === rule.disclosure) return
    await tx.insertInto('disclosureChoice').values({ teacherId: id, field, disclosure }).execute()
  })
}

/** By teacher id; teachers without a choice of their own are not in it. */
export async function disclosureChoices(
  read: ReadDb,
): Promise<ReadonlyMap<number, DisclosureChoices>> {
  const rows = await read.selectFrom('disclosureChoice').selectAll().execute()
  const byTeacher = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return new Map([...byTeacher].map(([id, chosen]) => [id, choicesOf(chosen)]))
}
