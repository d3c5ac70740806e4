/** The timer of a session. Its start is kept in the database, so that it goes on after a crash. */
import type { z } from 'zod'
import type { sessionsContract } from '#shared/contracts/sessions.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { nameOfSession, participantsOf } from './participants.ts'

const MINUTES_OF_A_DAY = 1440

type Timed = {
  readonly id: number
  readonly timerStartedAt: string | null
  readonly timedSeconds: number
}

export async function currentTimer(
  read: ReadDb,
): Promise<z.input<typeof sessionsContract.timer.output>> {
  const timed = await read
    .selectFrom('session')
    .select(['id', 'type', 'timerStartedAt', 'timedSeconds'])
    .where((where) =>
      where.or([where('timerStartedAt', 'is not', null), where('timedSeconds', '>', 0)]),
    )
    .orderBy('timerStartedAt', (order) => order.desc().nullsLast())
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!timed) return null
  return {
    id: timed.id,
    type: timed.type,
    teachers: await participantsOf(read, timed.id),
    startedAt: timed.timerStartedAt,
    seconds: timed.timedSeconds,
  }
}

export async function startTimer(workspace: OpenWorkspace, id: number): Promise<void> {
  const name = await nameOfSession(workspace.read, id)
  const now = workspace.now()
  await workspace.mutate(`Start the timer of ${name}`, async (tx) => {
    const running = await runningTimers(tx)
    for (const timed of running) if (timed.id !== id) await pause(tx, timed, now)
    if (running.some((timed) => timed.id === id)) return
    await set(tx, id, { timerStartedAt: now.toISOString() })
  })
}

export async function pauseTimer(workspace: OpenWorkspace, id: number): Promise<void> {
  const name = await nameOfSession(workspace.read, id)
  await workspace.mutate(`Pause the timer of ${name}`, async (tx) => {
    const timed = (await runningTimers(tx)).find((running) => running.id === id)
    if (timed) await pause(tx, timed, workspace.now())
  })
}

/** @throws {CallError} `TIMER_NOT_RUNNING` */
export async function stopTimer(
  workspace: OpenWorkspace,
  id: number,
): Promise<z.input<typeof sessionsContract.stopTimer.output>> {
  const name = await nameOfSession(workspace.read, id)
  const { result } = await workspace.mutate(`Stop the timer of ${name}`, async (tx) => {
    const timed = await tx
      .selectFrom('session')
      .select(['id', 'timerStartedAt', 'timedSeconds', 'minutes', 'status'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (timed.timerStartedAt === null && timed.timedSeconds === 0)
      throw new CallError('TIMER_NOT_RUNNING')
    const minutes = wholeMinutes(secondsOf(timed, workspace.now()))
    await set(tx, id, { minutes, timerStartedAt: null, timedSeconds: 0 })
    return { minutes, before: timed.minutes, status: timed.status }
  })
  return result
}

/** To the nearest minute; a session that was timed took at least one. */
export const wholeMinutes = (seconds: number): number =>
  Math.min(MINUTES_OF_A_DAY, Math.max(1, Math.round(seconds / 60)))

/** A clock that was set back counts nothing, never less than nothing. */
function secondsOf({ timerStartedAt, timedSeconds }: Timed, now: Date): number {
  if (timerStartedAt === null) return timedSeconds
  return timedSeconds + Math.max(0, Math.round((now.getTime() - Date.parse(timerStartedAt)) / 1000))
}

const runningTimers = (tx: WriteDb): Promise<Timed[]> =>
  tx
    .selectFrom('session')
    .select(['id', 'timerStartedAt', 'timedSeconds'])
    .where('timerStartedAt', 'is not', null)
    .execute()

const pause = (tx: WriteDb, timed: Timed, now: Date) =>
  // A pause in the very first second would look like no timer at all.
  set(tx, timed.id, { timerStartedAt: null, timedSeconds: Math.max(1, secondsOf(timed, now)) })

const set = (
  tx: WriteDb,
  id: number,
  values: {
    readonly timerStartedAt: string | null
    readonly timedSeconds?: number
    readonly minutes?: number
  },
) => tx.updateTable('session').set(values).where('id', '=', id).execute()
