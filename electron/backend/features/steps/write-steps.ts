/** Adding, changing and removing action steps; each is one undo step that says what was done. */
import type { NewStep, StepChanges } from '#shared/contracts/steps.ts'
import { isUnfinished } from '#shared/domain/action-steps.ts'
import type { ActionStepId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { todayIn } from '../../database/today.ts'
import { addLabel, changeLabel, removeLabel } from './labels.ts'

export async function addStep(workspace: OpenWorkspace, step: NewStep) {
  const today = await todayIn(workspace)
  const { result } = await workspace.mutate(addLabel(step.text), (tx) =>
    insertStep(tx, step, { today }),
  )
  return result
}

/**
 * Inside of a mutation that does more, for instance logging a session with its next steps.
 * @throws {CallError} `NOT_FOUND` when what it belongs to is no longer there
 */
export async function insertStep(
  tx: WriteDb,
  step: NewStep,
  { today }: { readonly today: string },
): Promise<{ readonly id: number }> {
  await expectBelongings(tx, step)
  return tx
    .insertInto('actionStep')
    .values({ ...step, status: 'open', createdOn: today, closedOn: null })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** @throws {CallError} `STEP_MISSING`, `NOT_FOUND` */
export async function updateStep(
  workspace: OpenWorkspace,
  { id, changes }: { readonly id: ActionStepId; readonly changes: StepChanges },
): Promise<void> {
  const before = await stepOr(workspace.read, id)
  const after = { ...before, ...withoutUndefined(changes) }
  const closedOn = isUnfinished(after)
    ? null
    : (changes.closedOn ?? (isUnfinished(before) ? await todayIn(workspace) : before.closedOn))
  await workspace.mutate(changeLabel(before, changes), async (tx) => {
    await expectBelongings(tx, changes)
    await tx
      .updateTable('actionStep')
      .set({ ...after, closedOn })
      .where('id', '=', id)
      .execute()
  })
}

/** @throws {CallError} `STEP_MISSING` */
export async function removeStep(workspace: OpenWorkspace, id: ActionStepId): Promise<void> {
  const { text } = await stepOr(workspace.read, id)
  await workspace.mutate(removeLabel(text), (tx) =>
    tx.deleteFrom('actionStep').where('id', '=', id).execute(),
  )
}

async function stepOr(read: ReadDb, id: ActionStepId) {
  const step = await read
    .selectFrom('actionStep')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!step) throw new CallError('STEP_MISSING')
  return step
}

type Belongings = Partial<Pick<NewStep, 'teacherId' | 'cycleId' | 'sessionId' | 'goalId'>>

const belongings = [
  ['teacherId', 'teacher', 'This teacher is no longer in the caseload.'],
  ['cycleId', 'coachingCycle', 'This cycle is no longer there.'],
  ['sessionId', 'session', 'This session is no longer there.'],
  ['goalId', 'goal', 'This goal is no longer there.'],
] as const

async function expectBelongings(tx: WriteDb, step: StepChanges | Belongings): Promise<void> {
  for (const [key, table, what] of belongings) {
    const id = step[key]
    if (id === undefined || id === null) continue
    const found = await tx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
    if (!found) throw new CallError('NOT_FOUND', { data: { what } })
  }
}

/** What is not named must not overwrite what is there. */
const withoutUndefined = <Changes extends object>(changes: Changes) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof Changes]?: Exclude<Changes[Key], undefined>
  }
