/** Everyone of a scope with what one test shows of them: also those who were absent. */
import { sql } from 'kysely'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { GroupChoices } from '#shared/contracts/small-groups/board.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'
import {
  administrationById,
  classesOf,
  scopeLabel,
  sittingsInScope,
  untestedInScope,
  type Place,
  type Sample,
} from '../../analysis/index.ts'
import { ideaResults } from './idea-results.ts'
import type { MemberResult } from './member-result.ts'
import { standardResults } from './standard-results.ts'

/** More have no place on one board, and nobody arranges them by hand. */
export const mostStudents = 400

export type Gathered = {
  readonly scopeLabel: string
  readonly administration: Administration
  readonly members: readonly MemberResult[]
}

/** @throws {CallError} `NOT_FOUND`, `TOO_MANY_STUDENTS` */
export async function gatherMembers(read: ReadDb, choices: GroupChoices): Promise<Gathered> {
  const { scope } = choices
  const label = await scopeLabel(read, scope)
  const administration = await administrationById(read, choices.administrationId)
  const sample: Sample = { scope, administration }
  const tested = await testedStudents(read, sample)
  const absent = (await untestedInScope(read, sample))
    .filter(({ satElsewhere }) => !satElsewhere)
    .map(({ studentId }) => studentId)
  const count = tested.length + absent.length
  if (count > mostStudents) {
    throw new CallError('TOO_MANY_STUDENTS', { data: { students: count, most: mostStudents } })
  }
  const { byStudent } =
    choices.basis === 'misconception'
      ? await ideaResults(read, sample)
      : await standardResults(read, sample, choices)
  const places = await classesOf(read, sample)
  const away = await classesOfAbsent(read, { absent, administration, known: places })
  const none = { level: null, evidence: [] } as const
  return {
    scopeLabel: label,
    administration,
    members: [
      ...tested.map((studentId) => ({
        studentId,
        classId: places.get(studentId)?.id ?? null,
        ...(byStudent.get(studentId) ?? { ...none, without: 'no-score' as const }),
      })),
      ...absent.map((studentId) => ({
        studentId,
        classId: away.get(studentId) ?? null,
        ...none,
        without: 'absent' as const,
      })),
    ],
  }
}

async function testedStudents(read: ReadDb, sample: Sample): Promise<readonly StudentId[]> {
  const { rows } = await sql<{ studentId: StudentId }>`
    SELECT DISTINCT studentId FROM (${sittingsInScope(sample)})`.execute(read)
  return rows.map(({ studentId }) => studentId)
}

type Absent = {
  readonly absent: readonly StudentId[]
  readonly administration: Administration
  /** Classes in which somebody took the test; those of an absent student that is one of them come first. */
  readonly known: ReadonlyMap<StudentId, Place>
}

async function classesOfAbsent(
  read: ReadDb,
  { absent, administration, known }: Absent,
): Promise<ReadonlyMap<StudentId, number>> {
  const { startsOn, endsOn } = administration
  const { rows } = await sql<{ studentId: StudentId; classId: number }>`
    SELECT enrolment.studentId, enrolment.classId
    FROM json_each(${JSON.stringify(absent)}) AS wanted
    CROSS JOIN enrolment ON enrolment.studentId = wanted.value
    WHERE enrolment.classId IS NOT NULL AND enrolment.startsOn <= ${endsOn}
      AND (enrolment.endsOn IS NULL OR enrolment.endsOn >= ${startsOn})
    ORDER BY enrolment.startsOn, enrolment.id`.execute(read)
  const classes = new Set([...known.values()].map(({ id }) => id))
  const sorted = rows.toSorted(
    (a, b) => Number(classes.has(a.classId)) - Number(classes.has(b.classId)),
  )
  return new Map(sorted.map(({ studentId, classId }) => [studentId, classId]))
}
