/**
 * Bringing in a large list of standards, stopped at any moment: cancelled, or by `kill -9`. All or nothing.
 * Three rounds; KILL_ROUNDS=50 for the long run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import { standardLists } from '#backend/features/standards/index.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import { openTestWorkspace, resourcesFolder } from '#test/support/workspace.ts'
import { caseItem } from '../fixtures/standards/case-example.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3)
const child = new URL('../fixtures/standards/import-child.ts', import.meta.url).pathname
const size = 3000

const many = JSON.stringify({
  CFItems: Array.from({ length: size }, (_, index) => ({
    ...caseItem(`i${index}`),
    humanCodingScheme: `Q.${index}`,
    fullStatement: `Compare fractions and add ${index}`,
  })),
})

it('leaves nothing behind when it is cancelled at any moment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'numberline-standards-'))
  const test = await openTestWorkspace()
  try {
    await writeFile(join(folder, 'many.json'), many)
    const token = test.backend.files.grant(join(folder, 'many.json'), 'open')
    for (const at of [0.05, 0.25, 0.5, 0.8]) {
      const stop = new AbortController()
      const onProgress = ({ value }: { readonly value: number }): void => {
        if (value >= at) stop.abort()
      }
      const run = test.client.standards.commit({ token }, { signal: stop.signal, onProgress })
      await expect(run).rejects.toMatchObject({ code: 'CANCELLED' })
      // What was running has ended once the next write went through.
      await test.client.lessons.add({})
      expect(await test.client.standards.lists()).toEqual([])
    }
  } finally {
    await test.close()
    await rm(folder, { recursive: true })
  }
})

it(
  `is all there or not at all when killed, ${ROUNDS} times`,
  async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'numberline-standards-'))
    const test = await openTestWorkspace()
    await test.backend.useWorkspace(null)
    try {
      await writeFile(join(elsewhere, 'many.json'), many)
      for (let round = 0; round < ROUNDS; round += 1) {
        const folder = join(elsewhere, `round-${round}`)
        await cp(test.folder, folder, { recursive: true })
        await importUntilKilled([join(elsewhere, 'settings'), folder, join(elsewhere, 'many.json')])
        await expectWholeOrNothing(folder)
        await rm(folder, { recursive: true })
      }
    } finally {
      await test.close()
      await rm(elsewhere, { recursive: true })
    }
  },
  30_000 + ROUNDS * 15_000,
)

/** Some time after it began to store. */
async function importUntilKilled(args: readonly string[]): Promise<void> {
  const running = spawn(process.execPath, [child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(running, 'exit')
  for await (const line of createInterface(running.stdout)) {
    if (line !== 'Storing') continue
    await wait(Math.random() * 150)
    running.kill('SIGKILL')
  }
  await exited
}

async function expectWholeOrNothing(folder: string): Promise<void> {
  const backend = createBackend({ settingsFolder: join(folder, '..', 'settings'), resourcesFolder })
  await openFolder(backend, folder)
  const lists = await standardLists(backend.workspace().read)
  expect(lists.length === 0 ? size : lists[0]?.standards).toBe(size)
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    backend.workspace().read,
  )
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  await backend.useWorkspace(null)
}
