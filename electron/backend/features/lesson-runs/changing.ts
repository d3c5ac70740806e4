/** Every change in the room goes through here: the run must be there, and undo names it by its lesson. */
import type { Selectable } from 'kysely'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import type { Database } from '../../database/schema.ts'

export type RunRecord = Selectable<Database['lessonRun']> & { readonly title: string }

/** @throws {CallError} `LESSON_RUN_MISSING` */
export async function runRecord(read: ReadDb, id: number): Promise<RunRecord> {
  const run = await read
    .selectFrom('lessonRun')
    .innerJoin('lesson', 'lesson.id', 'lessonRun.lessonId')
    .selectAll('lessonRun')
    .select('lesson.title')
    .where('lessonRun.id', '=', id)
    .executeTakeFirst()
  if (!run) throw new CallError('LESSON_RUN_MISSING')
  return run
}

type Change = {
  readonly id: number
  /** As the undo menu says it. */
  readonly label: (title: string) => string
  /** Text that is being typed: see `Mutate`. */
  readonly mergeKey?: string
}

/** @throws {CallError} `LESSON_RUN_MISSING` */
export async function changeRun<Result>(
  workspace: OpenWorkspace,
  { id, label, mergeKey }: Change,
  write: (tx: WriteDb, run: RunRecord) => Promise<Result>,
): Promise<Result> {
  const run = await runRecord(workspace.read, id)
  const { result } = await workspace.mutate(
    label(run.title),
    (tx) => write(tx, run),
    mergeKey === undefined ? {} : { mergeKey },
  )
  return result
}

export const partMissing = (): CallError => new CallError('RUN_PART_MISSING')

/** @throws {CallError} `RUN_PART_MISSING` when the write met no row. */
export function expectOne({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): void {
  if (numUpdatedRows === 0n) throw partMissing()
}

export async function removeRun(workspace: OpenWorkspace, id: number): Promise<void> {
  const label = (title: string): string => `Remove a teaching of ${title}`
  await changeRun(workspace, { id, label }, (tx) =>
    tx.deleteFrom('lessonRun').where('id', '=', id).execute(),
  )
}
