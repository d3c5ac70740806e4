/** What was said in a debrief, as it is typed. */
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { followNextTry } from '../lessons/index.ts'
import type { Input } from './call-input.ts'

/** @throws {CallError} `DEBRIEF_MISSING` */
export async function debriefRecord(read: ReadDb, id: number) {
  const debrief = await read
    .selectFrom('debrief')
    .select(['about', 'lessonId', 'nextTry'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!debrief) throw new CallError('DEBRIEF_MISSING')
  return debrief
}

const names = { reflection: 'the reflection', nextTry: 'the next try' } as const

/** @throws {CallError} `DEBRIEF_MISSING` */
export async function updateDebrief(
  workspace: OpenWorkspace,
  { id, changes }: Input<'update'>,
): Promise<void> {
  const { about, lessonId, nextTry } = await debriefRecord(workspace.read, id)
  const [name, ...others] = Object.keys(changes) as (keyof typeof names)[]
  if (name === undefined) return
  const what = others.length === 0 ? names[name] : 'the debrief'
  const { reflection, nextTry: now } = changes
  const set = {
    ...(reflection !== undefined && { reflection }),
    ...(now !== undefined && { nextTry: now }),
  }
  await workspace.mutate(
    `Write ${what} of ${about}`,
    async (tx) => {
      await tx.updateTable('debrief').set(set).where('id', '=', id).execute()
      if (now !== undefined && lessonId !== null)
        await followNextTry(workspace, tx, { id: lessonId, before: nextTry, now })
    },
    others.length === 0 ? { mergeKey: `debrief-${id}-${name}` } : {},
  )
}

/** @throws {CallError} `DEBRIEF_MISSING` */
export async function removeDebrief(workspace: OpenWorkspace, id: number): Promise<void> {
  const { about } = await debriefRecord(workspace.read, id)
  await workspace.mutate(`Remove the debrief of ${about}`, (tx) =>
    tx.deleteFrom('debrief').where('id', '=', id).execute(),
  )
}
