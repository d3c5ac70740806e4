/** Enrolments and groups of two records: what both have and what touches becomes one, the rest moves. */
import type { WriteDb } from '../../../database/open-workspace.ts'
import type { Pair } from './sittings.ts'

type Days = { readonly id: number; readonly startsOn: string; readonly endsOn: string | null }

export async function joinEnrolments(tx: WriteDb, { keepId, otherId }: Pair): Promise<void> {
  const rows = (studentId: number) =>
    tx.selectFrom('enrolment').selectAll().where('studentId', '=', studentId).execute()
  for (const other of await rows(otherId)) {
    const here = (await rows(keepId)).filter(
      (row) => row.schoolId === other.schoolId && touches(row, other),
    )
    // One without a class, as a score file implies it, says nothing that one with a class does not.
    const kept =
      here.find(({ classId }) => classId === other.classId) ??
      here.find(({ classId }) => classId === null || other.classId === null)
    if (!kept) continue
    await tx.deleteFrom('enrolment').where('id', '=', other.id).execute()
    const days = bothDays(kept, other)
    const grade = kept.grade ?? other.grade
    const classId = kept.classId ?? other.classId
    await tx
      .updateTable('enrolment')
      .set({ ...days, grade, classId })
      .where('id', '=', kept.id)
      .execute()
  }
  await tx
    .updateTable('enrolment')
    .set({ studentId: keepId })
    .where('studentId', '=', otherId)
    .execute()
}

/** Of two values of one attribute from the same day on, the kept record's stays. */
export async function joinGroups(tx: WriteDb, { keepId, otherId }: Pair): Promise<void> {
  const rows = (studentId: number) =>
    tx.selectFrom('studentGroup').selectAll().where('studentId', '=', studentId).execute()
  for (const other of await rows(otherId)) {
    const own = (await rows(keepId)).filter(({ attribute }) => attribute === other.attribute)
    const same = own.find((row) => row.value === other.value && touches(row, other))
    const days = same && bothDays(same, other)
    const isFree = !own.some((row) => row.id !== same?.id && row.startsOn === days?.startsOn)
    const isTaken = own.some(({ startsOn }) => startsOn === other.startsOn)
    if (!same && !isTaken) continue
    await tx.deleteFrom('studentGroup').where('id', '=', other.id).execute()
    if (same && days && isFree)
      await tx.updateTable('studentGroup').set(days).where('id', '=', same.id).execute()
  }
  await tx
    .updateTable('studentGroup')
    .set({ studentId: keepId })
    .where('studentId', '=', otherId)
    .execute()
}

const touches = (a: Days, b: Days): boolean =>
  (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)

const bothDays = (a: Days, b: Days) => ({
  startsOn: a.startsOn < b.startsOn ? a.startsOn : b.startsOn,
  endsOn: a.endsOn === null || b.endsOn === null ? null : a.endsOn > b.endsOn ? a.endsOn : b.endsOn,
})
