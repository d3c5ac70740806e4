/** Names and notes, and taking a whole set away. Each is one undo step. */
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import type { Input } from './call-input.ts'
import { groupRow, setRow } from './stored-set.ts'

export async function renameSet(workspace: OpenWorkspace, { id, name }: Input<'rename'>) {
  await setRow(workspace.read, id)
  await workspace.mutate(`Rename small groups to “${name}”`, (tx) =>
    tx.updateTable('smallGroupSet').set({ name }).where('id', '=', id).execute(),
  )
}

export async function removeSet(workspace: OpenWorkspace, { id }: Input<'remove'>) {
  const { name } = await setRow(workspace.read, id)
  await workspace.mutate(`Remove small groups “${name}”`, (tx) =>
    tx.deleteFrom('smallGroupSet').where('id', '=', id).execute(),
  )
}

/** Notes are saved while they are typed. */
const typed: ReadonlySet<string> = new Set(['teach', 'meets', 'staff'])

export async function updateGroup(
  workspace: OpenWorkspace,
  { groupId, changes }: Input<'updateGroup'>,
) {
  const group = await groupRow(workspace.read, groupId)
  const [field = '', ...others] = Object.keys(changes)
  if (field === '') return
  const isTyped = others.length === 0 && typed.has(field)
  await workspace.mutate(
    isTyped ? `Change notes of “${group.name}”` : `Change group “${group.name}”`,
    (tx) => tx.updateTable('smallGroup').set(changes).where('id', '=', groupId).execute(),
    isTyped ? { mergeKey: `small-group-${groupId}-${field}` } : {},
  )
}
