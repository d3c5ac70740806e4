/** Questions of a debrief and what was answered. */
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import type { Input, Output } from './call-input.ts'
import { debriefRecord } from './change.ts'
import { questionsOf } from './read-debrief.ts'

/** At the end. @throws {CallError} `DEBRIEF_MISSING` */
export async function addQuestion(
  workspace: OpenWorkspace,
  { id, text }: Input<'addQuestion'>,
): Promise<Output<'addQuestion'>> {
  const { about } = await debriefRecord(workspace.read, id)
  const { result } = await workspace.mutate(`Add a question to ${about}`, async (tx) => {
    const order = await questionsOf(tx, id)
    const question = await tx
      .insertInto('debriefQuestion')
      .values({ debriefId: id, text, position: order.length })
      .returning('id')
      .executeTakeFirstOrThrow()
    await number(tx, [...order.map((one) => one.id), question.id])
    return { questionId: question.id }
  })
  return result
}

/** @throws {CallError} `DEBRIEF_MISSING`, `DEBRIEF_QUESTION_MISSING` */
export async function updateQuestion(
  workspace: OpenWorkspace,
  { id, questionId, changes }: Input<'updateQuestion'>,
): Promise<void> {
  const about = await aboutOf(workspace, { id, questionId })
  const { text, answer } = changes
  const set = { ...(text !== undefined && { text }), ...(answer !== undefined && { answer }) }
  const [name, ...others] = Object.keys(set)
  if (name === undefined) return
  const what = name === 'text' ? 'Change a question' : 'Write an answer'
  await workspace.mutate(
    `${what} of ${about}`,
    (tx) => tx.updateTable('debriefQuestion').set(set).where('id', '=', questionId).execute(),
    others.length === 0 ? { mergeKey: `debrief-question-${questionId}-${name}` } : {},
  )
}

/** @throws {CallError} `DEBRIEF_MISSING`, `DEBRIEF_QUESTION_MISSING` */
export async function moveQuestion(
  workspace: OpenWorkspace,
  { id, questionId, to }: Input<'moveQuestion'>,
): Promise<void> {
  const about = await aboutOf(workspace, { id, questionId })
  await workspace.mutate(`Move a question of ${about}`, async (tx) => {
    const order = (await questionsOf(tx, id)).map((one) => one.id)
    const others = order.filter((other) => other !== questionId)
    await number(tx, others.toSpliced(to, 0, questionId))
  })
}

/** @throws {CallError} `DEBRIEF_MISSING`, `DEBRIEF_QUESTION_MISSING` */
export async function removeQuestion(
  workspace: OpenWorkspace,
  { id, questionId }: Input<'removeQuestion'>,
): Promise<void> {
  const about = await aboutOf(workspace, { id, questionId })
  await workspace.mutate(`Remove a question of ${about}`, (tx) =>
    tx.deleteFrom('debriefQuestion').where('id', '=', questionId).execute(),
  )
}

type OneQuestion = { readonly id: number; readonly questionId: number }

async function aboutOf({ read }: OpenWorkspace, { id, questionId }: OneQuestion): Promise<string> {
  const { about } = await debriefRecord(read, id)
  const isThere = (await questionsOf(read, id)).some((one) => one.id === questionId)
  if (!isThere) throw new CallError('DEBRIEF_QUESTION_MISSING')
  return about
}

async function number(tx: WriteDb, order: readonly number[]): Promise<void> {
  for (const [position, id] of order.entries())
    await tx
      .updateTable('debriefQuestion')
      .set({ position })
      .where('id', '=', id)
      .where('position', '<>', position)
      .execute()
}
