/** The library: what ships and the coach's own, with links to standards, lessons and items; tags; undo. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace()
})
afterEach(() => test.close())

const names = async () => (await test.client.library.entries()).map(({ name }) => name)

it('links strategy, misconception, standard and lesson', async () => {
  const { client } = test
  const key = 'misconception-adds-tops-and-adds-bottoms'
  const misconception = await client.library.entry({ key })
  expect(misconception).toMatchObject({
    ...{
      kind: 'misconception',
      id: null,
      domains: ['Number and operations: fractions'],
      grades: ['4', '5'],
    },
    standardsNamed: [{ code: '4.NF.B.3', title: 'Add, subtract fractions' }, { code: '5.NF.A.1' }],
  })
  const [helping] = misconception.links
  const strategy = await client.library.entry({ key: helping?.key ?? '' })
  expect(strategy.links.map((one) => one.key)).toContain(key)
  const { id } = await client.lessons.add({ idea: key, standard: '4.NF.B.3' })
  const { strategies } = await client.lessons.lesson({ id })
  expect(strategies[0]).toMatchObject({
    ...{ kind: 'misconception', name: misconception.name, isShared: false },
    assessing: misconception.assessing,
  })
  expect((await client.library.entry({ key })).lessonsUsing).toMatchObject([{ id }])
  const plan = await client.lessons.lesson({
    id: (await client.lessons.add({ idea: strategy.key })).id,
  })
  expect(plan.fields.title).toBe(strategy.name)
  await expect(client.library.entry({ key: 'own-7' })).rejects.toMatchObject({
    code: 'LIBRARY_ENTRY_MISSING',
  })
})

it('takes own entries, which lessons are offered first; each change can be undone', async () => {
  const { client } = test
  const own = {
    ...{ kind: 'misconception' as const, name: 'Kostet 李 "mehr" <b>', about: 'Zoë says “more”' },
    ...{ assessing: 'Why?', advancing: 'And 2?', standards: ['4.NF.2'] },
    helping: ['strategy-arrays'],
  }
  const { key } = await client.library.add(own)
  expect(await client.library.entry({ key })).toMatchObject({
    ...{ name: own.name, standards: ['4.NF.A.2'], links: [{ key: 'strategy-arrays' }] },
  })
  const ideas = await client.lessons.ideas({ standards: ['4.NF.A.2'] })
  expect(ideas.misconceptions[0]).toMatchObject({ name: own.name, isOwn: true, assessing: 'Why?' })
  expect(
    (await client.lessons.ideas({ standards: ['3.OA.A.1'] })).misconceptions,
  ).not.toContainEqual(expect.objectContaining({ name: own.name }))
  await expect(
    client.library.add({ ...own, name: ` ${own.name.toUpperCase()} ` }),
  ).rejects.toMatchObject({ code: 'LIBRARY_NAME_TAKEN' })
  await expect(client.library.add({ kind: 'routine', name: 'number TALK' })).rejects.toMatchObject({
    code: 'LIBRARY_NAME_TAKEN',
  })

  const { id } = await client.library.entry({ key })
  if (id === null) throw new Error('It is an own one.')
  await client.library.update({ id, changes: { name: 'Renamed' } })
  expect(await client.library.entry({ key })).toMatchObject({ name: 'Renamed', assessing: 'Why?' })
  await client.history.undo({})
  expect(await names()).toContain(own.name)
  await client.library.remove({ id })
  expect(await names()).not.toContain(own.name)
  await client.history.undo({})
  expect(await names()).toContain(own.name)
})

it('keeps the coach’s tags on what ships and on own entries', async () => {
  const { client } = test
  const key = 'strategy-number-talk'
  await client.library.tag({ key, tags: ['warm-up', 'Fridays', 'warm-up'] })
  expect((await client.library.entry({ key })).tags).toEqual(['warm-up', 'Fridays'])
  await client.library.tag({ key, tags: [] })
  await client.history.undo({})
  expect((await client.library.entry({ key })).tags).toEqual(['warm-up', 'Fridays'])
  await expect(client.library.tag({ key: 'strategy-none', tags: [] })).rejects.toMatchObject({
    code: 'LIBRARY_ENTRY_MISSING',
  })
})
