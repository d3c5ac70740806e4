/**
 * Each student's two scores, added up by SQLite over the standards (or items) that were scored both
 * times, so that one exempted standard costs that standard and not the student.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardScores } from '../mastery/standard-scores.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'
import type { GrowthMeasure } from './growth-measure.ts'

export type Windows = { readonly before: Sample; readonly after: Sample }

export type StudentScores = {
  readonly studentId: StudentId
  /** Standards or items with a score in each window, and in both; 0 and 1 for one measure. */
  readonly partsBefore: number
  readonly partsAfter: number
  readonly common: number
  /** Sums over the common parts; null without any, and where points possible are not known. */
  readonly pointsBefore: number | null
  readonly pointsAfter: number | null
  readonly possibleBefore: number | null
  readonly possibleAfter: number | null
}

/** Students of the scope with a score in either window. */
export const studentScoresOf = (
  read: ReadDb,
  { before, after }: Windows,
  measure: GrowthMeasure,
): Promise<readonly StudentScores[]> =>
  scoresOfSittings(
    read,
    {
      before: { ...before, sittings: sittingsInScope(before) },
      after: { ...after, sittings: sittingsInScope(after) },
    },
    measure,
  )

type Sittings = Pick<Sample, 'administration'> & {
  /** SQL for one row a sitting: sittingId, studentId, grade. */
  readonly sittings: RawBuilder<unknown>
}

/** The same for any sittings; `parts` names the common standards or items. */
export async function scoresOfSittings(
  read: ReadDb,
  { before, after }: { readonly before: Sittings; readonly after: Sittings },
  measure: GrowthMeasure,
): Promise<readonly (StudentScores & { readonly parts: string | null })[]> {
  const { rows } = await sql<StudentScores & { parts: string | null }>`
    WITH first AS MATERIALIZED (${before.sittings}),
    second AS MATERIALIZED (${after.sittings}),
    part AS (
      SELECT studentId, code, MAX(points1) AS points1, MAX(possible1) AS possible1,
        MAX(points2) AS points2, MAX(possible2) AS possible2
      FROM (
        SELECT studentId, code, points AS points1, possible AS possible1,
          NULL AS points2, NULL AS possible2
        FROM (${partScores(before.administration, measure, 'first')}) WHERE points IS NOT NULL
        UNION ALL
        SELECT studentId, code, NULL, NULL, points, possible
        FROM (${partScores(after.administration, measure, 'second')}) WHERE points IS NOT NULL)
      GROUP BY studentId, code)
    SELECT studentId, COUNT(points1) AS partsBefore, COUNT(points2) AS partsAfter,
      COUNT(points1 + points2) AS common,
      group_concat(CASE WHEN points1 + points2 IS NOT NULL THEN code END, '|' ORDER BY code) AS parts,
      SUM(CASE WHEN points2 IS NOT NULL THEN points1 END) AS pointsBefore,
      SUM(CASE WHEN points1 IS NOT NULL THEN points2 END) AS pointsAfter,
      SUM(CASE WHEN points2 IS NOT NULL THEN possible1 END) AS possibleBefore,
      SUM(CASE WHEN points1 IS NOT NULL THEN possible2 END) AS possibleAfter
    FROM part GROUP BY studentId`.execute(read)
  return rows
}

/** SQL over a relation of sittings: studentId, code, points, possible, one row a part of the test. */
export function partScores(
  administration: Administration,
  measure: GrowthMeasure,
  from: string,
): RawBuilder<unknown> {
  const relation = sql.ref(from)
  if (measure.kind !== 'whole test') {
    return sql`
      SELECT ${relation}.studentId, score.points,
        COALESCE(score.possible, measure.maximum) AS possible, measure.code
      FROM measure CROSS JOIN ${sql.table(from)}
      CROSS JOIN score ON score.sittingId = ${relation}.sittingId AND score.measureId = measure.id
      WHERE measure.assessmentId = ${administration.assessmentId}
        AND measure.kind = ${measure.kind} AND measure.code = ${measure.code}`
  }
  if (administration.measures.some(({ kind }) => kind === 'standard')) {
    return standardScores(administration, from)
  }
  return sql`
    SELECT ${relation}.studentId, response.points, item.maxPoints AS possible, item.label AS code
    FROM ${sql.table(from)}
    CROSS JOIN itemResponse AS response ON response.sittingId = ${relation}.sittingId
    CROSS JOIN item ON item.id = response.itemId`
}
