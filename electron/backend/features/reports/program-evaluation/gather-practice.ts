/** What cycles and goals were about. Data of goals go only as far as each teacher let them. */
import { choicesOf, disclosureOf, mayShow } from '#shared/domain/disclosure.ts'
import { practiceName } from '#shared/domain/teaching-practices.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import type { ReportReader } from '../../../database/report-views.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { teachersOf, type Where } from '../coaching-time/taught-there.ts'
import type { Focus, GoalKind, Practice } from './facts.ts'
import type { ProgramCycle } from './gather-cycles.ts'

type Asked = {
  readonly cycles: readonly ProgramCycle[]
  readonly where: Where
  readonly reader: ReportReader
}

export async function practiceOf(read: ReportDb, asked: Asked): Promise<Practice> {
  const { cycles } = asked
  const { named } = await standardsOf(read)
  return {
    practices: focusOf(cycles, ({ focusPractices }) => focusPractices.map(practiceName)),
    standards: focusOf(cycles, ({ focusStandards }) => focusStandards.map(named)),
    cyclesWithLookFors: cycles.filter(({ lookFors }) => lookFors > 0).length,
    lookFors: cycles.reduce((sum, { lookFors }) => sum + lookFors, 0),
    goals: await goalKinds(read, asked),
  }
}

function focusOf(
  cycles: readonly ProgramCycle[],
  namesOf: (cycle: ProgramCycle) => readonly string[],
): readonly Focus[] {
  const pairs = cycles.flatMap((cycle) =>
    [...new Set(namesOf(cycle))].map((name) => ({ name, cycle })),
  )
  return [...Map.groupBy(pairs, ({ name }) => name)]
    .map(([name, of]) => ({
      name,
      cycles: of.length,
      teachers: new Set(of.flatMap(({ cycle }) => cycle.members)).size,
    }))
    .toSorted((a, b) => b.cycles - a.cycles || a.name.localeCompare(b.name, 'en'))
}

const kinds = ['teacher-practice', 'student-achievement', 'student-engagement'] as const

async function goalKinds(read: ReportDb, asked: Asked): Promise<readonly GoalKind[]> {
  const goals = await goalsOf(read, asked)
  const keeps = await keepData(read, asked.reader)
  return kinds.flatMap((kind): GoalKind[] => {
    const own = goals.filter((goal) => goal.kind === kind)
    if (own.length === 0) return []
    const shared = own.filter(({ owners }) => owners.length > 0 && !owners.some(keeps))
    const measured = shared.flatMap((goal) => (goal.moved === null ? [] : [goal]))
    return [
      {
        kind,
        goals: own.length,
        shared: {
          goals: shared.length,
          teachers: new Set(shared.flatMap(({ owners }) => owners)).size,
          measuredTwice: measured.length,
          towards: measured.filter(({ moved }) => moved !== null && moved > 0).length,
          reached: measured.filter(({ isReached }) => isReached).length,
        },
      },
    ]
  })
}

type Goal = {
  readonly kind: GoalKind['kind']
  readonly owners: readonly number[]
  /** From the baseline to the last value, above zero towards the target; null without both. */
  readonly moved: number | null
  readonly isReached: boolean
}

/** Goals of these cycles, and those of teachers there that were begun in the period without a cycle. */
async function goalsOf(read: ReportDb, { cycles, where }: Asked): Promise<readonly Goal[]> {
  const members = new Map(cycles.map(({ id, members: of }) => [id, of]))
  const there = new Set((await teachersOf(read, where)).map(({ id }) => id))
  const { from, to } = where.period
  const rows = await read
    .selectFrom('goal')
    .select(['id', 'kind', 'cycleId', 'teacherId', 'direction', 'baselineOn'])
    .select(['baselineValue', 'targetValue', 'resultValue'])
    .execute()
  const last = await lastPoints(read, to)
  return rows.flatMap((goal): Goal[] => {
    const ofCycle = goal.cycleId === null ? undefined : members.get(goal.cycleId)
    const isBegun = goal.baselineOn !== null && goal.baselineOn >= from && goal.baselineOn <= to
    const isOwn =
      goal.cycleId === null && goal.teacherId !== null && there.has(goal.teacherId) && isBegun
    if (!ofCycle && !isOwn) return []
    const owners = goal.teacherId === null ? (ofCycle ?? []) : [goal.teacherId]
    const sign = goal.direction === 'up' ? 1 : -1
    const value = goal.resultValue ?? last.get(goal.id) ?? null
    const { baselineValue, targetValue } = goal
    return [
      {
        kind: goal.kind,
        owners,
        moved: value === null || baselineValue === null ? null : sign * (value - baselineValue),
        isReached: value !== null && targetValue !== null && sign * (value - targetValue) >= 0,
      },
    ]
  })
}

async function lastPoints(read: ReportDb, to: string): Promise<ReadonlyMap<number, number>> {
  const points = await read
    .selectFrom('goalDataPoint')
    .select(['goalId', 'value'])
    .where('measuredOn', '<=', to)
    .orderBy('measuredOn')
    .orderBy('id')
    .execute()
  // What a teacher keeps is null on this connection.
  return new Map(
    points
      .filter(({ value }) => Number.isFinite(value))
      .map(({ goalId, value }) => [goalId, value]),
  )
}

/** Whether a teacher keeps the data of goals from this reader. */
async function keepData(read: ReportDb, reader: ReportReader) {
  const rows = await read
    .selectFrom('disclosureChoice')
    .select(['teacherId', 'field', 'disclosure'])
    .where('field', '=', 'goal.data')
    .execute()
  const chosen = Map.groupBy(rows, ({ teacherId }) => teacherId)
  return (id: number): boolean =>
    !mayShow(disclosureOf('goal.data', choicesOf(chosen.get(id) ?? [])), reader)
}
