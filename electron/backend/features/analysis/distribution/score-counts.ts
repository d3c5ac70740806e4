/** Equal scores of one measure in one grade, counted in SQLite: 1,200 students become a few rows. */
import { sql, type RawBuilder } from 'kysely'
import type { DistributionMeasure } from '#shared/contracts/analysis/distribution.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardScores } from '../mastery/standard-scores.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'

export type ScoreCount = {
  readonly grade: string | null
  readonly points: number | null
  readonly possible: number | null
  /** The vendor's word for the performance level. */
  readonly level: string | null
  /** The file's word where there are no points; null where the measure is not on this student's test. */
  readonly missing: string | null
  readonly students: number
}

/** Everyone in scope who sat the test, with a score on this measure or without. */
export async function scoreCounts(
  read: ReadDb,
  sample: Sample,
  measure: DistributionMeasure,
): Promise<readonly ScoreCount[]> {
  const { rows } = await sql<ScoreCount>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT grade, points, possible, level, missing, COUNT(*) AS students
    FROM (${studentScores(sample.administration, measure)})
    GROUP BY grade, points, possible, level, missing`.execute(read)
  return rows
}

/** SQL over the relation `mine`: a row a sitting with studentId, grade, points, possible, level, missing. */
export function studentScores(
  administration: Administration,
  measure: DistributionMeasure,
): RawBuilder<unknown> {
  if (measure.kind === 'whole test') return wholeTestScores(administration)
  return sql`
    SELECT mine.studentId, mine.grade, score.points,
      COALESCE(score.possible, (SELECT maximum FROM measure WHERE id = score.measureId)) AS possible,
      score.level, CASE WHEN score.points IS NULL THEN score.missing END AS missing
    FROM mine LEFT JOIN score ON score.sittingId = mine.sittingId AND score.measureId = (
      SELECT id FROM measure WHERE assessmentId = ${administration.assessmentId}
        AND kind = ${measure.kind} AND code = ${measure.code})`
}

/** Points over the standards, or the items, that the student has a score on. */
function wholeTestScores(administration: Administration): RawBuilder<unknown> {
  const hasStandards = administration.measures.some(({ kind }) => kind === 'standard')
  const parts = hasStandards
    ? sql`SELECT sittingId, points, possible FROM (${standardScores(administration)})`
    : sql`SELECT mine.sittingId, response.points, item.maxPoints AS possible
        FROM mine CROSS JOIN itemResponse AS response ON response.sittingId = mine.sittingId
        CROSS JOIN item ON item.id = response.itemId AND item.isDropped = 0`
  return sql`
    SELECT mine.studentId, mine.grade, added.points, added.possible, NULL AS level, NULL AS missing
    FROM mine LEFT JOIN (
      SELECT sittingId, SUM(points) AS points,
        SUM(possible) FILTER (WHERE points IS NOT NULL) AS possible
      FROM (${parts}) GROUP BY sittingId) AS added ON added.sittingId = mine.sittingId`
}

/** Which standards each grade's students have points on; equal lists mean one test for all grades. */
export async function formsByGrade(read: ReadDb, sample: Sample): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ codes: string }>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)}),
    tested AS (SELECT grade, COUNT(*) AS students FROM mine GROUP BY grade),
    scored AS (SELECT grade, code, COUNT(*) AS students
      FROM (${standardScores(sample.administration)}) WHERE points IS NOT NULL
      GROUP BY grade, standardId)
    SELECT group_concat(code, '|' ORDER BY code) AS codes
    FROM scored JOIN tested ON tested.grade IS scored.grade
    WHERE scored.students * 2 >= tested.students GROUP BY scored.grade`.execute(read)
  return new Set(rows.map(({ codes }) => codes))
}
