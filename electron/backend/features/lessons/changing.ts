/** Every change of a plan goes through here: it dates the plan, and keeps yesterday's as a version. */
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import type { LessonRecord } from './columns.ts'
import { lessonRecord } from './expected.ts'
import { keepIfChanged } from './keep-version.ts'

type Change = {
  readonly id: number
  /** As the undo menu says it, from the title. */
  readonly label: (title: string) => string
  /** Text that is being typed: see `Mutate`. */
  readonly mergeKey?: string | undefined
}

/**
 * The first change of a day keeps the plan as it was before, unless the last version says the same.
 * @throws {CallError} `LESSON_MISSING`
 */
export async function changeLesson<Result>(
  workspace: OpenWorkspace,
  { id, label, mergeKey }: Change,
  write: (tx: WriteDb, record: LessonRecord) => Promise<Result>,
): Promise<Result> {
  const record = await lessonRecord(workspace.read, id)
  const today = await todayIn(workspace)
  const { result } = await workspace.mutate(
    label(record.title),
    async (tx) => {
      await datePlan(tx, record, { today, keptAt: workspace.now() })
      return write(tx, record)
    },
    mergeKey === undefined ? {} : { mergeKey },
  )
  return result
}

/** Before a change: the first one of a day keeps yesterday's plan. */
export async function datePlan(
  tx: WriteDb,
  { id, changedOn }: LessonRecord,
  { today, keptAt }: { readonly today: string; readonly keptAt: Date },
): Promise<void> {
  if (changedOn === today) return
  await keepIfChanged(tx, id, { reason: 'day', note: '', keptAt })
  await tx.updateTable('lesson').set({ changedOn: today }).where('id', '=', id).execute()
}
