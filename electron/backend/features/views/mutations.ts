/** Saving, naming, changing, ordering and removing views; each is one undo step. */
import type { z } from 'zod'
import type { viewsContract } from '#shared/contracts/views.ts'
import type { SavedViewId } from '#shared/domain/ids.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'

type Input<Name extends keyof typeof viewsContract> = z.output<
  (typeof viewsContract)[Name]['input']
>

/** At the end of the list. @throws {CallError} `VIEW_EXISTS` */
export async function saveView(
  workspace: OpenWorkspace,
  { place, name, layout }: Input<'save'>,
): Promise<{ id: number }> {
  const { result } = await workspace.mutate(`Save the view “${name}”`, async (tx) => {
    await expectFree(tx, { place, name })
    const last = await tx
      .selectFrom('savedView')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('place', '=', place)
      .executeTakeFirst()
    return tx
      .insertInto('savedView')
      .values({ place, name, layout: JSON.stringify(layout), position: (last?.position ?? 0) + 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
  })
  return result
}

/** @throws {CallError} `VIEW_MISSING`, `VIEW_EXISTS` */
export async function renameView(
  workspace: OpenWorkspace,
  { id, name }: Input<'rename'>,
): Promise<void> {
  const view = await viewOf(workspace, id)
  if (view.name === name) return
  await workspace.mutate(`Rename the view “${view.name}”`, async (tx) => {
    await expectFree(tx, { place: view.place, name })
    await tx.updateTable('savedView').set({ name }).where('id', '=', id).execute()
  })
}

/** @throws {CallError} `VIEW_MISSING` */
export async function updateView(
  workspace: OpenWorkspace,
  { id, layout }: Input<'update'>,
): Promise<void> {
  const { name } = await viewOf(workspace, id)
  await workspace.mutate(`Update the view “${name}”`, (tx) =>
    tx
      .updateTable('savedView')
      .set({ layout: JSON.stringify(layout) })
      .where('id', '=', id)
      .execute(),
  )
}

/** @throws {CallError} `VIEW_MISSING` */
export async function removeView(workspace: OpenWorkspace, { id }: Input<'remove'>): Promise<void> {
  const { name } = await viewOf(workspace, id)
  await workspace.mutate(`Remove the view “${name}”`, (tx) =>
    tx.deleteFrom('savedView').where('id', '=', id).execute(),
  )
}

export async function reorderViews(
  workspace: OpenWorkspace,
  { place, ids }: Input<'reorder'>,
): Promise<void> {
  await workspace.mutate('Reorder the views', async (tx) => {
    const views = await tx
      .selectFrom('savedView')
      .select(['id', 'position'])
      .where('place', '=', place)
      .orderBy('position')
      .orderBy('id')
      .execute()
    const wanted = new Map(ids.map((id, index) => [Number(id), index]))
    const ordered = views.toSorted(
      (a, b) => (wanted.get(a.id) ?? ids.length) - (wanted.get(b.id) ?? ids.length),
    )
    for (const [index, { id, position }] of ordered.entries()) {
      if (position === index + 1) continue
      await tx
        .updateTable('savedView')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .execute()
    }
  })
}

async function viewOf(workspace: OpenWorkspace, id: SavedViewId) {
  const view = await workspace.read
    .selectFrom('savedView')
    .select(['name', 'place'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!view) throw new CallError('VIEW_MISSING')
  return view
}

async function expectFree(
  tx: WriteDb,
  { place, name }: { readonly place: string; readonly name: string },
): Promise<void> {
  const same = await tx
    .selectFrom('savedView')
    .select('id')
    .where('place', '=', place)
    .where('name', '=', name)
    .executeTakeFirst()
  if (same) throw new CallError('VIEW_EXISTS', { data: { name } })
}
