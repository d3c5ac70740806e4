/** A new observation in one step; the session, lesson or cycle it comes from fills in what is left out. */
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import type { Input, Output } from './call-input.ts'
import { columnsOf, storeVisitors } from './columns.ts'
import { named, observationRecord, teacherName } from './expected.ts'
import { insertLookFors } from './look-fors.ts'
import { knownFrom } from './known-from.ts'
import { planSession } from './visit-session.ts'

/** @throws {CallError} `OBSERVATION_NEEDS_TEACHER`, `RECORD_GONE` */
export async function addObservation(
  workspace: OpenWorkspace,
  input: Input<'add'>,
): Promise<Output<'add'>> {
  const { sessionId = null, visitorIds, lookFors, isScheduled, ...given } = input
  const today = await todayIn(workspace)
  const known = await knownFrom(workspace.read, { ...given, sessionId, today })
  const fields = { ...known.fields, ...withoutUndefined(given) }
  const { teacherId, kind = 'observation', observedOn = today } = fields
  if (teacherId === undefined) throw new CallError('OBSERVATION_NEEDS_TEACHER')
  const name = await teacherName(workspace.read, teacherId)
  const label = `${observedOn > today ? 'Plan' : 'Add'} ${kindLabels[kind].toLowerCase()}: ${name}`
  return named(async () => {
    const { result } = await workspace.mutate(label, async (tx) => {
      const { id } = await tx
        .insertInto('observation')
        .values({ ...columnsOf(fields), kind, teacherId, observedOn, sessionId })
        .returning('id')
        .executeTakeFirstOrThrow()
      await storeVisitors(tx, id, visitorIds)
      await insertLookFors(tx, id, lookFors ?? known.lookFors)
      if (isScheduled && sessionId === null) await schedule(tx, id)
      return { id }
    })
    return result
  })
}

/** So that the visit stands in the coach's week. */
async function schedule(tx: WriteDb, id: number): Promise<void> {
  const sessionId = await planSession(tx, await observationRecord(tx, id))
  await tx.updateTable('observation').set({ sessionId }).where('id', '=', id).execute()
}

const withoutUndefined = <Row extends object>(row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Row]?: Exclude<Row[Name], undefined>
  }
