import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyLayout } from '#shared/domain/grid-layout.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let open: TestWorkspace
beforeEach(async () => {
  open = await openTestWorkspace()
})
afterEach(() => open.close())

const place = 'caseload'
const late = { ...emptyLayout, filters: { late: { kind: 'yes-no' as const, is: true } } }
const names = async (where = place): Promise<readonly string[]> =>
  (await open.client.views.list({ place: where })).map(({ name }) => name)

test('views belong to their place and come back as they were saved', async () => {
  const { views } = open.client
  await views.save({ place, name: ' Late at Oak ', layout: late })
  await views.save({ place, name: 'All', layout: emptyLayout })
  await views.save({ place: 'cycles', name: 'Late at Oak', layout: emptyLayout })
  expect(await names()).toEqual(['Late at Oak', 'All'])
  expect(await names('cycles')).toEqual(['Late at Oak'])
  expect((await views.list({ place }))[0]?.layout).toEqual(late)
  await expect(views.save({ place, name: 'All', layout: late })).rejects.toMatchObject({
    code: 'VIEW_EXISTS',
    data: { name: 'All' },
  })
})

test('renaming, updating, reordering and removing are one undo step each', async () => {
  const { views, history } = open.client
  const { id: first } = await views.save({ place, name: 'First', layout: emptyLayout })
  const { id: second } = await views.save({ place, name: 'Second', layout: emptyLayout })
  await views.save({ place, name: 'Third', layout: emptyLayout })

  await views.rename({ id: first, name: 'Late' })
  await expect(views.rename({ id: second, name: 'Late' })).rejects.toMatchObject({
    code: 'VIEW_EXISTS',
  })
  await views.update({ id: first, layout: late })
  await views.reorder({ place, ids: [second, first] })
  expect(await names()).toEqual(['Second', 'Late', 'Third'])
  await views.remove({ id: second })
  expect(await names()).toEqual(['Late', 'Third'])

  expect((await history.undo({})).label).toBe('Remove the view “Second”')
  expect(await names()).toEqual(['Second', 'Late', 'Third'])
  await history.undo({})
  expect(await names()).toEqual(['Late', 'Second', 'Third'])
  await history.undo({})
  expect((await views.list({ place }))[0]?.layout).toEqual(emptyLayout)
  await history.undo({})
  expect(await names()).toEqual(['First', 'Second', 'Third'])
})

test('a view that is gone is said so', async () => {
  const { views } = open.client
  const { id } = await views.save({ place, name: 'Gone', layout: emptyLayout })
  await views.remove({ id })
  for (const call of [
    views.rename({ id, name: 'X' }),
    views.update({ id, layout: late }),
    views.remove({ id }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'VIEW_MISSING' })
})

test('a view of another version keeps what this one understands', async () => {
  await open.workspace.mutate('Write by hand', (tx) =>
    tx
      .insertInto('savedView')
      .values({ place, name: 'Odd', position: 1, layout: '{"group":"school","sorting":7}' })
      .execute(),
  )
  const [view] = await open.client.views.list({ place })
  expect(view?.layout).toEqual({ ...emptyLayout, group: 'school' })
})
