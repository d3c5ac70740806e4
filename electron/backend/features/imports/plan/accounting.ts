/** Adds up what becomes of every row. The sum always holds: see the CHECK of `importBatch`. */
import type { Accounting } from '#shared/contracts/imports.ts'
import type { Counts } from '../rows/collected.ts'
import type { Scratch } from '../staging/scratch.ts'

/** @param options.isWide rows hold several values, so a row counts as stored if any of them is. */
export async function accountRows(
  scratch: Scratch,
  counts: Counts,
  options: { readonly isWide: boolean },
): Promise<Accounting> {
  const stillHeld = options.isWide
    ? `WHERE row NOT IN (SELECT row FROM incomingValue)
         AND row NOT IN (SELECT row FROM changedValue)`
    : ''
  const [settled] = await scratch.all<{ refused: number; repeated: number }>(
    `SELECT COALESCE(SUM(isRefused), 0) AS refused, COALESCE(SUM(1 - isRefused), 0) AS repeated
     FROM (SELECT MAX(outcome = 'refused') AS isRefused FROM settledRow ${stillHeld} GROUP BY row)`,
  )
  const [changed] = await scratch.all<{ rows: number }>(
    `SELECT COUNT(DISTINCT row) AS rows FROM (
       SELECT row FROM changedValue UNION ALL SELECT row FROM changedEnrolment)`,
  )
  const [students] = await scratch.all<{ fresh: number; matched: number }>(
    `SELECT COUNT(DISTINCT CASE WHEN how = 'new' THEN studentId END) AS fresh,
       COUNT(DISTINCT CASE WHEN how IN ('known', 'same') THEN studentId END) AS matched
     FROM incomingStudent WHERE studentId > 0
       AND no IN (
         SELECT studentNo FROM incomingSitting UNION ALL SELECT studentNo FROM incomingEnrolment)`,
  )
  const rowsRefused = counts.rowsRefused + (settled?.refused ?? 0)
  const rowsRepeated = settled?.repeated ?? 0
  return {
    rowsRead: counts.rowsRead,
    rowsStored: counts.rowsRead - rowsRefused - rowsRepeated - counts.rowsNotStudents,
    rowsChanged: changed?.rows ?? 0,
    rowsRefused,
    rowsRepeated,
    rowsNotStudents: counts.rowsNotStudents,
    studentsNew: students?.fresh ?? 0,
    studentsMatched: students?.matched ?? 0,
  }
}
