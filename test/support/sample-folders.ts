/**
 * The sample caseload for end-to-end tests, as a folder that an app finds at its start. Made on the
 * command line once a worker and copied for each app: a spec about something else need not wait for it.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rememberWorkspace } from '../../electron/backend/features/workspace/settings.ts'

/** `new` as a first start makes it, with its Fall benchmark; `full` with the other two files imported. */
export type SampleKind = 'new' | 'full'

const root = join(import.meta.dirname, '..', '..')
const commandLine = join(root, 'electron', 'backend', 'cli', 'index.ts')
const otherFiles = ['winter-benchmark.csv', 'fractions-quiz.csv'].map((name) =>
  join(root, 'resources', 'sample', name),
)
const made = new Map<SampleKind, Promise<string>>()

/** Where the app keeps its own sample, and remembered as the last one open. */
export async function placeSample(userData: string, kind: SampleKind): Promise<void> {
  const folder = join(userData, 'sample')
  await cp(await madeOnce(kind), folder, { recursive: true })
  await rememberWorkspace(userData, {
    folder,
    name: 'Sample',
    isSample: true,
    openedAt: new Date().toISOString(),
  })
}

function madeOnce(kind: SampleKind): Promise<string> {
  const making = made.get(kind) ?? (kind === 'new' ? makeNew() : makeFull())
  made.set(kind, making)
  return making
}

async function makeNew(): Promise<string> {
  const folder = emptyFolder()
  await numberline('sample', '--workspace', folder)
  return folder
}

async function makeFull(): Promise<string> {
  const folder = emptyFolder()
  cpSync(await madeOnce('new'), folder, { recursive: true })
  await numberline('import', ...otherFiles, '--workspace', folder)
  return folder
}

/** Removed when the worker ends. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'numberline-e2e-sample-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const numberline = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [commandLine, ...args], { cwd: root })
