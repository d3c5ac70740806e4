/** A cycle's phases in the database; what a move does to them is in shared/domain/phase-stretches.ts. */
import { moveToPhase, redate, stretchProblem } from '#shared/domain/phase-stretches.ts'
import type { Stretch } from '#shared/domain/phase-stretches.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import type { Input } from './call-input.ts'
import { cycleRecord } from './expected.ts'

export const stretchesOf = (read: ReadDb, cycleId: number): Promise<Stretch[]> =>
  read
    .selectFrom('cyclePhase')
    .select(['id', 'name', 'startsOn', 'endsOn'])
    .where('cycleId', '=', cycleId)
    .orderBy('position')
    .execute()

/** Only rows that differ are written, so that one move can be undone beside another. */
export async function saveStretches(
  tx: WriteDb,
  cycleId: number,
  wanted: readonly Stretch[],
): Promise<void> {
  const stored = new Map(
    (await tx.selectFrom('cyclePhase').selectAll().where('cycleId', '=', cycleId).execute()).map(
      (row) => [row.id, row],
    ),
  )
  const kept = new Set(wanted.map(({ id }) => id))
  const gone = [...stored.keys()].filter((id) => !kept.has(id))
  if (gone.length > 0) await tx.deleteFrom('cyclePhase').where('id', 'in', gone).execute()
  for (const [position, { id, name, startsOn, endsOn }] of wanted.entries()) {
    const columns = { position, name, startsOn, endsOn }
    const old = id === null ? undefined : stored.get(id)
    if (!old)
      await tx
        .insertInto('cyclePhase')
        .values({ cycleId, ...columns })
        .execute()
    else if (differs(old, columns))
      await tx.updateTable('cyclePhase').set(columns).where('id', '=', old.id).execute()
  }
}

type Columns = Omit<Stretch, 'id'> & { readonly position: number }

const differs = (old: Columns, wanted: Columns): boolean =>
  old.position !== wanted.position ||
  old.name !== wanted.name ||
  old.startsOn !== wanted.startsOn ||
  old.endsOn !== wanted.endsOn

/** The move and a correction of its day are one undo step. */
const moveKey = (cycleId: number, phase: string): string => `cycle-${cycleId}-to-${phase}`

/** A cycle that was only planned begins with its first move. */
export async function moveCycle(workspace: OpenWorkspace, input: Input<'moveToPhase'>) {
  const { id, phase, on } = input
  const cycle = await cycleRecord(workspace.read, id)
  const stretches = await stretchesOf(workspace.read, id)
  const today = await todayIn(workspace)
  const later = stretches.find(
    ({ name, startsOn }) =>
      name !== phase && startsOn !== null && startsOn > on && startsOn <= today,
  )
  if (later?.startsOn) {
    const data = { phase: later.name, startsOn: later.startsOn }
    throw new CallError('PHASE_BEGAN_LATER', { data })
  }
  const moved = moveToPhase(stretches, { phase, on })
  if (moved === stretches) return
  await workspace.mutate(
    `Move ${cycle.title} to ${phase}`,
    async (tx) => {
      await saveStretches(tx, id, moved)
      await followFirstDay(tx, cycle, { stretches, moved })
      if (cycle.status === 'planned')
        await tx
          .updateTable('coachingCycle')
          .set({ status: 'active' })
          .where('id', '=', id)
          .execute()
    },
    { mergeKey: moveKey(id, phase) },
  )
}

export async function redatePhase(workspace: OpenWorkspace, input: Input<'redatePhase'>) {
  const { id, phaseId, startsOn, endsOn } = input
  const cycle = await cycleRecord(workspace.read, id)
  const stretches = await stretchesOf(workspace.read, id)
  const index = stretches.findIndex((stretch) => stretch.id === phaseId)
  const name = stretches[index]?.name
  if (name === undefined) throw new CallError('PHASE_MISSING')
  const days = {
    ...(startsOn !== undefined && { startsOn }),
    ...(endsOn !== undefined && { endsOn }),
  }
  const moved = redate(stretches, index, days)
  expectDaysFit(moved)
  await workspace.mutate(
    `Change days of ${name} in ${cycle.title}`,
    async (tx) => {
      await saveStretches(tx, id, moved)
      await followFirstDay(tx, cycle, { stretches, moved })
    },
    { mergeKey: moveKey(id, name) },
  )
}

export async function setPhases(workspace: OpenWorkspace, { id, phases }: Input<'setPhases'>) {
  const cycle = await cycleRecord(workspace.read, id)
  const stretches = await stretchesOf(workspace.read, id)
  expectDaysFit(phases)
  await workspace.mutate(`Change phases of ${cycle.title}`, async (tx) => {
    await saveStretches(tx, id, phases)
    await followFirstDay(tx, cycle, { stretches, moved: phases })
  })
}

/** @throws {CallError} `PHASE_DAYS` */
export function expectDaysFit(stretches: readonly Stretch[]): void {
  const why = stretchProblem(stretches)
  if (why !== null) throw new CallError('PHASE_DAYS', { data: { why } })
}

type Change = { readonly stretches: readonly Stretch[]; readonly moved: readonly Stretch[] }

/** The first day of the cycle goes along with that of its first phase, and never comes after it. */
async function followFirstDay(
  tx: WriteDb,
  cycle: { readonly id: number; readonly startsOn: string },
  { stretches, moved }: Change,
): Promise<void> {
  const was = firstDay(stretches)
  const is = firstDay(moved)
  if (is === null || is === cycle.startsOn) return
  if (is > cycle.startsOn && was !== null && was !== cycle.startsOn) return
  await tx.updateTable('coachingCycle').set({ startsOn: is }).where('id', '=', cycle.id).execute()
}

export const firstDay = (stretches: readonly Stretch[]): string | null =>
  stretches.find(({ startsOn }) => startsOn !== null)?.startsOn ?? null
