/**
 * `kill -9` while a script is typed, then opening the workspace again: every line that was said to be
 * stored is there once, with its words and time. Three rounds; KILL_ROUNDS=50 for the long run.
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
import type { ObservationId, TeacherId } from '#shared/domain/ids.ts'
import { addSchool, addTeacher, openCaseload } from '#test/support/coaching-seed.ts'
import { resourcesFolder } from '#test/support/workspace.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3)
const child = new URL('../fixtures/observations/type-in-child.ts', import.meta.url).pathname

it(
  `keeps the script that was typed when killed, ${ROUNDS} times`,
  async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'numberline-observations-'))
    const test = await openCaseload()
    const teacherId = await addTeacher(test, 'Elena Rivera', { schoolId: await addSchool(test) })
    const { id } = await test.client.observations.add({ teacherId: teacherId as TeacherId })
    await test.client.observations.start({ id })
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

/** @returns how many lines the process said were stored before it died. */
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
  { id, stored }: { readonly id: ObservationId; readonly stored: number },
): Promise<void> {
  const backend = createBackend({ settingsFolder: join(folder, '..', 'settings'), resourcesFolder })
  await openFolder(backend, folder)
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const { clock, lines, marks } = await createHandlers(backend).observations.observation(
    { id },
    call,
  )
  expect(clock.startedAt, 'the clock goes on').not.toBeNull()
  const finished = lines.slice(0, stored).map(({ second, text }) => [second, text])
  expect(finished).toEqual(
    Array.from({ length: stored }, (_, at) => [at + 1, `Students count ${at + 1} marks`]),
  )
  expect(lines.length - stored, 'at most the line that was being typed').toBeLessThanOrEqual(2)
  expect(marks.length).toBeGreaterThanOrEqual(stored)
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    backend.workspace().read,
  )
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  await backend.useWorkspace(null)
}
