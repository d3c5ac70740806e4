/** One score a student in one window: points, or the share of the points of what was scored. */
import { sql } from 'kysely'
import type { Gaps } from '#shared/contracts/analysis/gaps.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { GrowthMeasure } from '../growth/growth-measure.ts'
import { partScores } from '../growth/paired-scores.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'

export type StudentScore = {
  readonly id: StudentId
  /** Points, or a share of points from 0 to 1. */
  readonly value: number
  /** A share whatever the unit; null where points possible are not known. */
  readonly share: number | null
}

export type WindowScores = {
  readonly unit: Gaps['unit']
  readonly scores: readonly StudentScore[]
  /** Students who sat the test but were scored on under half of it. */
  readonly tooLittle: readonly StudentId[]
}

type Row = {
  studentId: StudentId
  parts: number
  scored: number
  points: number | null
  possible: number | null
}

/**
 * The measure asked for, else the total that the file has, else the whole test.
 * @throws {CallError} `NOT_FOUND` for a code that is not there
 */
export function measureOf(administration: Administration, code: string | null): GrowthMeasure {
  const { measures } = administration
  const found = measures.find((one) => (code === null ? one.kind === 'overall' : one.code === code))
  if (found) return found
  if (code === null) return { kind: 'whole test' }
  throw new CallError('NOT_FOUND', { data: { what: `${code} was not measured by this test.` } })
}

/** Scores of the scope: a student counts who was scored on at least half of the standards. */
export async function windowScores(
  read: ReadDb,
  sample: Sample,
  measure: GrowthMeasure,
): Promise<WindowScores> {
  const { rows } = await sql<Row>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT studentId, COUNT(*) AS parts, COUNT(points) AS scored, SUM(points) AS points,
      SUM(CASE WHEN points IS NOT NULL THEN possible END) AS possible
    FROM (${partScores(sample.administration, measure, 'mine')}) GROUP BY studentId`.execute(read)
  return scoresOf(rows, {
    asShare: measure.kind === 'whole test' || measure.kind === 'standard',
  })
}

export function scoresOf(
  rows: readonly Row[],
  { asShare }: { readonly asShare: boolean },
): WindowScores {
  const enough = rows.filter(({ scored, parts }) => scored > 0 && scored * 2 >= parts)
  const unit = asShare || isMixed(enough) ? 'percent of points' : 'points'
  const scores = enough.flatMap(({ studentId, points, possible }): readonly StudentScore[] => {
    const share = points !== null && possible !== null && possible > 0 ? points / possible : null
    const value = unit === 'points' ? points : share
    return value === null ? [] : [{ id: studentId, value, share }]
  })
  const scored = new Set(scores.map(({ id }) => id))
  return {
    unit,
    scores,
    tooLittle: rows.flatMap(({ studentId }) => (scored.has(studentId) ? [] : [studentId])),
  }
}

const isMixed = (rows: readonly Row[]): boolean =>
  new Set(rows.map(({ possible }) => possible)).size > 1 &&
  rows.every(({ possible }) => possible !== null)
