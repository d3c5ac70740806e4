/** Adding to the caseload and taking away; each is one undo step. */
import type { z } from 'zod'
import type { caseloadContract } from '#shared/contracts/caseload.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'

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
  const { givenName, familyName, schoolId, course, grade, startsOn } = input
  const { result } = await workspace.mutate(`Add ${givenName} ${familyName}`, async (tx) => {
    const teacher = await tx
      .insertInto('teacher')
      .values({ givenName, familyName })
      .returning('id')
      .executeTakeFirstOrThrow()
    const taken = await tx
      .selectFrom('class')
      .select('name')
      .where('schoolId', '=', schoolId)
      .execute()
    const name = freeName(`${familyName} ${course}`, new Set(taken.map((row) => row.name)))
    const { id: classId } = await tx
      .insertInto('class')
      .values({ schoolId, name, course, grade })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('teachingAssignment')
      .values({ teacherId: teacher.id, classId, startsOn, endsOn: null })
      .execute()
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

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`
    if (!taken.has(name)) return name
  }
}
