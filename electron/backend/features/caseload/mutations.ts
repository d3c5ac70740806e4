/** Adding to the caseload and taking away; each is one undo step. */
import type { z } from 'zod'
import type { caseloadContract } from '#shared/contracts/caseload.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { insertAssignment } from './record/assignments.ts'
import { newClass } from './record/classes.ts'

type Input<Name extends keyof typeof caseloadContract> = z.output<
  (typeof caseloadContract)[Name]['input']
>

/** @throws {CallError} `SCHOOL_EXISTS` */
export async function addSchool(workspace: OpenWorkspace, { name }: Input<'addSchool'>) {
  const { result } = await workspace.mutate(`Add ${name}`, async (tx) => {
    const same = await tx
      .selectFrom('school')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirst()
    if (same) throw new CallError('SCHOOL_EXISTS', { data: { name } })
    return tx
      .insertInto('school')
      .values({ name, code: null, level: null, setting: null, principal: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  })
  return result
}

export async function addTeacher(workspace: OpenWorkspace, input: Input<'addTeacher'>) {
  const { givenName, familyName, startsOn } = input
  const { result } = await workspace.mutate(`Add ${givenName} ${familyName}`, async (tx) => {
    const teacher = await tx
      .insertInto('teacher')
      .values({ givenName, familyName })
      .returning('id')
      .executeTakeFirstOrThrow()
    const classId = await newClass(tx, { ...input, name: `${familyName} ${input.course}` })
    await insertAssignment(tx, { teacherId: teacher.id, classId, startsOn, endsOn: null })
    return teacher
  })
  return result
}

/** Students, scores and classes stay; only the teacher and what belongs to the teacher goes. */
export async function removeTeacher(workspace: OpenWorkspace, { id }: Input<'removeTeacher'>) {
  const teacher = await workspace.read
    .selectFrom('teacher')
    .select(['givenName', 'familyName'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!teacher) throw new CallError('TEACHER_MISSING')
  await workspace.mutate(`Remove ${teacher.givenName} ${teacher.familyName}`, (tx) =>
    tx.deleteFrom('teacher').where('id', '=', id).execute(),
  )
}
