/**
 * A long data-meeting packet, preview and Word file: one, and fifty after one another with the memory they
 * leave. Run: npm run bench -- reports
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packetChoices } from '#shared/contracts/reports/packet.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { BIG_SCHOOL, ITEM_TEST, LAST_FALL, LAST_WINTER, makeDistrict } from './analysis/million.ts'

type BenchRow = {
  readonly what: string
  readonly pages: number
  readonly bytes: number
  /** Milliseconds. */
  readonly median: number
  readonly slowest: number
  /** All of them together. */
  readonly total: number
  /** Megabytes of the process after garbage collection, of the second half against the first. */
  readonly grownBy: number
}

const FILES = 50

export async function benchReports(): Promise<readonly BenchRow[]> {
  const test = await openTestWorkspace()
  const folder = await mkdtemp(join(tmpdir(), 'numberline-bench-reports-'))
  try {
    await makeDistrict(test.workspace, 0.1)
    return [
      await written(test, { folder, files: 1 }),
      await written(test, { folder, files: FILES }),
    ]
  } finally {
    await test.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const packet = packetChoices.parse({
  kind: 'data-meeting-packet',
  scope: { kind: 'school', id: BIG_SCHOOL, grade: null, group: null },
  administrationId: LAST_WINTER,
  beforeId: LAST_FALL,
  itemsId: ITEM_TEST,
  names: 'names',
})

async function written(
  { backend, client }: TestWorkspace,
  { folder, files }: { readonly folder: string; readonly files: number },
): Promise<BenchRow> {
  const times: number[] = []
  const sizes: number[] = []
  let last = { pages: 0, bytes: 0 }
  for (let file = 0; file < files; file += 1) {
    const saveTo = backend.files.grant(join(folder, `packet-${file}.docx`), 'save')
    const started = performance.now()
    const { pages, bytes } = await client.reports.write({ choices: packet, saveTo })
    times.push(performance.now() - started)
    globalThis.gc?.()
    sizes.push(process.memoryUsage().rss / 1e6)
    last = { pages: pages ?? 0, bytes }
  }
  const half = Math.floor(sizes.length / 2)
  const ordered = times.toSorted((a, b) => a - b)
  return {
    what: files === 1 ? 'one packet, the first' : `${files} packets`,
    ...last,
    median: ordered[Math.floor(ordered.length / 2)] ?? 0,
    slowest: ordered.at(-1) ?? 0,
    total: times.reduce((sum, time) => sum + time, 0),
    grownBy: half === 0 ? 0 : mean(sizes.slice(half)) - mean(sizes.slice(0, half)),
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length
