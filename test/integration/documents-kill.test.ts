/**
 * `kill -9` at random moments of attaching two files, then opening the workspace again: both are there,
 * whole, or neither is; no half copy stays. Five rounds; KILL_ROUNDS=50 for the long run.
 */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createBackend } from '#backend/compose.ts'
import { openFolder } from '#backend/features/workspace/index.ts'
import { openTestWorkspace, resourcesFolder } from '#test/support/workspace.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5)
const BYTES = 24_000_000
const child = new URL('../fixtures/documents/attach-in-child.ts', import.meta.url).pathname

it(
  `attaches all or nothing when killed, ${ROUNDS} times`,
  async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'numberline-documents-'))
    const test = await openTestWorkspace()
    await test.workspace.mutate('Add a teacher', (tx) =>
      tx
        .insertInto('teacher')
        .values({ id: 1, givenName: 'Elena', familyName: 'Rivera' })
        .execute(),
    )
    await test.backend.useWorkspace(null)
    try {
      const files = await Promise.all(
        ['film.mp4', 'scan.pdf'].map(async (name) => {
          const path = join(elsewhere, name)
          await writeFile(path, randomBytes(BYTES))
          return path
        }),
      )
      const ends = { nothing: 0, all: 0 }
      for (let round = 0; round < ROUNDS; round += 1) {
        const folder = join(elsewhere, `round-${round}`)
        await cp(test.folder, folder, { recursive: true })
        await runChild([join(elsewhere, 'settings'), folder, ...files], Math.random() * 1.05)
        const documents = await documentsOf(folder)
        expect([0, 2]).toContain(documents)
        ends[documents === 0 ? 'nothing' : 'all'] += 1
        await rm(folder, { recursive: true })
      }
      console.log(`killed ${ROUNDS} times: nothing ${ends.nothing}, all ${ends.all}`)
    } finally {
      await test.close()
      await rm(elsewhere, { recursive: true })
    }
  },
  30_000 + ROUNDS * 15_000,
)

/** @param killAt how far it may come, 0 to 1, before it is killed at most 40 ms later. */
async function runChild(args: readonly string[], killAt: number): Promise<void> {
  const running = spawn(process.execPath, [child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(running, 'exit')
  for await (const line of createInterface(running.stdout)) {
    if (Number(line) < killAt) continue
    await wait(Math.random() * 40)
    running.kill('SIGKILL')
    break
  }
  await exited
}

/** Opens the workspace, which cleans up, and reads every document to its end. @returns how many. */
async function documentsOf(folder: string): Promise<number> {
  const backend = createBackend({ settingsFolder: join(folder, '..', 'settings'), resourcesFolder })
  await openFolder(backend, folder)
  const attachments = join(folder, 'attachments')
  const names = await readdir(attachments)
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  for (const name of names) {
    const content = await readFile(join(attachments, name))
    expect(createHash('sha256').update(content).digest('hex')).toBe(name)
  }
  const rows = await backend.workspace().read.selectFrom('attachment').selectAll().execute()
  for (const row of rows) expect(names).toContain(row.storedAs)
  await backend.useWorkspace(null)
  return rows.length
}
