/** The clock of a teaching: its parts run one after the other, and keep the time they took. */
import { secondsOf } from '#shared/domain/lessons/room-clock.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import type { Input } from './call-input.ts'
import { changeRun, partMissing } from './changing.ts'
import { segmentsOf } from './read-run.ts'

/** @throws {CallError} `RUN_PART_MISSING` when there is no such part */
export async function goTo(workspace: OpenWorkspace, { id, to }: Input<'goTo'>): Promise<void> {
  const segment = (await segmentsOf(workspace.read, id))[to]
  const name = segment?.name ?? ''
  await changeRun(workspace, { id, label: () => `Go to ${name}` }, async (tx) => {
    if (!segment) throw partMissing()
    const now = workspace.now()
    await stopClock(tx, id, now)
    await tx.updateTable('lessonRun').set({ current: to }).where('id', '=', id).execute()
    await start(tx, { runId: id, position: to, now })
  })
}

export async function pause(workspace: OpenWorkspace, { id }: Input<'pause'>): Promise<void> {
  await changeRun(workspace, { id, label: (title) => `Pause ${title}` }, (tx) =>
    stopClock(tx, id, workspace.now()),
  )
}

/** A part that runs goes on as it is. */
export async function resume(workspace: OpenWorkspace, { id }: Input<'resume'>): Promise<void> {
  await changeRun(workspace, { id, label: (title) => `Go on with ${title}` }, (tx, { current }) =>
    start(tx, { runId: id, position: current, now: workspace.now() }),
  )
}

export async function setBell(workspace: OpenWorkspace, { id, bellAt }: Input<'setBell'>) {
  await changeRun(workspace, { id, label: () => 'Set when the class is over' }, (tx) =>
    tx.updateTable('lessonRun').set({ bellAt }).where('id', '=', id).execute(),
  )
}

/** Whatever runs keeps its seconds. */
export async function stopClock(tx: WriteDb, runId: number, now: Date): Promise<void> {
  for (const segment of await segmentsOf(tx, runId))
    if (segment.startedAt !== null)
      await tx
        .updateTable('lessonRunSegment')
        .set({ seconds: secondsOf(segment, now.getTime()), startedAt: null })
        .where('id', '=', segment.id)
        .execute()
}

type Start = { readonly runId: number; readonly position: number; readonly now: Date }

const start = (tx: WriteDb, { runId, position, now }: Start) =>
  tx
    .updateTable('lessonRunSegment')
    .set({ startedAt: now.toISOString() })
    .where('runId', '=', runId)
    .where('position', '=', position)
    .where('startedAt', 'is', null)
    .execute()
