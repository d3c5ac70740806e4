/** The clock of a visit. It is kept in the database, so that it goes on after a crash; at its end comes the log. */
import { secondsSince, wholeMinutes } from '#shared/domain/observations/script-clock.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import type { Input, Output } from './call-input.ts'
import { nameOfObservation, observationRecord } from './expected.ts'
import { logSession } from './visit-session.ts'

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function startObservation(workspace: OpenWorkspace, id: number): Promise<void> {
  const record = await observationRecord(workspace.read, id)
  const name = await nameOfObservation(workspace.read, id)
  const now = workspace.now()
  const observedOn = await todayIn(workspace)
  const isFirst = record.startedAt === null
  await workspace.mutate(`${isFirst ? 'Start' : 'Go on with'} ${name}`, (tx) =>
    tx
      .updateTable('observation')
      // The wall clock of the first line counts from here, whatever time was planned.
      .set(
        isFirst
          ? { startedAt: now.toISOString(), startsAt: wallClockNow(now), observedOn }
          : { endedAt: null },
      )
      .where('id', '=', id)
      .execute(),
  )
}

const wallClockNow = (now: Date): string =>
  [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')

/** @throws {CallError} `OBSERVATION_MISSING`, `OBSERVATION_NOT_STARTED`, `SESSION_AHEAD` */
export async function endObservation(
  workspace: OpenWorkspace,
  { id, minutes: said }: Input<'end'>,
): Promise<Output<'end'>> {
  const record = await observationRecord(workspace.read, id)
  if (record.startedAt === null) throw new CallError('OBSERVATION_NOT_STARTED')
  if (record.observedOn > (await todayIn(workspace)))
    throw new CallError('SESSION_AHEAD', { data: { heldOn: record.observedOn } })
  const name = await nameOfObservation(workspace.read, id)
  const endedAt = record.endedAt ?? workspace.now().toISOString()
  const minutes = said ?? wholeMinutes(secondsSince(record.startedAt, Date.parse(endedAt)))
  const { result } = await workspace.mutate(`End ${name}`, async (tx) => {
    const session = await logSession(tx, { ...record, minutes })
    await tx
      .updateTable('observation')
      .set({ endedAt, minutes, sessionId: session.id })
      .where('id', '=', id)
      .execute()
    return session
  })
  return { sessionId: result.id, minutes, isNewSession: result.isNew }
}
