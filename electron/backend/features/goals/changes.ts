/** Goals and their data points are made, changed and taken away; each is one undo step. */
import type { z } from 'zod'
import type { goalsContract, NewGoal } from '#shared/contracts/goals.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { expectCycle, expectTeacher, goalRecord, pointRecord } from './expected.ts'
import { columnsOf } from './goal-columns.ts'

type Input<Name extends keyof typeof goalsContract> = z.output<
  (typeof goalsContract)[Name]['input']
>
type Owner = { readonly cycleId?: number; readonly teacherId?: number }

/** Inside of a step that is being recorded, for instance while a cycle is started. */
export async function insertGoal(tx: WriteDb, owner: Owner, goal: NewGoal): Promise<number> {
  const { id } = await tx
    .insertInto('goal')
    .values({
      ...columnsOf(goal),
      measure: goal.measure ?? '',
      unit: goal.unit ?? '% of students',
      kind: goal.kind,
      text: goal.text,
      cycleId: owner.cycleId ?? null,
      teacherId: owner.teacherId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function addGoal(workspace: OpenWorkspace, { for: owner, goal }: Input<'add'>) {
  const { result } = await workspace.mutate(`Add goal “${short(goal.text)}”`, async (tx) => {
    if ('cycleId' in owner) await expectCycle(tx, owner.cycleId)
    else await expectTeacher(tx, owner.teacherId)
    return { id: await insertGoal(tx, owner, goal) }
  })
  return result
}

/** What is typed as running text is saved while it is typed. */
const typed: ReadonlySet<string> = new Set(['strategy', 'resultText'])

export async function updateGoal(workspace: OpenWorkspace, { id, changes }: Input<'update'>) {
  const goal = await goalRecord(workspace.read, id)
  const [field = '', ...others] = Object.keys(changes)
  if (field === '') return
  const isTyped = others.length === 0 && typed.has(field)
  await workspace.mutate(
    `Change goal “${short(goal.text)}”`,
    (tx) => tx.updateTable('goal').set(columnsOf(changes)).where('id', '=', id).execute(),
    isTyped ? { mergeKey: `goal-${id}-${field}` } : {},
  )
}

export async function removeGoal(workspace: OpenWorkspace, { id }: Input<'remove'>) {
  const goal = await goalRecord(workspace.read, id)
  await workspace.mutate(`Remove goal “${short(goal.text)}”`, (tx) =>
    tx.deleteFrom('goal').where('id', '=', id).execute(),
  )
}

/** The teacher stays known: should the cycle be removed, the goal is theirs again. */
export async function takeIntoCycle(workspace: OpenWorkspace, input: Input<'takeIntoCycle'>) {
  const goal = await goalRecord(workspace.read, input.id)
  await workspace.mutate(`Take goal “${short(goal.text)}” into a cycle`, async (tx) => {
    await expectCycle(tx, input.cycleId)
    await tx
      .updateTable('goal')
      .set({ cycleId: input.cycleId })
      .where('id', '=', input.id)
      .execute()
  })
}

export async function addPoint(workspace: OpenWorkspace, input: Input<'addPoint'>) {
  const { goalId, on, value, n, note } = input
  const goal = await goalRecord(workspace.read, goalId)
  const { result } = await workspace.mutate(`Add data point to “${short(goal.text)}”`, (tx) =>
    tx
      .insertInto('goalDataPoint')
      .values({ goalId, measuredOn: on, value, n: n ?? null, note: note ?? '' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return result
}

export async function updatePoint(workspace: OpenWorkspace, input: Input<'updatePoint'>) {
  const { on, value, n, note } = input.changes
  const point = await pointRecord(workspace.read, input.id)
  await workspace.mutate(`Change data point of “${short(point.text)}”`, (tx) =>
    tx
      .updateTable('goalDataPoint')
      .set({ measuredOn: on, value, n, note })
      .where('id', '=', input.id)
      .execute(),
  )
}

export async function removePoint(workspace: OpenWorkspace, { id }: Input<'removePoint'>) {
  const point = await pointRecord(workspace.read, id)
  await workspace.mutate(`Remove data point of “${short(point.text)}”`, (tx) =>
    tx.deleteFrom('goalDataPoint').where('id', '=', id).execute(),
  )
}

/** For the undo menu, where a whole goal would not fit. */
const short = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text
