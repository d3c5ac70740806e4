/**
 * Points by student and standard. Where the file gave standard scores these are used; where it
 * gave items, a student's points on a standard are the sum over its items that were reached. An item
 * of two standards counts for both, one that was dropped for none.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'

/** Equal scores on one standard in one grade, counted: 1,200 students become a few rows. */
export type ScoreCount = {
  readonly code: string
  readonly grade: string | null
  /** Null: sat the test, has no score here. */
  readonly points: number | null
  readonly possible: number | null
  readonly students: number
}

export type StudentScore = {
  readonly studentId: StudentId
  readonly code: string
  readonly points: number | null
  readonly possible: number | null
  readonly missing: string | null
}

export async function countScores(
  read: ReadDb,
  sittings: RawBuilder<unknown>,
  administration: Administration,
): Promise<readonly ScoreCount[]> {
  const { rows } = await sql<ScoreCount>`
    WITH mine AS MATERIALIZED (${sittings})
    SELECT code, grade, points, possible, COUNT(*) AS students
    FROM (${standardScores(administration)})
    GROUP BY standardId, grade, points, possible`.execute(read)
  return rows
}

export async function studentScores(
  read: ReadDb,
  sample: Sample,
): Promise<readonly StudentScore[]> {
  const { rows } = await sql<StudentScore>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT studentId, code, points, possible, missing
    FROM (${standardScores(sample.administration)})`.execute(read)
  return rows
}

/** How many items measure each standard, where items are known. */
export async function itemsPerStandard(
  read: ReadDb,
  administration: Administration,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ code: string; items: number }>`
    SELECT code, COUNT(*) AS items FROM (${standardsOfItems(administration)})
    GROUP BY code`.execute(read)
  return new Map(rows.map(({ code, items }) => [code, items]))
}

/** SQL for one row an item and standard that it counts for: itemId, code, maxPoints. */
const standardsOfItems = ({ assessmentId }: Administration): RawBuilder<unknown> => sql`
  SELECT id AS itemId, standardCode AS code, maxPoints FROM item
  WHERE assessmentId = ${assessmentId} AND isDropped = 0 AND standardCode IS NOT NULL
  UNION ALL
  SELECT itemId, code, maxPoints FROM itemStandard JOIN item ON item.id = itemStandard.itemId
  WHERE assessmentId = ${assessmentId} AND isDropped = 0`

/**
 * SQL over a relation with sittingId, studentId, grade: adds standardId (quick to group by), code,
 * points, possible, missing.
 * A score without anything to earn counts as missing: it has no share.
 * @param from name of the relation
 */
export function standardScores(administration: Administration, from = 'mine'): RawBuilder<unknown> {
  const relation = sql.ref(from)
  const student = sql`${relation}.sittingId, ${relation}.studentId, ${relation}.grade`
  if (administration.measures.some(({ kind }) => kind === 'standard')) {
    return sql`
      SELECT ${student}, measure.id AS standardId, measure.code, ${hasPossible('score.points')} AS points,
        COALESCE(score.possible, measure.maximum) AS possible,
        COALESCE(score.missing, 'No possible points') AS missing
      FROM ${sql.table(from)}
      CROSS JOIN score ON score.sittingId = ${relation}.sittingId
      CROSS JOIN measure ON measure.id = score.measureId AND measure.kind = 'standard'`
  }
  return sql`
    WITH asked AS MATERIALIZED (${standardsOfItems(administration)})
    SELECT ${student}, asked.code AS standardId, asked.code, SUM(response.points) AS points,
      SUM(asked.maxPoints) FILTER (WHERE response.points IS NOT NULL) AS possible,
      'Not reached' AS missing
    FROM ${sql.table(from)}
    CROSS JOIN itemResponse AS response ON response.sittingId = ${relation}.sittingId
    CROSS JOIN asked ON asked.itemId = response.itemId
    GROUP BY ${relation}.sittingId, asked.code`
}

const hasPossible = (points: string): RawBuilder<unknown> =>
  sql`CASE WHEN COALESCE(score.possible, measure.maximum) > 0 THEN ${sql.ref(points)} END`
