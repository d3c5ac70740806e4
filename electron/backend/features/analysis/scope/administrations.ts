/** Which tests were given when, to how many, and what they measure. */
import { sql } from 'kysely'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { AdministrationId, AssessmentId } from '#shared/domain/ids.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'

type Row = {
  id: AdministrationId
  assessmentId: AssessmentId
  assessment: string
  window: string
  schoolYear: string
  startsOn: string | null
  endsOn: string | null
  students: number
  hasItems: 0 | 1
}

/** All administrations, the latest first. */
export async function listAdministrations(read: ReadDb): Promise<Administration[]> {
  const rows = await administrationRows(read, null)
  const measures = await measuresByAssessment(read)
  return rows.map((row) => administrationOf(row, measures))
}

/** @throws {CallError} `NOT_FOUND` */
export async function administrationById(read: ReadDb, id: number): Promise<Administration> {
  const [row] = await administrationRows(read, id)
  if (!row) throw new CallError('NOT_FOUND', { data: { what: 'This test is no longer here.' } })
  return administrationOf(row, await measuresByAssessment(read, row.assessmentId))
}

/** Whether a test has items is asked of its responses: the first one found answers. */
async function administrationRows(read: ReadDb, id: number | null): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    SELECT administration.id, administration.assessmentId, assessment.name AS assessment,
      administration.window, administration.schoolYear,
      MIN(sitting.testedOn) AS startsOn, MAX(sitting.testedOn) AS endsOn,
      COUNT(sitting.id) AS students,
      EXISTS (SELECT 1 FROM item WHERE item.assessmentId = assessment.id)
        AND EXISTS (SELECT 1 FROM sitting AS own
          JOIN itemResponse ON itemResponse.sittingId = own.id
          WHERE own.administrationId = administration.id) AS hasItems
    FROM administration
    JOIN assessment ON assessment.id = administration.assessmentId
    LEFT JOIN sitting ON sitting.administrationId = administration.id
    WHERE ${id === null ? sql`TRUE` : sql`administration.id = ${id}`}
    GROUP BY administration.id
    ORDER BY administration.schoolYear DESC, MAX(sitting.testedOn) DESC,
      administration.windowOrder DESC, assessment.name`.execute(read)
  return rows
}

type Measures = ReadonlyMap<number, Administration['measures']>

async function measuresByAssessment(read: ReadDb, assessmentId?: number): Promise<Measures> {
  const rows = await read
    .selectFrom('measure')
    .select(['assessmentId', 'kind', 'code'])
    .$if(assessmentId !== undefined, (query) => query.where('assessmentId', '=', assessmentId ?? 0))
    .execute()
  const kinds = ['overall', 'domain', 'standard']
  const sorted = rows.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareStandardCodes(a.code, b.code),
  )
  const grouped = Map.groupBy(sorted, (row) => row.assessmentId)
  return new Map(
    [...grouped].map(([key, list]) => [key, list.map(({ kind, code }) => ({ kind, code }))]),
  )
}

function administrationOf(row: Row, measures: Measures): Administration {
  return {
    ...row,
    hasItems: row.hasItems === 1,
    measures: measures.get(row.assessmentId) ?? [],
  }
}
