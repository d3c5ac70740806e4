/** What the vendor says of each score besides its points: level with its place, percentile, figures. */
import { sql } from 'kysely'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'
import type { GrowthMeasure } from './growth-measure.ts'

export type ScoreDetails = {
  readonly studentId: StudentId
  readonly level: string | null
  /** 1 the lowest; null where the order of this level is not known. */
  readonly position: number | null
  readonly percentile: number | null
  /** JSON object of texts. */
  readonly figures: string | null
}

/** Of one measure; empty where standards or items are added up, since no vendor speaks of such a sum. */
export async function scoreDetails(
  read: ReadDb,
  sample: Sample,
  measure: GrowthMeasure,
): Promise<ReadonlyMap<StudentId, ScoreDetails>> {
  if (measure.kind === 'whole test') return new Map()
  const { rows } = await sql<ScoreDetails>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT mine.studentId, score.level, performanceLevel.position, score.percentile, score.figures
    FROM measure CROSS JOIN mine
    CROSS JOIN score ON score.sittingId = mine.sittingId AND score.measureId = measure.id
    LEFT JOIN performanceLevel
      ON performanceLevel.measureId = measure.id AND performanceLevel.name = score.level
    WHERE measure.assessmentId = ${sample.administration.assessmentId}
      AND measure.kind = ${measure.kind} AND measure.code = ${measure.code}
      AND COALESCE(score.level, score.percentile, score.figures) IS NOT NULL`.execute(read)
  return new Map(rows.map((row) => [row.studentId, row]))
}

/** All levels of the measure, lowest first; two names in one place are one level. */
export async function levelsOf(
  read: ReadDb,
  assessmentId: number,
  measure: GrowthMeasure,
): Promise<readonly { readonly position: number; readonly name: string }[]> {
  if (measure.kind === 'whole test') return []
  return read
    .selectFrom('performanceLevel')
    .innerJoin('measure', 'measure.id', 'performanceLevel.measureId')
    .select(['performanceLevel.position', 'performanceLevel.name'])
    .where('measure.assessmentId', '=', assessmentId)
    .where('measure.kind', '=', measure.kind)
    .where('measure.code', '=', measure.code)
    .orderBy('performanceLevel.position')
    .orderBy('performanceLevel.id')
    .execute()
}
