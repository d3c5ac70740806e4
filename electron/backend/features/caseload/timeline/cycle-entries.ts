/** Phases, ends of cycles and measures of goals, as far as the teacher was a member then. */
import type { TeacherId } from '#shared/domain/ids.ts'
import { isMemberOn } from '#shared/domain/cycle-members.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { Entry } from './entry.ts'

type Membership = Awaited<ReturnType<typeof membershipsOf>>[number]

const membershipsOf = (read: ReadDb, id: TeacherId) =>
  read
    .selectFrom('cycleMember as member')
    .innerJoin('coachingCycle as cycle', 'cycle.id', 'member.cycleId')
    .select(['cycle.id', 'cycle.title', 'cycle.status', 'cycle.endedOn'])
    .select(['member.joinedOn', 'member.leftOn'])
    .where('member.teacherId', '=', id)
    .execute()

export async function cycleEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const memberships = await membershipsOf(read, id)
  if (memberships.length === 0) return []
  const byCycle = new Map(memberships.map((membership) => [membership.id, membership]))
  const phases = await read
    .selectFrom('cyclePhase')
    .select(['id', 'cycleId', 'name', 'startsOn'])
    .where('cycleId', 'in', [...byCycle.keys()])
    .where('startsOn', 'is not', null)
    .execute()
  const begun = phases.flatMap(({ id: phaseId, cycleId, name, startsOn }): Entry[] => {
    const cycle = byCycle.get(cycleId)
    if (!cycle || startsOn === null || !isMemberOn(cycle, startsOn)) return []
    return [
      { kind: 'phase', key: `phase-${phaseId}`, on: startsOn, cycleId, cycle: cycle.title, name },
    ]
  })
  return [...begun, ...memberships.flatMap(turningPoints)]
}

function turningPoints({ id, title, status, endedOn, joinedOn, leftOn }: Membership): Entry[] {
  const entry = (on: string | null, what: 'closed' | 'joined' | 'left'): Entry[] =>
    on === null ? [] : [{ kind: 'cycle', key: `${what}-${id}`, on, cycleId: id, title, what }]
  const wasThere = leftOn === null || (endedOn !== null && leftOn >= endedOn)
  return [
    ...entry(joinedOn, 'joined'),
    ...(wasThere ? entry(status === 'closed' ? endedOn : null, 'closed') : entry(leftOn, 'left')),
  ]
}

/** Baselines, data points and results of the teacher's own goals and of those of their cycles. */
export async function goalEntries(read: ReadDb, id: TeacherId): Promise<Entry[]> {
  const memberships = await membershipsOf(read, id)
  const byCycle = new Map(memberships.map((membership) => [membership.id, membership]))
  const goals = await read
    .selectFrom('goal')
    .select(['id', 'cycleId', 'measure', 'text', 'unit'])
    .select(['baselineOn', 'baselineValue', 'baselineN', 'resultOn', 'resultValue', 'resultN'])
    .where((where) =>
      where.or([
        where('teacherId', '=', id).and('cycleId', 'is', null),
        where('cycleId', 'in', byCycle.size > 0 ? [...byCycle.keys()] : [0]),
      ]),
    )
    .execute()
  if (goals.length === 0) return []
  const points = await read
    .selectFrom('goalDataPoint')
    .select(['id', 'goalId', 'measuredOn', 'value', 'n', 'note'])
    .where(
      'goalId',
      'in',
      goals.map((goal) => goal.id),
    )
    .execute()
  const byGoal = Map.groupBy(points, ({ goalId }) => goalId)
  return goals.flatMap((goal) => {
    const member = byCycle.get(goal.cycleId ?? 0)
    const entries = measuresOf(goal, byGoal.get(goal.id) ?? [])
    return member ? entries.filter(({ on }) => isMemberOn(member, on)) : entries
  })
}

type Goal = {
  readonly id: number
  readonly cycleId: number | null
  readonly measure: string
  readonly text: string
  readonly unit: string
  readonly baselineOn: string | null
  readonly baselineValue: number | null
  readonly baselineN: number | null
  readonly resultOn: string | null
  readonly resultValue: number | null
  readonly resultN: number | null
}

type Point = {
  readonly id: number
  readonly measuredOn: string
  readonly value: number
  readonly n: number | null
  readonly note: string
}

/** A baseline or result that is kept as a data point as well is one entry. */
function measuresOf(goal: Goal, points: readonly Point[]): Entry[] {
  const base = {
    kind: 'measured' as const,
    goalId: goal.id,
    cycleId: goal.cycleId,
    measure: goal.measure || goal.text,
    unit: goal.unit,
  }
  const end = (
    what: 'baseline' | 'result',
    { on, value, n }: { on: string | null; value: number | null; n: number | null },
  ): Entry[] => {
    const isPoint = points.some((point) => point.measuredOn === on && point.value === value)
    if (on === null || value === null || isPoint) return []
    return [{ ...base, key: `${what}-${goal.id}`, on, value, n, what, note: '' }]
  }
  return [
    ...end('baseline', { on: goal.baselineOn, value: goal.baselineValue, n: goal.baselineN }),
    ...points.map(({ id, measuredOn, value, n, note }): Entry => ({
      ...base,
      key: `point-${id}`,
      on: measuredOn,
      value,
      n,
      what: 'point',
      note,
    })),
    ...end('result', { on: goal.resultOn, value: goal.resultValue, n: goal.resultN }),
  ]
}
