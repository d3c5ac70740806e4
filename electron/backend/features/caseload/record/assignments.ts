/** Teaching assignments: who teaches which class from when to when. Each change is one undo step. */
import type { z } from 'zod'
import type { recordCalls } from '#shared/contracts/teacher-record.ts'
import type { AssignmentId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { changeClass, newClass } from './classes.ts'

type Input<Name extends keyof typeof recordCalls> = z.output<(typeof recordCalls)[Name]['input']>

/** @throws {CallError} `TEACHER_MISSING`, `END_BEFORE_START`, `ASSIGNMENT_EXISTS` */
export async function addAssignments(
  workspace: OpenWorkspace,
  { teacherId, assignments }: Input<'addAssignments'>,
) {
  const teacher = await workspace.read
    .selectFrom('teacher')
    .select(['givenName', 'familyName'])
    .where('id', '=', teacherId)
    .executeTakeFirst()
  if (!teacher) throw new CallError('TEACHER_MISSING')
  const what = assignments.length === 1 ? 'a class' : `${assignments.length} classes`
  const label = `Add ${what} to ${teacher.givenName} ${teacher.familyName}`
  const { result } = await workspace.mutate(label, async (tx) => {
    const ids: number[] = []
    for (const assignment of assignments) {
      const classId =
        'classId' in assignment
          ? assignment.classId
          : await newClass(tx, {
              ...assignment,
              name: `${teacher.familyName} ${assignment.course}`,
            })
      const { startsOn, endsOn } = assignment
      ids.push(await insertAssignment(tx, { teacherId, classId, startsOn, endsOn }))
    }
    return { ids }
  })
  return result
}

/** @throws {CallError} `ASSIGNMENT_MISSING`, `END_BEFORE_START`, `ASSIGNMENT_EXISTS` */
export async function updateAssignment(
  workspace: OpenWorkspace,
  { id, changes }: Input<'updateAssignment'>,
): Promise<void> {
  const { assignment, label } = await assignmentNamed(workspace, id)
  await workspace.mutate(`Change ${label}`, async (tx) => {
    const { startsOn = assignment.startsOn, endsOn = assignment.endsOn, ...what } = changes
    const classId = await changeClass(tx, { assignment, changes: what })
    const { teacherId } = assignment
    await expectFree(tx, { teacherId, classId, startsOn, endsOn, id })
    await tx
      .updateTable('teachingAssignment')
      .set({ classId, startsOn, endsOn })
      .where('id', '=', id)
      .execute()
  })
}

/** @throws {CallError} `ASSIGNMENT_MISSING` */
export async function removeAssignment(
  workspace: OpenWorkspace,
  { id }: Input<'removeAssignment'>,
): Promise<void> {
  const { label } = await assignmentNamed(workspace, id)
  await workspace.mutate(`Remove ${label}`, (tx) =>
    tx.deleteFrom('teachingAssignment').where('id', '=', id).execute(),
  )
}

type NewAssignment = {
  readonly teacherId: number
  readonly classId: number
  readonly startsOn: string
  readonly endsOn: string | null
}

export async function insertAssignment(tx: WriteDb, assignment: NewAssignment): Promise<number> {
  await expectFree(tx, assignment)
  const { id } = await tx
    .insertInto('teachingAssignment')
    .values(assignment)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @param assignment.id itself, which is not in its own way. */
async function expectFree(tx: WriteDb, assignment: NewAssignment & { readonly id?: number }) {
  const { teacherId, classId, startsOn, endsOn, id } = assignment
  if (endsOn !== null && endsOn < startsOn)
    throw new CallError('END_BEFORE_START', { data: { startsOn, endsOn } })
  const same = await tx
    .selectFrom('teachingAssignment as other')
    .innerJoin('class', 'class.id', 'other.classId')
    .select('class.name as className')
    .where('other.teacherId', '=', teacherId)
    .where('other.classId', '=', classId)
    .where('other.id', '<>', id ?? 0)
    .where((where) =>
      where.or([where('other.endsOn', 'is', null), where('other.endsOn', '>=', startsOn)]),
    )
    .$if(endsOn !== null, (rows) => rows.where('other.startsOn', '<=', endsOn ?? ''))
    .executeTakeFirst()
  if (same) throw new CallError('ASSIGNMENT_EXISTS', { data: same })
}

async function assignmentNamed(workspace: OpenWorkspace, id: AssignmentId) {
  const found = await workspace.read
    .selectFrom('teachingAssignment as assignment')
    .innerJoin('teacher', 'teacher.id', 'assignment.teacherId')
    .innerJoin('class', 'class.id', 'assignment.classId')
    .selectAll('assignment')
    .select(['teacher.givenName', 'teacher.familyName', 'class.course'])
    .where('assignment.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new CallError('ASSIGNMENT_MISSING')
  const { givenName, familyName, course, ...assignment } = found
  return { assignment, label: `${course} of ${givenName} ${familyName}` }
}
