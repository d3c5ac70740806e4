/**
 * `kill -9` at random moments of an import, then opening the workspace again: all of the file is there
 * or nothing, and the database is sound. Ten rounds; KILL_ROUNDS=50 for the long run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import { importFile } from '#backend/features/imports/index.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import { openWorkspaceFolder } from '#backend/database/workspace-folder.ts'
import { largeBenchmark, testFolder } from '#test/fixtures/imports/write-table.ts'
import { openTestWorkspace, resourcesFolder } from '#test/support/workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 10)
const ROWS = 12_000
const child = new URL('../fixtures/imports/import-in-child.ts', import.meta.url).pathname
const options = { now: () => new Date(), onChanged: () => undefined }

it(
  `leaves all or nothing when killed, ${ROUNDS} times`,
  async () => {
    const files = testFolder()
    const test = await openTestWorkspace()
    const before = await wholeWorkspace(test.workspace)
    await test.backend.useWorkspace(null)
    try {
      const file = files.file('scores.csv', largeBenchmark(ROWS))
      const workspaceOf = async (name: string): Promise<string> => {
        const folder = join(files.path, name)
        await cp(test.folder, folder, { recursive: true })
        return folder
      }
      await runChild(await workspaceOf('whole'), file, Infinity)
      expect(await stateOf(join(files.path, 'whole'))).toMatchObject({ scores: ROWS, batches: 1 })
      const ends = { nothing: 0, all: 0 }
      for (let round = 0; round < ROUNDS; round += 1) {
        const folder = await workspaceOf(`round-${round}`)
        await runChild(folder, file, Math.random() * 1.02)
        const state = await stateOf(folder)
        expect(state.integrity).toBe('ok')
        expect([0, ROWS]).toContain(state.scores)
        expect(state.batches).toBe(state.scores === 0 ? 0 : 1)
        if (state.scores === 0) expect(state.tables).toEqual(before)
        ends[state.scores === 0 ? 'nothing' : 'all'] += 1
        await importAgain(folder, file)
        await rm(folder, { recursive: true })
      }
      console.log(`killed ${ROUNDS} times: nothing ${ends.nothing}, all ${ends.all}`)
    } finally {
      files.remove()
      await test.close()
    }
  },
  60_000 + ROUNDS * 15_000,
)

/**
 * @param killAt how far the import may come, 0 to 1, before it is killed at most 150 ms later. By
 *   progress and not by time, so that every stage is hit on a slow machine too.
 */
async function runChild(folder: string, file: string, killAt: number): Promise<void> {
  const running = spawn(process.execPath, [child, join(folder, '..', 'settings'), folder, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(running, 'exit')
  for await (const line of createInterface(running.stdout)) {
    if (Number(line) < killAt) continue
    await wait(Math.random() * 150)
    running.kill('SIGKILL')
    break
  }
  const [code] = await exited
  if (killAt === Infinity && code !== 0) throw new Error('The child failed')
}

async function stateOf(folder: string) {
  const workspace = await openWorkspaceFolder(folder, options)
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(
      workspace.connections.write,
    )
    const count = async (table: 'score' | 'importBatch') =>
      (await workspace.read.selectFrom(table).select('id').execute()).length
    return {
      integrity: rows[0]?.integrity_check,
      scores: await count('score'),
      batches: await count('importBatch'),
      tables: await wholeWorkspace(workspace),
    }
  } finally {
    await workspace.close()
  }
}

/** The next import works, finds what is there, and clears what the killed one left behind. */
async function importAgain(folder: string, file: string): Promise<void> {
  const backend = createBackend({ settingsFolder: join(folder, '..', 'settings'), resourcesFolder })
  await openFolder(backend, folder)
  const signal = new AbortController().signal
  const { accounting } = await importFile(backend, file, { signal, progress: () => undefined })
  await backend.useWorkspace(null)
  expect(accounting.rowsStored + accounting.rowsRepeated).toBe(ROWS)
  expect(await readdir(join(folder, 'importing'))).toEqual([])
}
