/**
 * Some of a record's tests and ids belong to somebody else: they move to another record or to a new one,
 * with copies of the enrolments of the test days, so that each score stays with its class. One undo step.
 */
import type { z } from 'zod'
import type { StudentPerson, studentsContract } from '#shared/contracts/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { addStudent, personOf } from './identity.ts'
import { testName } from './student-page.ts'

type Choices = z.output<(typeof studentsContract)['split']['input']>

/** @throws {CallError} `NOTHING_CHOSEN`, `SAME_STUDENT`, `SITTING_TAKEN`, `NOT_FOUND` */
export async function splitStudent(
  workspace: OpenWorkspace,
  choices: Choices,
): Promise<{ id: StudentId }> {
  const { sittings, aliases, formers, to } = choices
  if (sittings.length + aliases.length + formers.length === 0) throw new CallError('NOTHING_CHOSEN')
  if (to !== null && Number(to) === Number(choices.id)) throw new CallError('SAME_STUDENT')
  const from = await personOf(workspace.read, choices.id)
  if (to !== null) await expectFree(workspace.read, sittings, to)
  const target = to === null ? 'a new record' : (await personOf(workspace.read, to)).code
  const { result } = await workspace.mutate(`Split ${from.code} into ${target}`, async (tx) => {
    const id = to ?? (await newStudent(tx, from, choices))
    await moveIds(tx, choices, id)
    await copyEnrolments(tx, choices, id)
    await moveSittings(tx, choices, id)
    return id
  })
  return { id: result }
}

async function expectFree(read: ReadDb, sittings: readonly number[], to: number): Promise<void> {
  const taken = await read
    .selectFrom('sitting')
    .innerJoin('sitting as own', 'own.administrationId', 'sitting.administrationId')
    .innerJoin('administration', 'administration.id', 'sitting.administrationId')
    .innerJoin('assessment', 'assessment.id', 'administration.assessmentId')
    .select(testName.as('test'))
    .where('own.id', 'in', [...sittings])
    .where('sitting.studentId', '=', to)
    .execute()
  if (taken.length > 0)
    throw new CallError('SITTING_TAKEN', { data: { tests: taken.map(({ test }) => test) } })
}

/** Gets the identity of the merged record when that is chosen; else the name, and the first chosen id. */
async function newStudent(tx: WriteDb, from: StudentPerson, choices: Choices): Promise<StudentId> {
  const id = await addStudent(tx)
  const former = await formerOf(tx, choices)
  const alias = await tx
    .selectFrom('studentAlias')
    .selectAll()
    .where('id', 'in', [...choices.aliases, 0])
    .where('studentId', '=', from.id)
    .orderBy('id')
    .executeTakeFirst()
  if (former) await giveBack(tx, from, former)
  else if (alias) await tx.deleteFrom('studentAlias').where('id', '=', alias.id).execute()
  const { givenName, familyName } = former ?? from
  await tx
    .insertInto('studentIdentity')
    .values({
      studentId: id,
      localId: former ? former.localId : (alias?.localId ?? null),
      stateId: former?.stateId ?? null,
      givenName,
      familyName,
      nameKey: nameKey(givenName, familyName),
      bornOn: former ? former.bornOn : from.bornOn,
    })
    .execute()
  return id
}

const formerOf = (tx: WriteDb, { id, formers }: Choices) =>
  tx
    .selectFrom('formerIdentity')
    .selectAll()
    .where('id', 'in', [...formers, 0])
    .where('studentId', '=', id)
    .orderBy('id')
    .executeTakeFirst()

type Former = NonNullable<Awaited<ReturnType<typeof formerOf>>>

/** What the record had only from the one that was merged into it. */
async function giveBack(tx: WriteDb, from: StudentPerson, former: Former): Promise<void> {
  await tx.deleteFrom('formerIdentity').where('id', '=', former.id).execute()
  if (former.localId !== null)
    await tx
      .deleteFrom('studentAlias')
      .where('studentId', '=', from.id)
      .where('localId', '=', former.localId)
      .execute()
  await tx
    .updateTable('studentIdentity')
    .set({
      localId: from.localId === former.localId ? null : from.localId,
      stateId: from.stateId === former.stateId ? null : from.stateId,
    })
    .where('studentId', '=', from.id)
    .execute()
}

async function moveIds(tx: WriteDb, choices: Choices, to: StudentId): Promise<void> {
  await tx
    .updateTable('studentAlias')
    .set({ studentId: to })
    .where('id', 'in', [...choices.aliases, 0])
    .where('studentId', '=', choices.id)
    .execute()
  await tx
    .updateTable('formerIdentity')
    .set({ studentId: to })
    .where('id', 'in', [...choices.formers, 0])
    .where('studentId', '=', choices.id)
    .execute()
}

async function copyEnrolments(tx: WriteDb, choices: Choices, to: StudentId): Promise<void> {
  if (choices.sittings.length === 0) return
  const days = await tx
    .selectFrom('sitting')
    .select('testedOn')
    .where('id', 'in', [...choices.sittings])
    .execute()
  const rows = await tx
    .selectFrom('enrolment')
    .selectAll()
    .where('studentId', '=', choices.id)
    .execute()
  const own = await tx.selectFrom('enrolment').selectAll().where('studentId', '=', to).execute()
  const holds = (row: (typeof rows)[number], day: string): boolean =>
    row.startsOn <= day && (row.endsOn === null || row.endsOn >= day)
  const needed = days.filter(({ testedOn }) => !own.some((row) => holds(row, testedOn)))
  const copied = rows.filter((row) => needed.some(({ testedOn }) => holds(row, testedOn)))
  if (copied.length === 0) return
  await tx
    .insertInto('enrolment')
    .values(copied.map(({ id: _, ...row }) => ({ ...row, studentId: to })))
    .execute()
}

async function moveSittings(tx: WriteDb, choices: Choices, to: StudentId): Promise<void> {
  if (choices.sittings.length === 0) return
  await tx
    .updateTable('sitting')
    .set({ studentId: to })
    .where('id', 'in', [...choices.sittings])
    .where('studentId', '=', choices.id)
    .execute()
}
