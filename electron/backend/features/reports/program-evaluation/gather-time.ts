/** Where the coach's time went in the period, and whom it reached: sums, never a row for one teacher. */
import type { ReportDb } from '../../../database/report-connection.ts'
import { readPlan, sumOf, wholeOf, type HeldSession } from '../../time/index.ts'
import { bandFrom, bandsOf } from '../coaching-time/bands.ts'
import { teachersOf, type Where } from '../coaching-time/taught-there.ts'
import { categoriesOf, schoolsOf } from '../coaching-time/where-time-went.ts'
import type { CoachTime, Model, Reach } from './facts.ts'
import type { ProgramCycle } from './gather-cycles.ts'

export async function coachTime(
  read: ReportDb,
  sessions: readonly HeldSession[],
  { period, schoolId, today }: Where & { readonly today: string },
): Promise<CoachTime> {
  const types = [...Map.groupBy(sessions, ({ type }) => type)].map(([name, of]) => ({
    name,
    spent: sumOf(of.map(wholeOf)),
  }))
  return {
    spent: sumOf(sessions.map(wholeOf)),
    plan: await readPlan(read, period, { today }),
    categories: await categoriesOf(read, sessions),
    schools: schoolId === null ? await schoolsOf(read, sessions) : [],
    months: monthsOf(period.from, period.to < today ? period.to : today).map((month) => ({
      month,
      spent: sumOf(sessions.filter(({ on }) => on.startsWith(month)).map(wholeOf)),
    })),
    types: types.toSorted(
      (a, b) => b.spent.sessions - a.spent.sessions || a.name.localeCompare(b.name, 'en'),
    ),
  }
}

/** `2025-08` … `2026-02`, at most ten years of them. */
function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  const last = to.slice(0, 7)
  while (months.length < 120) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (name > last) break
    months.push(name)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return months
}

type Asked = {
  readonly sessions: readonly HeldSession[]
  readonly cycles: readonly ProgramCycle[]
  readonly where: Where
  readonly school: string | null
}

export async function reachOf(
  read: ReportDb,
  { sessions, cycles, where, school }: Asked,
): Promise<Reach> {
  const teachers = await teachersOf(read, where)
  const contact = new Map<number, number>()
  for (const { teacherIds, session } of sessions) {
    for (const id of teacherIds) contact.set(id, (contact.get(id) ?? 0) + session)
  }
  const closed = cycles.filter(({ endedOn }) => isClosed(endedOn, where)).length
  return {
    bands: bandsOf(teachers, sessions),
    total: bandFrom(school ?? 'All schools', teachers, sessions),
    minutesPerTeacher: [...contact.values()].toSorted((a, b) => a - b),
    models: await modelsOf(read, { sessions, cycles, where, school }),
    cycles: { open: cycles.length - closed, closed },
  }
}

const isClosed = (endedOn: string | null, { period }: Where): boolean =>
  endedOn !== null && endedOn <= period.to

/** By name: one model is not better than another for being used more. */
async function modelsOf(
  read: ReportDb,
  { sessions, cycles, where }: Asked,
): Promise<readonly Model[]> {
  const rows = await read
    .selectFrom('session')
    .select(['id', 'cycleId'])
    .where('cycleId', 'is not', null)
    .where('heldOn', '>=', where.period.from)
    .where('heldOn', '<=', where.period.to)
    .execute()
  const cycleOf = new Map(rows.map(({ id, cycleId }) => [id, cycleId]))
  const held = Map.groupBy(sessions, ({ id }) => cycleOf.get(id) ?? null)
  return [...Map.groupBy(cycles, ({ model }) => model)]
    .map(([name, of]): Model => {
      const own = of.flatMap(({ id }) => held.get(id) ?? [])
      return {
        name,
        phases: longest(of.map(({ phases }) => phases)),
        cycles: of.length,
        closed: of.filter(({ endedOn }) => isClosed(endedOn, where)).length,
        teachers: new Set(of.flatMap(({ members }) => members)).size,
        sessions: own.length,
        minutes: own.reduce((sum, { session }) => sum + session, 0),
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** A cycle may leave phases of its model out. */
const longest = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((most, list) => (list.length > most.length ? list : most), [])
