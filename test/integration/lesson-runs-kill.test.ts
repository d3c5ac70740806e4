/**
 * `kill -9` while a lesson goes on in the room, then opening the workspace again: every mark and line that
 * was said to be stored is there, one part still runs, and the lesson can go on. Two rounds; KILL_ROUNDS=50
 * for the long run.
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

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2)
const child = new URL('../fixtures/lesson-runs/mark-in-child.ts', import.meta.url).pathname

it(
  `keeps what was marked in the room when killed, ${ROUNDS} times`,
  async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'numberline-room-'))
    const test = await openTestWorkspace({ sample: true })
    const [lesson] = await test.client.lessons.list({ search: 'Where does' })
    if (!lesson) throw new Error('The sample has no lesson')
    await test.backend.useWorkspace(null)
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const folder = join(elsewhere, `round-${round}`)
        await cp(test.folder, folder, { recursive: true })
        const stored = await markUntilKilled([
          join(elsewhere, 'settings'),
          folder,
          String(lesson.id),
        ])
        await expectKept(folder, { lessonId: lesson.id, stored })
        await rm(folder, { recursive: true })
      }
    } finally {
      await test.close()
      await rm(elsewhere, { recursive: true })
    }
  },
  30_000 + ROUNDS * 20_000,
)

/** @returns how many marks the process said were stored before it died. */
async function markUntilKilled(args: readonly string[]): Promise<number> {
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

type Kept = { readonly lessonId: LessonId; readonly stored: number }

async function expectKept(folder: string, { lessonId, stored }: Kept): Promise<void> {
  const backend = createBackend({ settingsFolder: join(folder, '..', 'settings'), resourcesFolder })
  await openFolder(backend, folder)
  const call = { signal: new AbortController().signal, progress: () => undefined }
  const { lessonRuns } = createHandlers(backend)
  const { run } = await lessonRuns.room({ lessonId }, call)
  if (!run) throw new Error('The lesson no longer goes on')
  expect(stored).toBeGreaterThan(0)
  expect(run.marks.length).toBeGreaterThanOrEqual(stored)
  expect(run.notes.map(({ text }) => text)).toEqual(run.notes.map((_, index) => `Line ${index}`))
  expect(run.notes.length).toBeGreaterThanOrEqual(stored)
  const running = run.segments.flatMap(({ startedAt }, place) =>
    startedAt === null ? [] : [place],
  )
  expect(running).toEqual([run.current])
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
    backend.workspace().read,
  )
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  await backend.useWorkspace(null)
}
