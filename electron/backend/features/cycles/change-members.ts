/** Joining and leaving. Who leaves keeps the row, so that the past stays true. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input } from './call-input.ts'
import { cycleRecord, teacherNames } from './expected.ts'

/** Who left comes back to the same row: there is one a teacher and cycle. */
export async function addMembers(workspace: OpenWorkspace, input: Input<'addMembers'>) {
  const { id, teacherIds, joinedOn } = input
  const { title } = await cycleRecord(workspace.read, id)
  const names = await teacherNames(workspace.read, teacherIds)
  await workspace.mutate(`Add ${[...names.values()].join(', ')} to ${title}`, (tx) =>
    tx
      .insertInto('cycleMember')
      .values(teacherIds.map((teacherId) => ({ cycleId: id, teacherId, joinedOn, leftOn: null })))
      .onConflict((conflict) =>
        conflict.columns(['cycleId', 'teacherId']).doUpdateSet({ leftOn: null }),
      )
      .execute(),
  )
}

export async function removeMember(workspace: OpenWorkspace, input: Input<'removeMember'>) {
  const { id, leftOn } = input
  const { title } = await cycleRecord(workspace.read, id)
  const member = await memberRecord(workspace.read, input)
  await workspace.mutate(`Take ${member.name} out of ${title}`, async (tx) => {
    if (leftOn === null) await tx.deleteFrom('cycleMember').where('id', '=', member.id).execute()
    else await tx.updateTable('cycleMember').set({ leftOn }).where('id', '=', member.id).execute()
  })
}

export async function updateMember(workspace: OpenWorkspace, input: Input<'updateMember'>) {
  const { joinedOn, leftOn } = input
  const { title } = await cycleRecord(workspace.read, input.id)
  const member = await memberRecord(workspace.read, input)
  await workspace.mutate(`Change days of ${member.name} in ${title}`, (tx) =>
    tx.updateTable('cycleMember').set({ joinedOn, leftOn }).where('id', '=', member.id).execute(),
  )
}

async function memberRecord(
  read: ReadDb,
  { id, teacherId }: { readonly id: number; readonly teacherId: number },
): Promise<{ readonly id: number; readonly name: string }> {
  const member = await read
    .selectFrom('cycleMember as member')
    .innerJoin('teacher', 'teacher.id', 'member.teacherId')
    .select(['member.id', 'teacher.givenName', 'teacher.familyName'])
    .where('member.cycleId', '=', id)
    .where('member.teacherId', '=', teacherId)
    .executeTakeFirst()
  if (!member) throw new CallError('TEACHER_MISSING')
  return { id: member.id, name: `${member.givenName} ${member.familyName}` }
}
