/** One row a cycle, for board and list: who, where it stands, what comes next, what is open. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { cycleRow, CycleStatus } from '#shared/contracts/cycle-records.ts'
import { daysInto, isSkipped, phaseState, stretchOn } from '#shared/domain/phase-stretches.ts'
import type { ReadDb } from '../../database/connection.ts'
import { countSteps } from '../steps/index.ts'
import { membersByCycle } from './members.ts'

export type CycleRow = z.input<typeof cycleRow>

/** Active first, then planned, then closed; within them by the day they end. Six queries. */
export async function listCycles(
  read: ReadDb,
  today: string,
  only: { readonly id?: number } = {},
): Promise<CycleRow[]> {
  const cycles = await read
    .selectFrom('coachingCycle')
    .selectAll()
    .$if(only.id !== undefined, (rows) => rows.where('id', '=', only.id ?? 0))
    .orderBy('startsOn')
    .execute()
  const phases = Map.groupBy(
    await read.selectFrom('cyclePhase').selectAll().orderBy('position').execute(),
    ({ cycleId }) => cycleId,
  )
  const members = await membersByCycle(read, today)
  const sessions = await sessionsByCycle(read, today)
  const steps = await countSteps(read, 'cycleId', today)
  const goals = await goalsByCycle(read)
  const rows = cycles.map((cycle): CycleRow => {
    const counted = sessions.get(cycle.id)
    return {
      id: cycle.id,
      title: cycle.title,
      model: cycle.model,
      status: statusOn(cycle, today),
      startsOn: cycle.startsOn,
      plannedEndOn: cycle.plannedEndOn,
      endedOn: cycle.endedOn,
      followUpOn: cycle.followUpOn,
      focusStandards: linesOf(cycle.focusStandards),
      members: members.get(cycle.id) ?? [],
      ...phasesOf(phases.get(cycle.id) ?? [], today),
      nextSession: nextOf(counted),
      sessionsDone: counted?.done ?? 0,
      openSteps: steps.get(cycle.id)?.open ?? 0,
      overdueSteps: steps.get(cycle.id)?.overdue ?? 0,
      goalCount: goals.get(cycle.id) ?? 0,
    }
  })
  return rows.toSorted((a, b) => order[a.status] - order[b.status] || endOf(a) - endOf(b))
}

const order: Readonly<Record<CycleStatus, number>> = { active: 0, planned: 1, closed: 2 }
/** Those that ended last come first. */
const endOf = ({ status, plannedEndOn, endedOn, startsOn }: CycleRow): number =>
  status === 'closed'
    ? -Date.parse(endedOn ?? plannedEndOn ?? startsOn)
    : Date.parse(status === 'planned' ? startsOn : (plannedEndOn ?? '9999-12-31'))

export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)

/** What begins later is planned, and is active by itself when its day has come. */
export function statusOn(
  { status, startsOn }: { readonly status: CycleStatus; readonly startsOn: string },
  today: string,
): CycleStatus {
  return status === 'active' && startsOn > today ? 'planned' : status
}

type StoredPhase = {
  readonly id: number
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

function phasesOf(
  stored: readonly StoredPhase[],
  today: string,
): Pick<CycleRow, 'phases' | 'phase'> {
  const now = stored[stretchOn(stored, today)]
  return {
    phases: stored.map(({ id, name, startsOn, endsOn }, index) => ({
      id,
      name,
      startsOn,
      endsOn,
      state: isSkipped(stored, index) ? 'skipped' : phaseState({ startsOn, endsOn }, today),
    })),
    phase: now?.startsOn
      ? {
          name: now.name,
          startsOn: now.startsOn,
          days: daysInto(now, today) ?? 0,
          isOver: phaseState(now, today) === 'past',
        }
      : null,
  }
}

type SessionCounts = {
  readonly cycleId: number
  readonly done: number
  readonly nextId: number | null
  readonly nextOn: string | null
  readonly nextType: string | null
}

/** SQLite takes the other columns from the row that holds the one MIN. */
async function sessionsByCycle(read: ReadDb, today: string) {
  const { rows } = await sql<SessionCounts>`
    SELECT session.cycleId, COUNT(*) FILTER (WHERE status = 'done') AS done,
      next.id AS nextId, next.heldOn AS nextOn, next.type AS nextType
    FROM session
    LEFT JOIN (
      SELECT id, cycleId, type, heldOn, MIN(heldOn || COALESCE(startsAt, '99'))
      FROM session WHERE status = 'planned' AND heldOn >= ${today} AND cycleId IS NOT NULL
      GROUP BY cycleId
    ) AS next ON next.cycleId = session.cycleId
    WHERE session.cycleId IS NOT NULL
    GROUP BY session.cycleId`.execute(read)
  return new Map(rows.map((row) => [row.cycleId, row]))
}

const nextOf = (counts: SessionCounts | undefined): CycleRow['nextSession'] =>
  counts?.nextId && counts.nextOn && counts.nextType
    ? { id: counts.nextId, on: counts.nextOn, type: counts.nextType }
    : null

async function goalsByCycle(read: ReadDb): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ cycleId: number; goals: number }>`
    SELECT cycleId, COUNT(*) AS goals FROM goal WHERE cycleId IS NOT NULL
    GROUP BY cycleId`.execute(read)
  return new Map(rows.map(({ cycleId, goals }) => [cycleId, goals]))
}
