/** Adding a session, changing one, taking one away. Each is one undo step, with the next steps it brings. */
import type { z } from 'zod'
import type { sessionsContract } from '#shared/contracts/sessions.ts'
import type { SessionId } from '#shared/domain/ids.ts'
import { isWhole, roundedPercent, sessionInWords } from '#shared/domain/session-words.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { isSqliteError } from '../../database/sqlite.ts'
import { todayIn } from '../../database/today.ts'
import { nameOfSession, peopleOf } from './participants.ts'
import { newRow, storeLists, updateRow } from './session-columns.ts'
import { storeSteps } from './steps.ts'
import { suggest } from './suggest.ts'

type Added = z.output<typeof sessionsContract.add.input>
type Updated = z.output<typeof sessionsContract.update.input>
type Changes = Updated['changes']

const verbs = { done: 'Log', planned: 'Plan', canceled: 'Cancel' } as const

/** @throws {CallError} `TIME_OVER`, `SESSION_AHEAD`, `RECORD_GONE` */
export async function addSession(workspace: OpenWorkspace, input: Added) {
  const today = await todayIn(workspace)
  const status = input.status ?? 'done'
  expectPossible({ ...input, status }, today)
  const fields = { ...(await placedSession(workspace.read, input)), status }
  const people = await peopleOf(workspace.read, input.teacherIds)
  const name = sessionInWords({ type: input.type, teachers: people })
  return named(async () => {
    const { result } = await workspace.mutate(`${verbs[status]} ${name}`, async (tx) => {
      const id = await insertSession(tx, fields)
      await storeSteps(tx, id, { steps: input.steps ?? [], today })
      return { id }
    })
    return result
  })
}

/** Inside of a mutation that does more, for instance ending a lesson in the room. @returns its id */
export async function insertSession(
  tx: WriteDb,
  fields: Parameters<typeof newRow>[0],
): Promise<number> {
  const { id } = await tx
    .insertInto('session')
    .values(newRow(fields))
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeLists(tx, id, fields)
  return id
}

/** Fills in what was left out; what was said to be none stays none. */
export async function placedSession(read: ReadDb, input: Added): Promise<Added> {
  if (input.schoolId !== undefined && input.cycleId !== undefined) return input
  const found = await suggest(read, input)
  const cycleId = input.cycleId === undefined ? (found.cycles[0]?.id ?? null) : input.cycleId
  const phase = found.cycles.find(({ id }) => id === cycleId)?.phase ?? null
  return {
    ...input,
    schoolId: (input.schoolId === undefined ? found.schoolId : input.schoolId) as Added['schoolId'],
    cycleId: cycleId as Added['cycleId'],
    phase: input.phase === undefined ? phase : input.phase,
  }
}

/** @throws {CallError} `SESSION_MISSING`, and as {@link addSession} */
export async function updateSession(
  workspace: OpenWorkspace,
  { id, changes, steps = [] }: Updated,
): Promise<void> {
  const before = await workspace.read
    .selectFrom('session')
    .select(['heldOn', 'status'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!before) throw new CallError('SESSION_MISSING')
  const today = await todayIn(workspace)
  // A planned session that is moved stays planned; only what becomes done must lie behind.
  const becomesDone = changes.status === 'done' || changes.heldOn !== undefined
  const { heldOn = before.heldOn, status = before.status, time } = changes
  expectPossible({ heldOn, status: becomesDone ? status : 'planned', time }, today)
  const name = await nameOfSession(workspace.read, id)
  await named(() =>
    workspace.mutate(`${verbOf(changes)} ${name}`, async (tx) => {
      await change(tx, id, changes)
      await storeSteps(tx, id, { steps, today })
    }),
  )
}

async function change(tx: WriteDb, id: SessionId, changes: Changes): Promise<void> {
  const row = updateRow(changes)
  if (Object.keys(row).length > 0)
    await tx.updateTable('session').set(row).where('id', '=', id).execute()
  await storeLists(tx, id, changes)
}

/** What the undo menu calls it. */
function verbOf(changes: Changes): string {
  if (changes.status !== undefined) return verbs[changes.status]
  if (changes.teacherIds ?? changes.goalIds ?? changes.time) return 'Change'
  const names = Object.keys(updateRow(changes))
  const isMove = names.length > 0 && names.every((name) => name === 'heldOn' || name === 'startsAt')
  return isMove ? 'Move' : 'Change'
}

/** @throws {CallError} `SESSION_MISSING` */
export async function removeSession(workspace: OpenWorkspace, id: SessionId): Promise<void> {
  const name = await nameOfSession(workspace.read, id)
  await workspace.mutate(`Remove ${name}`, (tx) =>
    tx.deleteFrom('session').where('id', '=', id).execute(),
  )
}

function expectPossible(
  session: {
    readonly heldOn: string
    readonly status: string
    readonly time?: Changes['time']
  },
  today: string,
): void {
  const percent = (session.time ?? []).reduce((sum, part) => sum + part.percent, 0)
  if (percent > 100 && !isWhole(percent))
    throw new CallError('TIME_OVER', { data: { percent: roundedPercent(percent) } })
  if (session.status === 'done' && session.heldOn > today)
    throw new CallError('SESSION_AHEAD', { data: { heldOn: session.heldOn } })
}

/** A reference to a row that is gone is something that a person can mend. */
async function named<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isSqliteError(error, 'SQLITE_CONSTRAINT')) throw new CallError('RECORD_GONE')
    throw error
  }
}
