/** What is entered once is changed; an observation is removed, its session stays. */
import type { ObservationFields } from '#shared/contracts/observations/records.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input } from './call-input.ts'
import { columnsOf, storeVisitors } from './columns.ts'
import { named, nameOfObservation, observationRecord } from './expected.ts'
import { moveSession } from './visit-session.ts'

/** Texts that are saved while they are typed. */
const typed: ReadonlySet<keyof ObservationFields> = new Set([
  'focus',
  'strength',
  'wondering',
  'thanks',
  'resources',
  'privateNote',
])

/** @throws {CallError} `OBSERVATION_MISSING`, `RECORD_GONE` */
export async function updateObservation(
  workspace: OpenWorkspace,
  { id, changes }: Input<'update'>,
): Promise<void> {
  const [first, ...others] = Object.keys(changes) as (keyof ObservationFields)[]
  if (first === undefined) return
  const name = await nameOfObservation(workspace.read, id)
  const { sessionId, startedAt } = await observationRecord(workspace.read, id)
  const isTyped = others.length === 0 && typed.has(first)
  await named(() =>
    workspace.mutate(
      isTyped ? `Write the ${words[first] ?? first} of ${name}` : `Change ${name}`,
      async (tx) => {
        const columns = columnsOf(changes)
        if (Object.keys(columns).length > 0)
          await tx.updateTable('observation').set(columns).where('id', '=', id).execute()
        await storeVisitors(tx, id, changes.visitorIds)
        if (startedAt === null) await moveSession(tx, sessionId, changes)
      },
      isTyped ? { mergeKey: `observation-${id}-${first}` } : {},
    ),
  )
}

const words: Partial<Record<keyof ObservationFields, string>> = { privateNote: 'private note' }

/** @throws {CallError} `OBSERVATION_MISSING` */
export async function removeObservation(workspace: OpenWorkspace, id: number): Promise<void> {
  const name = await nameOfObservation(workspace.read, id)
  await workspace.mutate(`Remove ${name}`, (tx) =>
    tx.deleteFrom('observation').where('id', '=', id).execute(),
  )
}
