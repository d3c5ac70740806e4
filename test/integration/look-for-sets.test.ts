/** Sets of look-fors: the coach's own, those that ship, and lists from files. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mathematicalPractices } from '#shared/domain/mathematical-practices.ts'
import { teachingPractices } from '#shared/domain/teaching-practices.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace()
})
afterEach(() => test.close())

const calls = () => test.client.observations
const own = async () => (await calls().lookForSets()).own
const textsOf = async (at = 0) => (await own())[at]?.lines.map(({ text }) => text)
const made = async (name: string, lines: readonly string[]) => {
  const { ids } = await calls().addLookForSets({ sets: [{ name, lines: [...lines] }] })
  const [id] = ids
  if (id === undefined) throw new Error('No set was made')
  return id
}

it('ships sets with every look-for of both lists of practices', async () => {
  const { builtIn } = await calls().lookForSets()
  const lines = new Set(builtIn.flatMap(({ groups }) => groups.flatMap((group) => group.lines)))
  for (const { name, lookFors } of [...teachingPractices, ...mathematicalPractices])
    for (const lookFor of lookFors) expect(lines, name).toContain(lookFor)
  expect(new Set(builtIn.map(({ id }) => id)).size).toBe(builtIn.length)
})

it('changes, orders and removes lines; what is there twice is one', async () => {
  const id = await made('Discourse', ['Waits', 'Revoices', 'Waits'])
  expect(await calls().addSetLines({ id, texts: ['Revoices', 'Names the unit'] })).toEqual({
    added: 1,
  })
  const [first, , last] = (await own())[0]?.lines ?? []
  if (!first || !last) throw new Error('Three lines were expected')
  await calls().moveSetLine({ id, lineId: last.id, to: 0 })
  await calls().updateSetLine({ id, lineId: first.id, text: 'Waits three seconds' })
  expect(await textsOf()).toEqual(['Names the unit', 'Waits three seconds', 'Revoices'])
  await calls().removeSetLine({ id, lineId: last.id })
  expect(await textsOf()).toEqual(['Waits three seconds', 'Revoices'])
  await test.client.history.undo({})
  expect(await textsOf()).toEqual(['Names the unit', 'Waits three seconds', 'Revoices'])
  const gone = calls().updateSetLine({ id, lineId: 999 as never, text: 'x' })
  await expect(gone).rejects.toMatchObject({ code: 'LOOK_FOR_MISSING' })
})

it('archives a set behind the others, and an observation keeps what it took', async () => {
  const id = await made('A first list', ['Waits'])
  await made('Second list', ['Revoices'])
  await calls().updateLookForSet({ id, changes: { isArchived: true } })
  expect((await own()).map(({ name }) => name)).toEqual(['Second list', 'A first list'])
  await calls().removeLookForSet({ id })
  expect(await own()).toHaveLength(1)
  await expect(calls().removeLookForSet({ id })).rejects.toMatchObject({
    code: 'LOOK_FOR_SET_MISSING',
  })
})

const read = async (name: string, text: string) => {
  const path = join(test.folder, '..', name)
  await writeFile(path, text)
  return calls().readLookForFile({ file: test.backend.files.grant(path, 'open') })
}

it('reads lists from files, with and without a head', async () => {
  expect(
    await read('mine.csv', 'Set,Look-for\nDiscourse,Waits\nDiscourse,"Zoë, ""Ze"" says why"\n'),
  ).toEqual({
    sets: [{ name: 'Discourse', lines: ['Waits', 'Zoë, "Ze" says why'] }],
  })
  expect(await read('walk.csv', 'Waits\nRevoices\n')).toEqual({
    sets: [{ name: 'walk', lines: ['Waits', 'Revoices'] }],
  })
  await expect(read('empty.csv', '')).rejects.toMatchObject({ code: 'FILE_UNUSABLE' })
})
