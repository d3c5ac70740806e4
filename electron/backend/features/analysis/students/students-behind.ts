/** Drill-down: who stands behind a number. Each kind finds its students; names and order are made here. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Behind, StudentsBehind } from '#shared/contracts/analysis/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { behindAnswers } from '../items/behind-answers.ts'
import { administrationById } from '../scope/administrations.ts'
import { sittingsInScope, untestedInScope, type Sample } from '../scope/in-scope.ts'
import { scopeLabel } from '../scope/scopes.ts'
import { namedStudents } from '../scope/students.ts'
import { behindScore } from './behind-score.ts'
import { behindStandard } from './behind-standard.ts'

type Input = z.output<typeof analysisContract.students.input>

/** A student with what is shown of it and what the list is ordered by; null: no score. */
export type Found = {
  readonly studentId: StudentId
  readonly value: string
  readonly order: number | null
}

/** Nobody reads a longer list; its number says how many there are. */
const mostListed = 1_000

/** @throws {CallError} `NOT_FOUND` when the scope or the administration is not there. */
export async function studentsBehind(read: ReadDb, input: Input): Promise<StudentsBehind> {
  const label = await scopeLabel(read, input.scope)
  const administration = await administrationById(read, input.administrationId)
  const found = await findStudents(read, { scope: input.scope, administration }, input.behind)
  const names = await namedStudents(
    read,
    found.map(({ studentId }) => studentId),
  )
  const students = found
    .flatMap((one) => {
      const student = names.get(one.studentId)
      return student ? [{ ...one, student }] : []
    })
    .toSorted(
      (a, b) =>
        byOrder(a.order, b.order) || a.student.sortName.localeCompare(b.student.sortName, 'en'),
    )
    .map(({ student: { id, name, code }, value }) => ({ id, name, code, value }))
  return { scopeLabel: label, students: students.slice(0, mostListed), total: students.length }
}

function findStudents(read: ReadDb, sample: Sample, behind: Behind): Promise<readonly Found[]> {
  switch (behind.kind) {
    case 'test':
      return behind.side === 'tested' ? tested(read, sample) : absent(read, sample)
    case 'standard':
      return behindStandard(read, sample, behind)
    case 'score':
      return behindScore(read, sample, behind)
    case 'answer':
    case 'idea':
      return behindAnswers(read, sample, behind)
  }
}

async function tested(read: ReadDb, sample: Sample): Promise<readonly Found[]> {
  const { rows } = await sql<{ studentId: StudentId }>`
    SELECT studentId FROM (${sittingsInScope(sample)})`.execute(read)
  return rows.map(({ studentId }) => ({ studentId, value: 'tested', order: 0 }))
}

async function absent(read: ReadDb, sample: Sample): Promise<readonly Found[]> {
  const untested = await untestedInScope(read, sample)
  return untested
    .filter(({ satElsewhere }) => !satElsewhere)
    .map(({ studentId }) => ({ studentId, value: 'absent', order: null }))
}

function byOrder(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}
