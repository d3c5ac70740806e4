/**
 * `kill -9` while a process writes into a copy of a workspace, then the copy is opened again. The child prints
 * after each piece of work how many are stored; a random few later it dies. KILL_ROUNDS=50 for the long run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import type { Backend } from '#backend/context.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import { resourcesFolder } from './workspace.ts'

export const killRounds = (usual: number): number => Number(process.env['KILL_ROUNDS'] ?? usual)

type Killing = {
  /** The workspace that each round copies; closed. */
  readonly folder: string
  readonly rounds: number
  /** Its arguments are a settings folder, the copy, and `words`. */
  readonly child: URL
  readonly words: readonly string[]
}

/** @param expectKept looks at the copy: at least `stored` pieces must be there, each whole. */
export async function killedWhileWriting(
  { folder, rounds, child, words }: Killing,
  expectKept: (backend: Backend, stored: number) => Promise<void>,
): Promise<void> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'numberline-killed-'))
  const settings = join(elsewhere, 'settings')
  try {
    for (let round = 0; round < rounds; round += 1) {
      const copy = join(elsewhere, `round-${round}`)
      await cp(folder, copy, { recursive: true })
      const stored = await writeUntilKilled([child.pathname, settings, copy, ...words])
      const backend = createBackend({ settingsFolder: settings, resourcesFolder })
      await openFolder(backend, copy)
      await expectKept(backend, stored)
      const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
        backend.workspace().read,
      )
      expect(rows).toEqual([{ integrity_check: 'ok' }])
      await backend.useWorkspace(null)
      await rm(copy, { recursive: true })
    }
  } finally {
    await rm(elsewhere, { recursive: true })
  }
}

/** @returns how many pieces the process said were stored before it died. */
async function writeUntilKilled(words: readonly string[]): Promise<number> {
  const running = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
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
  expect(stored, 'it died before it had begun').toBeGreaterThan(0)
  return stored
}

/** A call of the backend that nobody follows. */
export const unwatched = { signal: new AbortController().signal, progress: () => undefined }
