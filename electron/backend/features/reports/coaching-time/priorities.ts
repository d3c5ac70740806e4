/** The school priorities, and the time that went to goals which serve them. */
import { sql } from 'kysely'
import type { SpentTime } from '#shared/contracts/time.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { sumOf, wholeOf, type HeldSession } from '../../time/index.ts'
import type { Where } from './taught-there.ts'

export type Priority = {
  readonly text: string
  readonly spent: SpentTime
  /** How many sessions of each type, the most frequent first. */
  readonly types: readonly { readonly type: string; readonly sessions: number }[]
}

/** Time of sessions whose goals serve a priority; a session of two goals counts for both. */
export async function prioritiesOf(
  read: ReportDb,
  { sessions, schoolId, period }: Where & { readonly sessions: readonly HeldSession[] },
): Promise<Priority[]> {
  const { rows } = await sql<{ id: number; text: string; sessions: string }>`
    SELECT priority.id, priority.text, json_group_array(DISTINCT link.sessionId)
      FILTER (WHERE link.sessionId IS NOT NULL) AS sessions
    FROM priority
    LEFT JOIN goal ON goal.priorityId = priority.id
    LEFT JOIN (
      SELECT sessionId, goalId FROM sessionGoal
      UNION SELECT session.id, goal.id FROM session JOIN goal ON goal.cycleId = session.cycleId
        WHERE NOT EXISTS (SELECT 1 FROM sessionGoal WHERE sessionGoal.sessionId = session.id)
    ) AS link ON link.goalId = goal.id
    WHERE (priority.schoolId IS NULL OR ${schoolId} IS NULL OR priority.schoolId = ${schoolId})
      AND priority.schoolYear = (SELECT MAX(schoolYear) FROM priority
        WHERE substr(schoolYear, 1, 4) <= ${period.to.slice(0, 4)})
    GROUP BY priority.id ORDER BY priority.schoolId IS NOT NULL, priority.position, priority.id`.execute(
    read,
  )
  return rows.map(({ text, sessions: json }) => {
    const ids = new Set(JSON.parse(json) as number[])
    const own = sessions.filter(({ id }) => ids.has(id))
    const types = [...Map.groupBy(own, ({ type }) => type)]
      .map(([type, of]) => ({ type, sessions: of.length }))
      .toSorted((a, b) => b.sessions - a.sessions || a.type.localeCompare(b.type))
    return { text, spent: sumOf(own.map(wholeOf)), types }
  })
}
