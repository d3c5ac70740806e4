/** The cycles that ran in the period, with their members and sessions. */
import { sql } from 'kysely'
import type { ReportDb } from '../../../database/report-connection.ts'
import type { Where } from '../coaching-time/taught-there.ts'

export type ProgramCycle = {
  readonly id: number
  readonly model: string
  readonly endedOn: string | null
  readonly focusStandards: readonly string[]
  readonly focusPractices: readonly string[]
  readonly phases: readonly string[]
  readonly lookFors: number
  readonly members: readonly number[]
}

/** Those that had begun and were not over, with a member who teaches there; a plan is no cycle yet. */
export async function cyclesIn(
  read: ReportDb,
  { period: { from, to }, schoolId }: Where,
): Promise<readonly ProgramCycle[]> {
  const { rows } = await sql<{
    id: number
    model: string
    endedOn: string | null
    focusStandards: string
    focusPractices: string
    phases: string
    lookFors: number
    members: string
  }>`
    SELECT id, model, endedOn, focusStandards, focusPractices,
      (SELECT json_group_array(name) FROM (SELECT name FROM cyclePhase
        WHERE cycleId = cycle.id ORDER BY position)) AS phases,
      (SELECT COUNT(*) FROM lookFor WHERE cycleId = cycle.id) AS lookFors,
      (SELECT json_group_array(teacherId) FROM cycleMember WHERE cycleId = cycle.id) AS members
    FROM coachingCycle AS cycle
    WHERE startsOn <= ${to} AND (endedOn IS NULL OR endedOn >= ${from}) AND status <> 'planned'
      AND (${schoolId} IS NULL OR EXISTS (SELECT 1 FROM cycleMember AS member
        JOIN teachingAssignment AS assignment ON assignment.teacherId = member.teacherId
        JOIN class ON class.id = assignment.classId
        WHERE member.cycleId = cycle.id AND class.schoolId = ${schoolId}))
    ORDER BY id`.execute(read)
  return rows.map((row) => ({
    ...row,
    focusStandards: linesOf(row.focusStandards),
    focusPractices: linesOf(row.focusPractices),
    phases: JSON.parse(row.phases) as string[],
    members: JSON.parse(row.members) as number[],
  }))
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)
