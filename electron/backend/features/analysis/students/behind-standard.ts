/** Students behind the figures of one standard: at the cut, below it, or without a score on it. */
import { sql } from 'kysely'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { isAtCut } from '#shared/statistics/mastery.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardScores } from '../mastery/standard-scores.ts'
import { sittingsInScope, untestedInScope, type Sample } from '../scope/in-scope.ts'
import type { Found } from './students-behind.ts'

type Asked = Extract<Behind, { kind: 'standard' }>

type Sat = {
  readonly studentId: StudentId
  readonly grade: string | null
  /** 0: the standard is not on this student's test. */
  readonly isListed: 0 | 1
  readonly points: number | null
  readonly possible: number | null
  readonly missing: string | null
}

export async function behindStandard(
  read: ReadDb,
  sample: Sample,
  asked: Asked,
): Promise<readonly Found[]> {
  const sat = await scoresOn(read, sample, asked.code)
  const scored = sat.filter(hasScore)
  if (asked.side === 'no score') return withoutScore(read, sample, sat)
  return scored
    .filter(({ points, possible }) => {
      if (asked.side === 'all') return true
      return isAtCut(points, { possible, cut: asked.cut }) === (asked.side === 'at the cut')
    })
    .map(({ studentId, points, possible }) => ({
      studentId,
      value: `${points} of ${possible} points`,
      order: points / possible,
    }))
}

type Scored = Sat & { readonly points: number; readonly possible: number }

const hasScore = (row: Sat): row is Scored =>
  row.points !== null && row.possible !== null && row.possible > 0

async function scoresOn(read: ReadDb, sample: Sample, code: string): Promise<readonly Sat[]> {
  const { rows } = await sql<Sat>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT mine.studentId, mine.grade, score.sittingId IS NOT NULL AS isListed,
      score.points, score.possible, score.missing
    FROM mine LEFT JOIN (SELECT sittingId, points, possible, missing
      FROM (${standardScores(sample.administration)}) WHERE code = ${code}) AS score
      ON score.sittingId = mine.sittingId`.execute(read)
  return rows
}

/** As `missing` of the standard counts them: in grades where at least half had it, everyone enrolled. */
async function withoutScore(
  read: ReadDb,
  sample: Sample,
  sat: readonly Sat[],
): Promise<readonly Found[]> {
  const forGrade = new Set(
    [...Map.groupBy(sat, ({ grade }) => grade)]
      .filter(([, rows]) => rows.filter((row) => row.isListed).length * 2 >= rows.length)
      .map(([grade]) => grade),
  )
  const words = sat
    .filter((row) => !hasScore(row) && (row.isListed || forGrade.has(row.grade)))
    .map(({ studentId, missing, isListed }) => ({
      studentId,
      value: (isListed && missing?.toLowerCase()) || 'not on this test',
      order: null,
    }))
  const absentees = (await untestedInScope(read, sample))
    .filter(({ satElsewhere, grade }) => !satElsewhere && forGrade.has(grade))
    .map(({ studentId }) => ({ studentId, value: 'absent', order: null }))
  return [...words, ...absentees]
}
