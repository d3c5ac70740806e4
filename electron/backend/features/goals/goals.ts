/** Goals with their data points, as every page reads them. */
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { goal as goalShape, goalRow } from '#shared/contracts/goals.ts'
import { isMemberOn } from '#shared/domain/cycle-members.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { Database } from '../../database/schema.ts'

export type Goal = z.input<typeof goalShape>
export type GoalRow = z.input<typeof goalRow>
type Stored = Selectable<Database['goal']> & { readonly priorityText: string | null }
type Point = Goal['dataPoints'][number]

/** In the order in which they were made. */
export async function goalsOfCycle(read: ReadDb, cycleId: number): Promise<Goal[]> {
  return (await goalsOfCycles(read, [cycleId])).get(cycleId) ?? []
}

/** By cycle; two queries, whatever their number. */
export async function goalsOfCycles(
  read: ReadDb,
  cycleIds: readonly number[],
): Promise<Map<number, Goal[]>> {
  if (cycleIds.length === 0) return new Map()
  const stored = await goalQuery(read).where('goal.cycleId', 'in', cycleIds).execute()
  const goals = await withPoints(read, stored)
  return Map.groupBy(goals, ({ cycleId }) => cycleId ?? 0)
}

/** Those that a teacher has without a cycle. */
export async function goalsOfTeacher(read: ReadDb, teacherId: number): Promise<Goal[]> {
  const stored = await goalQuery(read)
    .where('goal.teacherId', '=', teacherId)
    .where('goal.cycleId', 'is', null)
    .execute()
  return withPoints(read, stored)
}

type Which = { readonly teacherId?: number | undefined; readonly cycleId?: number | undefined }

/**
 * All goals with whose they are. Those of a teacher are their own and those of cycles they are, or
 * were, a member of.
 */
export async function listGoals(
  read: ReadDb,
  { teacherId, cycleId }: Which,
  today: string,
): Promise<GoalRow[]> {
  const members = await read
    .selectFrom('cycleMember as member')
    .innerJoin('teacher', 'teacher.id', 'member.teacherId')
    .innerJoin('coachingCycle as cycle', 'cycle.id', 'member.cycleId')
    .select([
      'cycle.id as cycleId',
      'cycle.title',
      'teacher.id',
      'givenName',
      'familyName',
      'joinedOn',
      'leftOn',
    ])
    .orderBy('familyName')
    .execute()
  const byCycle = Map.groupBy(members, (member) => member.cycleId)
  const own = members.filter(({ id }) => id === teacherId).map((member) => member.cycleId)
  const stored = await goalQuery(read)
    .leftJoin('teacher', 'teacher.id', 'goal.teacherId')
    .select(['teacher.givenName', 'teacher.familyName'])
    .$if(cycleId !== undefined, (rows) => rows.where('goal.cycleId', '=', cycleId ?? 0))
    .$if(teacherId !== undefined, (rows) =>
      rows.where((where) =>
        where.or([
          where('goal.teacherId', '=', teacherId ?? 0),
          where('goal.cycleId', 'in', own.length > 0 ? own : [0]),
        ]),
      ),
    )
    .execute()
  const names = new Map(stored.map((row) => [row.id, nameOf(row)]))
  return (await withPoints(read, stored)).map((goal) => {
    const team = byCycle.get(goal.cycleId ?? 0) ?? []
    const cycle = team[0]
    const of = team.filter((member) => isMemberOn(member, today))
    return {
      ...goal,
      cycle: cycle ? { id: cycle.cycleId, title: cycle.title } : null,
      teachers:
        goal.cycleId === null
          ? [{ id: goal.teacherId ?? 0, name: names.get(goal.id) ?? '' }]
          : of.map((member) => ({ id: member.id, name: nameOf(member) })),
    }
  })
}

const nameOf = (person: {
  readonly givenName: string | null
  readonly familyName: string | null
}): string => `${person.givenName ?? ''} ${person.familyName ?? ''}`.trim()

const goalQuery = (read: ReadDb) =>
  read
    .selectFrom('goal')
    .leftJoin('priority', 'priority.id', 'goal.priorityId')
    .selectAll('goal')
    .select('priority.text as priorityText')
    .orderBy('goal.id')

async function withPoints(read: ReadDb, stored: readonly Stored[]): Promise<Goal[]> {
  const ids = stored.map(({ id }) => id)
  if (ids.length === 0) return []
  const points = await read
    .selectFrom('goalDataPoint')
    .select(['id', 'goalId', 'measuredOn as on', 'value', 'n', 'note'])
    .where('goalId', 'in', ids)
    .orderBy('measuredOn')
    .orderBy('id')
    .execute()
  const byGoal = Map.groupBy(points, ({ goalId }) => goalId)
  return stored.map((row) => goalOf(row, byGoal.get(row.id) ?? []))
}

function goalOf(row: Stored, dataPoints: Point[]): Goal {
  return {
    id: row.id,
    cycleId: row.cycleId,
    teacherId: row.teacherId,
    kind: row.kind,
    text: row.text,
    measure: row.measure,
    unit: row.unit,
    direction: row.direction,
    strategy: row.strategy,
    priorityId: row.priorityId,
    priority: row.priorityId === null ? null : { id: row.priorityId, text: row.priorityText ?? '' },
    baseline: measured(row.baselineOn, row.baselineValue, row.baselineN),
    target: row.targetValue === null ? null : { value: row.targetValue, on: row.targetOn },
    result: measured(row.resultOn, row.resultValue, row.resultN),
    resultText: row.result,
    peers: {
      isPowerful: row.isPowerful === 1,
      isEasy: row.isEasy === 1,
      isCompelling: row.isCompelling === 1,
      isReachable: row.isReachable === 1,
      isStudentFocused: row.isStudentFocused === 1,
    },
    dataPoints,
  }
}

const measured = (on: string | null, value: number | null, n: number | null) =>
  on === null || value === null ? null : { on, value, n }

/** What a goal can serve, of the newest school year first. */
export const listPriorities = (read: ReadDb) =>
  read
    .selectFrom('priority')
    .leftJoin('school', 'school.id', 'priority.schoolId')
    .select(['priority.id', 'priority.text', 'priority.schoolYear', 'school.name as school'])
    .orderBy('priority.schoolYear', 'desc')
    .orderBy('school.name')
    .orderBy('priority.position')
    .execute()
