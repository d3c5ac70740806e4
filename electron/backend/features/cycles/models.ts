/** Coaching models: the presets, and lists of phases that the coach made. Cycles keep their own phases. */
import type { z } from 'zod'
import type { coachingModel } from '#shared/contracts/cycle-records.ts'
import { isPreset, modelPhases } from '#shared/domain/coaching-models.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import type { Input } from './call-input.ts'

/** By name. */
export async function ownModels(read: ReadDb) {
  const rows = await read.selectFrom('coachingModel').selectAll().orderBy('name').execute()
  return rows.map(({ id, name, phases }) => ({ id, name, phases: phases.split('\n') }))
}

export async function listModels(read: ReadDb): Promise<z.input<typeof coachingModel>[]> {
  const counts = await read
    .selectFrom('coachingCycle')
    .select((select) => ['model', select.fn.countAll<number>().as('cycles')])
    .groupBy('model')
    .execute()
  const cycles = new Map(counts.map((count) => [count.model, count.cycles]))
  const presets = Object.entries(modelPhases).map(([name, phases]) => ({
    id: null,
    name,
    phases: [...phases],
  }))
  return [...presets, ...(await ownModels(read))].map((model) => ({
    ...model,
    cycles: cycles.get(model.name) ?? 0,
  }))
}

/** A board has one column a phase, so each stands in the list once. */
export async function saveModel(workspace: OpenWorkspace, input: Input<'saveModel'>) {
  const { id, name, phases } = input
  const twice = phases.find((phase, index) => phases.indexOf(phase) < index)
  if (twice !== undefined) throw new CallError('PHASE_TWICE', { data: { phase: twice } })
  const own = await ownModels(workspace.read)
  const old = own.find((model) => model.id === id)
  if (id !== null && !old) throw new CallError('MODEL_MISSING')
  const isTaken = own.some((model) => model.name === name && model.id !== id)
  if (isTaken || isPreset(name)) throw new CallError('MODEL_EXISTS', { data: { name } })
  const columns = { name, phases: phases.join('\n') }
  const { result } = await workspace.mutate(
    old ? `Change model ${old.name}` : `Add model ${name}`,
    async (tx) => {
      if (!old)
        return tx
          .insertInto('coachingModel')
          .values(columns)
          .returning('id')
          .executeTakeFirstOrThrow()
      await tx.updateTable('coachingModel').set(columns).where('id', '=', old.id).execute()
      if (old.name !== name)
        await tx
          .updateTable('coachingCycle')
          .set({ model: name })
          .where('model', '=', old.name)
          .execute()
      return { id: old.id }
    },
  )
  return result
}

export async function removeModel(workspace: OpenWorkspace, { id }: Input<'removeModel'>) {
  const own = await ownModels(workspace.read)
  const model = own.find((each) => each.id === id)
  if (!model) throw new CallError('MODEL_MISSING')
  await workspace.mutate(`Remove model ${model.name}`, (tx) =>
    tx.deleteFrom('coachingModel').where('id', '=', id).execute(),
  )
}
