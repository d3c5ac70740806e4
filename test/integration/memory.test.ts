import { chmod } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolder } from '#backend/features/workspace/index.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let open: TestWorkspace
beforeEach(async () => {
  open = await openTestWorkspace()
})
afterEach(() => open.close())

const key = 'draft add-teacher'

test('a value is found again under its key, the latest one, until it is forgotten', async () => {
  const { memory } = open.client
  expect(await memory.recall({ key })).toBeNull()
  await memory.remember({ key, text: '{"name":"Ele"}' })
  await memory.remember({ key, text: '{"name":"Elena"}' })
  await memory.remember({ key: 'layout caseload', text: '{}' })
  expect(await memory.recall({ key })).toMatchObject({ text: '{"name":"Elena"}' })
  await memory.forget({ key })
  expect(await memory.recall({ key })).toBeNull()
  expect(await memory.recall({ key: 'layout caseload' })).not.toBeNull()
})

test('it outlives a restart, is no step for undo and makes no page read again', async () => {
  const before = open.events.length
  await open.client.memory.remember({ key, text: '"typed"' })
  expect(await open.client.history.state()).toMatchObject({ undo: null })
  expect(open.events).toHaveLength(before)
  const { folder } = open
  await open.backend.useWorkspace(null)
  await openFolder(open.backend, folder)
  expect(await open.client.memory.recall({ key })).toMatchObject({ text: '"typed"' })
})

test('a value kept while a mutation is under way waits for it and survives its failure', async () => {
  const started = Promise.withResolvers<void>()
  const failing = open.workspace.mutate('Fail', async (tx) => {
    await tx.insertInto('school').values({ name: 'Never' }).execute()
    started.resolve()
    await new Promise((resolve) => setTimeout(resolve, 50))
    throw new Error('no')
  })
  const failed = expect(failing).rejects.toThrow('no')
  await started.promise
  await open.client.memory.remember({ key, text: '1' })
  await failed
  expect(await open.client.memory.recall({ key })).toMatchObject({ text: '1' })
  expect(await open.client.caseload.schools()).toEqual([])
})

test('a workspace that cannot be written keeps nothing and says so', async () => {
  const { folder } = open
  await open.backend.useWorkspace(null)
  await chmod(folder, 0o500)
  try {
    await openFolder(open.backend, folder)
    await expect(open.client.memory.remember({ key, text: '1' })).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    })
    expect(await open.client.memory.recall({ key })).toBeNull()
  } finally {
    await open.backend.useWorkspace(null)
    await chmod(folder, 0o700)
  }
})
