/** The heat map's rows: a student's points on each standard, lowest total first, absent last. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { StudentScore } from './standard-scores.ts'
import { namedStudents, type NamedStudent } from '../scope/students.ts'

type StudentRow = Mastery['students'][number]

type RowInput = {
  readonly scores: readonly StudentScore[]
  readonly absent: readonly StudentId[]
  /** Standards in the order of the columns. */
  readonly codes: readonly string[]
}

/** Students who sat but have no score at all come after those with one, then the absent ones. */
export async function studentRows(read: ReadDb, input: RowInput): Promise<StudentRow[]> {
  const byStudent = Map.groupBy(input.scores, (score) => score.studentId)
  const names = await namedStudents(read, [...byStudent.keys(), ...input.absent])
  const tested = [...byStudent].flatMap(([id, scores]) => {
    const student = names.get(id)
    return student ? [{ student, row: rowOf(student, scores, input.codes) }] : []
  })
  const absent = input.absent.flatMap((id) => {
    const student = names.get(id)
    return student ? [{ student, row: rowOf(student, [], input.codes) }] : []
  })
  return [...tested.toSorted(byTotal), ...absent.toSorted(byName)].map(({ row }) => row)
}

function rowOf(
  { id, name, code }: NamedStudent,
  scores: readonly StudentScore[],
  codes: readonly string[],
): StudentRow {
  const byCode = new Map(scores.map((score) => [score.code, score]))
  const scored = scores.filter(({ points }) => points !== null)
  const sum = (part: 'points' | 'possible') =>
    scored.length === 0 ? null : scored.reduce((total, score) => total + (score[part] ?? 0), 0)
  return {
    id,
    name,
    code,
    total: sum('points'),
    possible: sum('possible'),
    cells: codes.map((standard) => {
      const score = byCode.get(standard)
      if (!score) return null
      const { points, possible, missing } = score
      return { points, possible, missing: points === null ? missing : null }
    }),
  }
}

type Named = { readonly student: NamedStudent; readonly row: StudentRow }

const byName = (a: Named, b: Named): number =>
  a.student.sortName.localeCompare(b.student.sortName, 'en')

const byTotal = (a: Named, b: Named): number =>
  compareTotals(a.row.total, b.row.total) || byName(a, b)

function compareTotals(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}
