/** Students behind a bar or a level of a distribution. */
import { sql } from 'kysely'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import type { StudentId } from '#shared/domain/ids.ts'
import { formatNumber } from '#shared/statistics/format.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { chosenMeasure } from '../distribution/measures.ts'
import { studentScores } from '../distribution/score-counts.ts'
import { sittingsInScope, type Sample } from '../scope/in-scope.ts'
import type { Found } from './students-behind.ts'

type Asked = Extract<Behind, { kind: 'score' }>
type Row = {
  readonly studentId: StudentId
  readonly points: number | null
  readonly possible: number | null
  readonly level: string | null
  readonly missing: string | null
}

export async function behindScore(
  read: ReadDb,
  sample: Sample,
  asked: Asked,
): Promise<readonly Found[]> {
  const known = await standardsOf(read)
  const measure = chosenMeasure(sample.administration, asked.measure, known)
  const { rows } = await sql<Row>`
    WITH mine AS MATERIALIZED (${sittingsInScope(sample)})
    SELECT studentId, points, possible, level, missing
    FROM (${studentScores(sample.administration, measure)})`.execute(read)
  return rows
    .filter((row) => fits(row, asked))
    .map((row) => ({ studentId: row.studentId, value: inWords(row), order: row.points }))
}

/** 1e-9 as everywhere: 0.7 · 10 is not 7 in binary. */
function fits({ points, possible, level }: Row, asked: Asked): boolean {
  if (asked.levels !== null) return level !== null && asked.levels.includes(level)
  if (points === null || (asked.isShare && !possible)) return false
  const value = asked.isShare ? points / (possible ?? 1) : points
  const isAbove = asked.low === null || value + 1e-9 >= asked.low
  const isBelow = asked.high === null || value + 1e-9 < asked.high
  return isAbove && (isBelow || (asked.withHigh && value - 1e-9 <= (asked.high ?? value)))
}

function inWords({ points, possible, level, missing }: Row): string {
  if (points === null) return level ?? missing?.toLowerCase() ?? 'no score'
  const score = possible === null ? formatNumber(points) : `${points} of ${possible} points`
  return level === null ? score : `${score}, ${level}`
}
