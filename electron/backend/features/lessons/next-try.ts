/** The next try that a debrief decides is the plan's as well. */
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { datePlan } from './changing.ts'
import { lessonRecord } from './expected.ts'

type NextTry = {
  readonly id: number
  /** What the debrief said before. */
  readonly before: string
  readonly now: string
}

/** A plan that says something of its own keeps it. @throws {CallError} `LESSON_MISSING` */
export async function followNextTry(
  workspace: Pick<OpenWorkspace, 'read' | 'now'>,
  tx: WriteDb,
  { id, before, now }: NextTry,
): Promise<void> {
  const record = await lessonRecord(tx, id)
  if (record.nextTry !== before && record.nextTry !== '') return
  await datePlan(tx, record, { today: await todayIn(workspace), keptAt: workspace.now() })
  await tx.updateTable('lesson').set({ nextTry: now }).where('id', '=', id).execute()
}
