/** All that the page of the day shows, in one read; and the count of it for the rail. */
import type { z } from 'zod'
import type { todayOverview } from '#shared/contracts/today.ts'
import { isOverdue, unfinishedStatuses } from '#shared/domain/action-steps.ts'
import type { ReadDb } from '../../database/connection.ts'
import { listSteps } from '../steps/index.ts'
import { endingCycles } from './ending.ts'
import { followUps } from './follow-ups.ts'
import { dueSteps, dueUntil } from './rules.ts'
import { recentSessions, unfinishedSessions, weekDays } from './week.ts'
import { waitingTeachers } from './waiting.ts'

/** A dozen statements, whatever the size of the caseload. */
export async function overviewOf(
  read: ReadDb,
  today: string,
): Promise<z.input<typeof todayOverview>> {
  const sessions = await recentSessions(read, today)
  const steps = await listSteps(read, { status: unfinishedStatuses })
  const { waiting, agreed } = await waitingTeachers(read, today)
  return {
    today,
    week: await weekDays(read, sessions, today),
    steps: dueSteps(steps, today),
    dueUntil: dueUntil(today),
    waiting,
    agreed,
    ending: await endingCycles(read, today),
    followUps: await followUps(read, today),
    unfinished: unfinishedSessions(sessions, today),
  }
}

export async function dueOf(read: ReadDb, today: string) {
  const steps = await read
    .selectFrom('actionStep')
    .select(['status', 'dueOn', 'checkBackOn'])
    .where('status', 'in', unfinishedStatuses)
    .execute()
  const due = dueSteps(steps, today)
  return { steps: due.length, overdue: due.filter((step) => isOverdue(step, today)).length }
}
