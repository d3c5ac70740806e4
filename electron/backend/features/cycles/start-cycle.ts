/** A new cycle with everything it begins with, as one undo step. */
import { phasesOfModel } from '#shared/domain/coaching-models.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { insertGoal } from '../goals/index.ts'
import type { Input } from './call-input.ts'
import { teacherNames } from './expected.ts'
import { ownModels } from './models.ts'
import { saveStretches } from './phases.ts'

type Start = Input<'start'>

/** The first phase begins with the cycle, on a day that may lie ahead; the others have no days yet. */
export async function startCycle(workspace: OpenWorkspace, input: Start) {
  const names = await teacherNames(workspace.read, input.teacherIds)
  const who = names.size === 1 ? [...names.values()].join('') : `${names.size} teachers`
  const phases = input.phases ?? phasesOfModel(input.model, await ownModels(workspace.read))
  const { result } = await workspace.mutate(`Start ${input.title} with ${who}`, async (tx) => {
    const { id } = await insertCycle(tx, input)
    const stretches = phases.map((name, index) => ({
      id: null,
      name,
      startsOn: index === 0 ? input.startsOn : null,
      endsOn: null,
    }))
    await saveStretches(tx, id, stretches)
    await insertMembers(tx, id, input)
    await insertLookFors(tx, id, input.lookFors)
    for (const goal of input.goals) await insertGoal(tx, { cycleId: id }, goal)
    await takeGoals(tx, id, input)
    return { id }
  })
  return result
}

const insertCycle = (tx: WriteDb, input: Start) =>
  tx
    .insertInto('coachingCycle')
    .values({
      title: input.title,
      model: input.model,
      startsOn: input.startsOn,
      plannedEndOn: input.plannedEndOn,
      status: 'active',
      focusStandards: input.focusStandards.join('\n'),
      focusPractices: input.focusPractices.join('\n'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const insertMembers = (tx: WriteDb, cycleId: number, { teacherIds }: Start) =>
  tx
    .insertInto('cycleMember')
    .values([...new Set(teacherIds)].map((teacherId) => ({ cycleId, teacherId })))
    .execute()

async function insertLookFors(tx: WriteDb, cycleId: number, texts: readonly string[]) {
  if (texts.length === 0) return
  await tx
    .insertInto('lookFor')
    .values(texts.map((text, position) => ({ cycleId, position, text })))
    .execute()
}

/** @throws {CallError} `GOAL_MISSING` */
async function takeGoals(tx: WriteDb, cycleId: number, { takeGoalIds }: Start): Promise<void> {
  if (takeGoalIds.length === 0) return
  const { numUpdatedRows } = await tx
    .updateTable('goal')
    .set({ cycleId })
    .where('id', 'in', takeGoalIds)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) < new Set(takeGoalIds).size) throw new CallError('GOAL_MISSING')
}
