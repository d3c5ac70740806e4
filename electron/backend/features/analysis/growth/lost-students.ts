/** Who has a score but is in no pair, and why: absent, in another class, left, new, too little in common. */
import { sql } from 'kysely'
import type { LostStudent } from '#shared/contracts/analysis/growth.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { duringWindow, isScored, untestedInScope, type Sample } from '../scope/in-scope.ts'
import { namedStudents } from '../scope/students.ts'
import type { Paired } from './pair-scores.ts'
import type { Windows } from './paired-scores.ts'

/** By family name. */
export async function lostStudents(
  read: ReadDb,
  { before, after }: Windows,
  paired: Paired,
): Promise<readonly LostStudent[]> {
  const { onlyBefore, onlyAfter, tooLittle } = paired
  const lost = [
    ...(await whyWithout(read, after, { ids: onlyBefore, has: 'before', gone: 'left' })),
    ...(await whyWithout(read, before, { ids: onlyAfter, has: 'after', gone: 'new' })),
    ...tooLittle.map((id) => ({ id, has: 'both' as const, why: 'standards' as const })),
  ]
  const names = await namedStudents(
    read,
    lost.map(({ id }) => id),
  )
  const windows = { before: before.administration.window, after: after.administration.window }
  return lost
    .flatMap((one) => {
      const student = names.get(one.id)
      return student ? [{ ...one, student }] : []
    })
    .toSorted((a, b) => a.student.sortName.localeCompare(b.student.sortName, 'en'))
    .map(({ student: { name, code }, ...one }) => ({
      ...one,
      name,
      code,
      reason: reasonOf(one, windows),
    }))
}

type Why = Pick<LostStudent, 'id' | 'has' | 'why'>
type Asked = {
  readonly ids: readonly StudentId[]
  readonly has: 'before' | 'after'
  /** What it means that a student was not enrolled in the window without a score. */
  readonly gone: 'left' | 'new'
}
type Known = { id: StudentId; sat: 0 | 1; enrolledThen: 0 | 1; enrolledEver: 0 | 1 }

/** @param sample the window in which these students have no score of this scope */
async function whyWithout(read: ReadDb, sample: Sample, asked: Asked): Promise<readonly Why[]> {
  const { ids, has, gone } = asked
  if (ids.length === 0) return []
  const untested = await untestedInScope(read, sample)
  const absent = new Set(untested.flatMap((one) => (one.satElsewhere ? [] : [one.studentId])))
  const { administration } = sample
  const { rows } = await sql<Known>`
    SELECT wanted.value AS id,
      EXISTS (SELECT 1 FROM sitting WHERE sitting.administrationId = ${administration.id}
        AND sitting.studentId = wanted.value ${isScored}) AS sat,
      EXISTS (SELECT 1 FROM enrolment WHERE enrolment.studentId = wanted.value
        AND ${duringWindow('enrolment', administration)}) AS enrolledThen,
      EXISTS (SELECT 1 FROM enrolment WHERE enrolment.studentId = wanted.value) AS enrolledEver
    FROM json_each(${JSON.stringify(ids)}) AS wanted`.execute(read)
  return rows.map((row) => ({
    id: row.id,
    has,
    why: absent.has(row.id) ? 'absent' : elsewhereOr(row, gone),
  }))
}

function elsewhereOr({ sat, enrolledThen, enrolledEver }: Known, gone: 'left' | 'new') {
  if (sat === 1 || enrolledThen === 1) return 'elsewhere'
  return enrolledEver === 1 ? gone : 'unknown'
}

function reasonOf(
  { has, why }: Why,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const window = has === 'before' ? after : before
  const reasons: Readonly<Record<LostStudent['why'], string>> = {
    absent: `Absent in ${window}`,
    elsewhere: `In another class or school in ${window}`,
    left: `Left before ${after}`,
    new: `New since ${before}`,
    standards: 'Too few standards scored both times',
    unknown: `No score in ${window}, no enrolment on record`,
  }
  return reasons[why]
}
