/** The cycle that each teacher is in today, with its phases as past, now and ahead. */
import type { z } from 'zod'
import type { teacherRow } from '#shared/contracts/caseload.ts'
import { isMemberOn } from '#shared/domain/cycle-members.ts'
import { phaseState } from '#shared/domain/phase-stretches.ts'
import type { ReadDb } from '../../database/connection.ts'

type Cycle = NonNullable<z.input<typeof teacherRow>['cycle']>

/** By teacher id; where somebody is in several, the one that started last. Who left is in it no longer. */
export async function currentCycles(read: ReadDb, today: string): Promise<Map<number, Cycle>> {
  const memberships = await read
    .selectFrom('coachingCycle as cycle')
    .innerJoin('cycleMember as member', 'member.cycleId', 'cycle.id')
    .selectAll('cycle')
    .select(['member.teacherId', 'member.joinedOn', 'member.leftOn'])
    .where('cycle.status', '=', 'active')
    .where('cycle.startsOn', '<=', today)
    .orderBy('cycle.startsOn')
    .execute()
  const cycles = memberships.filter((member) => isMemberOn(member, today))
  const phases = Map.groupBy(
    await read.selectFrom('cyclePhase').selectAll().orderBy('position').execute(),
    ({ cycleId }) => cycleId,
  )
  return new Map(
    cycles.map((cycle) => {
      const states = (phases.get(cycle.id) ?? []).map((phase) => ({
        name: phase.name,
        state: phaseState(phase, today),
      }))
      const now = states.find(({ state }) => state === 'now')
      return [
        cycle.teacherId,
        {
          id: cycle.id,
          title: cycle.title,
          model: cycle.model,
          phases: states,
          phase: now?.name ?? null,
          plannedEndOn: cycle.plannedEndOn,
        },
      ]
    }),
  )
}
