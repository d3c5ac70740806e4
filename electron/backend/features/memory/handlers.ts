/** The memory contract: values by key. */
import type { memoryContract } from '#shared/contracts/memory.ts'
import type { FeatureHandlers } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { Backend } from '../../context.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'

export const memoryHandlers = (backend: Backend): FeatureHandlers<typeof memoryContract> => ({
  recall: async ({ key }) => {
    const kept = await backend
      .workspace()
      .read.selectFrom('keptValue')
      .select(['value as text', 'savedAt'])
      .where('key', '=', key)
      .executeTakeFirst()
    return kept ?? null
  },
  remember: async ({ key, text }) => {
    const kept = { value: text, savedAt: backend.now().toISOString() }
    await writing(backend.workspace())
      .insertInto('keptValue')
      .values({ key, ...kept })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
      .execute()
  },
  forget: async ({ key }) => {
    await writing(backend.workspace()).deleteFrom('keptValue').where('key', '=', key).execute()
  },
})

/** Not through `mutate`: at each pause in typing the whole page would read again. */
function writing(workspace: OpenWorkspace) {
  if (workspace.isReadOnly) throw new CallError('WORKSPACE_READ_ONLY')
  return workspace.connections.write
}
