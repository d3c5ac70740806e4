/**
 * Import of a long CSV against what a person could use instead: `.import` of the sqlite3 command line
 * into a bare table with WAL, then an index; it validates and matches nothing. Needs `sqlite3` for the
 * ratio. IMPORT_ROWS=10000,100000 chooses the sizes.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '#backend/features/imports/index.ts'
import { largeBenchmarkLines, benchmarkHeader } from '#test/fixtures/imports/write-table.ts'
import { openTestWorkspace } from '#test/support/workspace.ts'

const sizes = (process.env['IMPORT_ROWS'] ?? '10000,100000,1000000').split(',').map(Number)

export async function benchImports(): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'numberline-bench-'))
  const results: Record<string, unknown>[] = []
  try {
    // The first import loads and compiles; it is not what grows with the file.
    await timeImport(writeRows(join(folder, 'warm.csv'), 2_000))
    for (const rows of sizes) {
      const file = writeRows(join(folder, `${rows}.csv`), rows)
      const bare = timeSqlite(file, folder)
      const ours = await timeImport(file)
      results.push({
        rows,
        megabytes: statSync(file).size / 1e6,
        'import s': ours.seconds,
        'sqlite3 s': bare ?? 'no sqlite3 here',
        ratio: bare === null ? '' : ours.seconds / bare,
        'µs a row': (ours.seconds * 1e6) / rows,
        'memory + MB': ours.peakMegabytes,
        'cancel s': await timeCancel(file),
      })
      rmSync(file)
    }
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeRows(path: string, count: number): string {
  const file = openSync(path, 'w')
  writeSync(file, `${benchmarkHeader}\n`)
  for (let from = 0; from < count; from += 10_000)
    writeSync(file, largeBenchmarkLines(from, Math.min(count, from + 10_000)))
  closeSync(file)
  return path
}

/** @returns seconds, or null where there is no `sqlite3`. */
function timeSqlite(file: string, folder: string): number | null {
  const database = join(folder, 'bare.db')
  const began = performance.now()
  const { error, status } = spawnSync('sqlite3', [
    ...[database, 'PRAGMA journal_mode = WAL', '.mode csv', `.import "${file}" scores`],
    'CREATE INDEX scores_by_student ON scores ("Student ID", "Standard", "Window")',
  ])
  const seconds = (performance.now() - began) / 1000
  for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true })
  return error || status !== 0 ? null : seconds
}

async function timeImport(file: string) {
  const test = await openTestWorkspace()
  collectGarbage()
  const resting = process.memoryUsage.rss()
  let peak = resting
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  const began = performance.now()
  const { accounting } = await importFile(test.backend, file, {
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  const seconds = (performance.now() - began) / 1000
  clearInterval(watching)
  await test.close()
  if (accounting.rowsStored !== accounting.rowsRead) throw new Error('Rows were lost')
  return { seconds, peakMegabytes: (peak - resting) / 1e6 }
}

/**
 * Cancels in the middle of storing.
 * @returns seconds until the state before is back; empty where storing is over before that.
 */
async function timeCancel(file: string): Promise<number | ''> {
  const test = await openTestWorkspace()
  const controller = new AbortController()
  let cancelled = 0
  const progress = ({ value }: { readonly value: number }): void => {
    if (value < 0.8 || value === 1 || cancelled > 0) return
    cancelled = performance.now()
    controller.abort()
  }
  const importing = importFile(test.backend, file, { signal: controller.signal, progress })
  await importing.catch((error: { readonly code?: string }) => {
    if (error.code !== 'CANCELLED') throw error
  })
  const seconds = (performance.now() - cancelled) / 1000
  const left = await test.workspace.read.selectFrom('score').select('id').limit(1).execute()
  await test.close()
  if (cancelled > 0 && left.length > 0) throw new Error('A cancelled import left scores')
  return cancelled > 0 ? seconds : ''
}

function collectGarbage(): void {
  const { gc } = globalThis as { readonly gc?: () => void }
  gc?.()
}
