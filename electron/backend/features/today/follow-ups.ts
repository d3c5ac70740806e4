/** Closed cycles to come back to: their follow-up day is near or past. */
import type { z } from 'zod'
import type { followUp } from '#shared/contracts/today.ts'
import { isMemberOn } from '#shared/domain/cycle-members.ts'
import { addDays } from '#shared/domain/days.ts'
import type { ReadDb } from '../../database/connection.ts'
import { membersOfCycles } from './cycle-people.ts'
import { ENDING_DAYS } from './rules.ts'

type FollowUp = z.input<typeof followUp>

/** By their day. An open cycle has its own line, "Cycles ending". */
export async function followUps(read: ReadDb, today: string): Promise<FollowUp[]> {
  const cycles = await read
    .selectFrom('coachingCycle')
    .select(['id', 'title', 'endedOn', 'followUpOn'])
    .where('status', '=', 'closed')
    .where('followUpOn', '<=', addDays(today, ENDING_DAYS))
    .orderBy('followUpOn')
    .orderBy('title')
    .execute()
  const members = await membersOfCycles(
    read,
    cycles.map(({ id }) => id),
  )
  return cycles.flatMap(({ id, title, endedOn, followUpOn }) => {
    if (followUpOn === null) return []
    const all = members.get(id) ?? []
    const last = all.filter((member) => isMemberOn(member, endedOn ?? today))
    return [{ id, title, endedOn, followUpOn, members: last }]
  })
}
