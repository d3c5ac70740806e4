/** Cycles whose planned end is near or past, and what each still lacks. */
import type { z } from 'zod'
import type { Goal } from '#shared/contracts/goals.ts'
import type { endingCycle } from '#shared/contracts/today.ts'
import { isMemberOn } from '#shared/domain/cycle-members.ts'
import { addDays } from '#shared/domain/days.ts'
import type { ReadDb } from '../../database/connection.ts'
import { goalsOfCycles } from '../goals/index.ts'
import { membersOfCycles } from './cycle-people.ts'
import { ENDING_DAYS, missingBeforeEnd } from './rules.ts'
import type { GoalFacts } from './rules.ts'

type Ending = z.input<typeof endingCycle>

/** By the day they end. */
export async function endingCycles(read: ReadDb, today: string): Promise<Ending[]> {
  const cycles = await read
    .selectFrom('coachingCycle')
    .select(['id', 'title', 'plannedEndOn', 'result'])
    .where('status', '=', 'active')
    .where('plannedEndOn', '<=', addDays(today, ENDING_DAYS))
    .where('startsOn', '<=', today)
    .orderBy('plannedEndOn')
    .orderBy('title')
    .execute()
  const ids = cycles.map(({ id }) => id)
  const goals = await goalsOfCycles(read, ids)
  const members = await membersOfCycles(read, ids)
  return cycles.flatMap(({ id, title, plannedEndOn, result }) => {
    if (plannedEndOn === null) return []
    const all = goals.get(id) ?? []
    const goal = all.find((one) => !hasResult(one))
    const missing = missingBeforeEnd({
      endOn: plannedEndOn,
      today,
      hasResult: result !== '',
      goals: all.length,
      goal: goal && factsOf(goal),
    })
    return [
      {
        id,
        title,
        plannedEndOn,
        members: (members.get(id) ?? []).filter((one) => isMemberOn(one, today)),
        goalId: goal?.id ?? null,
        missing,
      },
    ]
  })
}

const hasResult = ({ result, resultText }: Pick<Goal, 'result' | 'resultText'>): boolean =>
  result !== null || resultText !== ''

const factsOf = (
  goal: Pick<Goal, 'unit' | 'target' | 'baseline'> & {
    readonly dataPoints: GoalFacts['points']
  },
): GoalFacts => ({
  unit: goal.unit,
  target: goal.target?.value ?? null,
  baselineOn: goal.baseline?.on ?? null,
  points: goal.dataPoints,
})
