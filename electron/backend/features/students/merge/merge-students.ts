/** Two records of one student become one: tests as chosen, everything else moved; one undo step. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { StudentPerson, studentsContract } from '#shared/contracts/students.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { TrackedTable } from '../../../database/history.ts'
import type { OpenWorkspace, WriteDb } from '../../../database/open-workspace.ts'
import { personOf } from '../identity.ts'
import { joinEnrolments, joinGroups } from './belongings.ts'
import { joinSittings, type Pair } from './sittings.ts'

type Choices = z.output<(typeof studentsContract)['merge']['input']>

/** @throws {CallError} `SAME_STUDENT`, `NOT_FOUND` */
export async function mergeStudents(workspace: OpenWorkspace, choices: Choices): Promise<void> {
  if (Number(choices.keepId) === Number(choices.otherId)) throw new CallError('SAME_STUDENT')
  const kept = await personOf(workspace.read, choices.keepId)
  const other = await personOf(workspace.read, choices.otherId)
  await workspace.mutate(`Merge student ${other.code} into ${kept.code}`, async (tx) => {
    await joinSittings(tx, choices, choices.tests)
    await joinEnrolments(tx, choices)
    await joinGroups(tx, choices)
    await moveOthers(tx, choices, workspace.tables)
    await joinIdentity(tx, { kept, other, name: choices.name })
    await tx.deleteFrom('student').where('id', '=', choices.otherId).execute()
  })
}

/** Joined by rules of their own, or by `joinIdentity`. */
const ruled = new Set(['sitting', 'enrolment', 'studentGroup', 'studentIdentity'])

/** Whatever else refers to a student; a row that the kept record has as well goes. */
async function moveOthers(
  tx: WriteDb,
  { keepId, otherId }: Pair,
  tables: readonly TrackedTable[],
): Promise<void> {
  for (const { name, references } of tables) {
    if (ruled.has(name)) continue
    for (const { column, table } of references) {
      if (table !== 'student') continue
      await sql`
        UPDATE OR IGNORE ${sql.id(name)} SET ${sql.id(column)} = ${keepId}
        WHERE ${sql.id(column)} = ${otherId}`.execute(tx)
      await sql`DELETE FROM ${sql.id(name)} WHERE ${sql.id(column)} = ${otherId}`.execute(tx)
    }
  }
}

type Identities = {
  readonly kept: StudentPerson
  readonly other: StudentPerson
  readonly name: Choices['name']
}

/** What the kept record lacks it takes over; the other's local id finds it from now on. */
async function joinIdentity(tx: WriteDb, { kept, other, name }: Identities): Promise<void> {
  await tx.deleteFrom('studentIdentity').where('studentId', '=', other.id).execute()
  const isNameless = `${kept.givenName}${kept.familyName}` === ''
  const { givenName, familyName } = name === 'other' || isNameless ? other : kept
  await tx
    .updateTable('studentIdentity')
    .set({
      givenName,
      familyName,
      nameKey: nameKey(givenName, familyName),
      localId: kept.localId ?? other.localId,
      stateId: kept.stateId ?? other.stateId,
      bornOn: kept.bornOn ?? other.bornOn,
    })
    .where('studentId', '=', kept.id)
    .execute()
  if (kept.localId !== null && other.localId !== null)
    await tx
      .insertInto('studentAlias')
      .values({ studentId: kept.id, localId: other.localId })
      .onConflict((conflict) => conflict.column('localId').doUpdateSet({ studentId: kept.id }))
      .execute()
  await tx
    .insertInto('formerIdentity')
    .values({
      studentId: kept.id,
      goneStudentId: other.id,
      code: other.code,
      localId: other.localId,
      stateId: other.stateId,
      givenName: other.givenName,
      familyName: other.familyName,
      bornOn: other.bornOn,
    })
    .execute()
}
