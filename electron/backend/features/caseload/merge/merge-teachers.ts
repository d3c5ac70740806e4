/** Two records of one teacher become one: fields as chosen, everything else moved; one undo step. */
import type { z } from 'zod'
import type { mergeCalls, MergeField, MergeSide } from '#shared/contracts/teacher-merge.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import { withTags } from '../record/change-words.ts'
import { moveReferences } from './references.ts'

type Teacher = Awaited<ReturnType<typeof teacherOf>>

/** @throws {CallError} `TEACHER_MISSING`, `SAME_TEACHER` */
export async function mergeTeachers(
  workspace: OpenWorkspace,
  { keepId, otherId, take }: z.output<(typeof mergeCalls)['mergeTeachers']['input']>,
): Promise<void> {
  if (Number(keepId) === Number(otherId)) throw new CallError('SAME_TEACHER')
  const kept = await teacherOf(workspace, keepId)
  const other = await teacherOf(workspace, otherId)
  const label = `Merge ${other.givenName} ${other.familyName} into ${kept.givenName} ${kept.familyName}`
  await workspace.mutate(label, async (tx) => {
    await moveReferences(tx, { keepId, otherId })
    const row = mergedFields(kept, other, take)
    await tx.updateTable('teacher').set(row).where('id', '=', keepId).execute()
    await tx.deleteFrom('teacher').where('id', '=', otherId).execute()
  })
}

/** A record that is still on the lists brings an archived one back. */
function mergedFields(
  kept: Teacher,
  other: Teacher,
  take: Partial<Readonly<Record<MergeField, MergeSide>>>,
): Partial<Teacher> {
  const side = <Field extends MergeField>(field: Field): Teacher[Field] =>
    take[field] === 'other' ? other[field] : kept[field]
  const text = (field: 'supportWanted' | 'strengths' | 'readiness' | 'concerns'): string =>
    take[field] === 'both'
      ? [kept[field], other[field]].filter((part) => part.trim() !== '').join('\n\n')
      : side(field)
  return {
    givenName: side('givenName'),
    familyName: side('familyName'),
    email: side('email'),
    yearsExperience: side('yearsExperience'),
    certification: side('certification'),
    enrolledHow: side('enrolledHow'),
    contactCadenceDays: side('contactCadenceDays'),
    status: side('status'),
    supportWanted: text('supportWanted'),
    strengths: text('strengths'),
    readiness: text('readiness'),
    concerns: text('concerns'),
    tags:
      take.tags === 'both' ? withTags(kept.tags, { add: other.tags.split('\n') }) : side('tags'),
    archivedOn: kept.archivedOn === null || other.archivedOn === null ? null : kept.archivedOn,
  }
}

async function teacherOf(workspace: OpenWorkspace, id: number) {
  const teacher = await workspace.read
    .selectFrom('teacher')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) throw new CallError('TEACHER_MISSING')
  return teacher
}
