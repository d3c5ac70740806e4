/** The cycles that teachers are in on a day, with the phase that held then by the phase history. */
import type { z } from 'zod'
import type { suggestion } from '#shared/contracts/sessions.ts'
import type { ReadDb } from '../../database/connection.ts'
import { linesOf } from './lines.ts'

type Cycle = z.input<typeof suggestion>['cycles'][number]
type Facts = { readonly heldOn: string; readonly teacherIds: readonly number[] }

/** Only cycles that all of the teachers are members of; the one that started last comes first. */
export async function cyclesOn(read: ReadDb, { heldOn, teacherIds }: Facts): Promise<Cycle[]> {
  if (teacherIds.length === 0) return []
  const cycles = await read
    .selectFrom('coachingCycle as cycle')
    .innerJoin('cycleMember as member', 'member.cycleId', 'cycle.id')
    .select(['cycle.id', 'cycle.title', 'cycle.model', 'cycle.focusStandards'])
    .where('member.teacherId', 'in', teacherIds)
    .where('cycle.startsOn', '<=', heldOn)
    .where((where) =>
      where.and([
        where.or([where('cycle.endedOn', 'is', null), where('cycle.endedOn', '>=', heldOn)]),
        where.or([where('member.joinedOn', 'is', null), where('member.joinedOn', '<=', heldOn)]),
        where.or([where('member.leftOn', 'is', null), where('member.leftOn', '>=', heldOn)]),
        // Closed without a day of its own: the planned end stands for it.
        where.or([
          where('cycle.status', '!=', 'closed'),
          where('cycle.endedOn', 'is not', null),
          where('cycle.plannedEndOn', '>=', heldOn),
        ]),
      ]),
    )
    .groupBy('cycle.id')
    .having((having) => having.fn.count('member.teacherId').distinct(), '=', teacherIds.length)
    .orderBy('cycle.startsOn', 'desc')
    .orderBy('cycle.id', 'desc')
    .execute()
  return Promise.all(
    cycles.map(async (cycle) => {
      const stretches = await stretchesOf(read, cycle.id)
      return {
        ...cycle,
        phases: [...new Set(stretches.map(({ name }) => name))],
        phase: phaseOn(stretches, heldOn),
        focusStandards: linesOf(cycle.focusStandards),
      }
    }),
  )
}

type Stretch = Awaited<ReturnType<typeof stretchesOf>>[number]

const stretchesOf = (read: ReadDb, cycleId: number) =>
  read
    .selectFrom('cyclePhase')
    .select(['name', 'startsOn', 'endsOn'])
    .where('cycleId', '=', cycleId)
    .orderBy('position')
    .execute()

/** Where stretches overlap, the later one holds; a stretch without dates lies ahead. */
export const phaseOn = (stretches: readonly Stretch[], day: string): string | null =>
  stretches.findLast(
    ({ startsOn, endsOn }) =>
      startsOn !== null && startsOn <= day && (endsOn === null || endsOn >= day),
  )?.name ?? null
