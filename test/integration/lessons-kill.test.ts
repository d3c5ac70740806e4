/**
 * `kill -9` while somebody types into a plan, then opening the workspace again: what was said to be stored
 * is there, the last letters are there as a whole or not at all. Three rounds; KILL_ROUNDS=50 for the long run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createBackend, createHandlers } from '#backend/compose.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import type { LessonId } from '#shared/domain/ids.ts'
import { openTestWorkspace, resourcesFolder } from '#test/support/workspace.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3)
const child = new URL('../fixtures/lessons/type-in-child.ts', import.meta.url).pathname

it(
  `keeps what was typed into a plan when killed, ${ROUNDS} times`,
  async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'numberline-lessons-'))
    const test = await openTestWorkspace()
    const { id } = await test.client.lessons.add({ title: 'Where does 7/4 live?' })
    await test.backend.useWorkspace(null)
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const folder = join(elsewhere, `round-${round}`)
        await cp(test.folder, folder, { recursive: true })
        const stored = await typeUntilKilled([join(elsewhere, 'settings'), folder, String(id)])
        await expectKept(folder, { id, stored })
        await rm(folder, { recursive: true })
      }
    } finally {
      await test.close()
      await rm(elsewhere, { recursive: true })
    }
  },
  30_000 + ROUNDS * 15_000,
)

/** @returns how many rounds of typing the process said were stored before it died. */
async function typeUntilKilled(args: readonly string[]): Promise<number> {
  const running = spawn(process.execPath, [child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(running, 'exit')
  const enough = 5 + Math.floor(Math.random() * 30)
  let stored = 0
  for await (const line of createInterface(running.stdout)) {
    stored = Number(line)
    if (stored !== enough) continue
    await wait(Math.random() * 20)
    running.kill('SIGKILL')
  }
  await exited
  return stored
}

async function expectKept(
  folder: string,
  { id, stored }: { readonly id: LessonId; readonly stored: number },
): Promise<void> {
  const backend = createBackend({ settingsFolder: join(folder, '..', 'settings'), resourcesFolder })
  await openFolder(backend, folder)
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const { fields, lookFors } = await createHandlers(backend).lessons.lesson({ id }, call)
  const typed = (fields.goal.match(/number\. /g) ?? []).length
  expect(fields.goal).toBe('A fraction is a number. '.repeat(typed))
  expect(typed).toBeGreaterThanOrEqual(stored)
  expect(lookFors.length).toBeGreaterThanOrEqual(stored)
  expect(typed - lookFors.length, 'the row comes after the text').toBeLessThanOrEqual(1)
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    backend.workspace().read,
  )
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  await backend.useWorkspace(null)
}
