/**
 * A data-meeting packet as it is, and with the coach's words long: its preview, its Word file from the window and from nothing, and fifty as a batch
 * makes them, with the memory they leave. Run: npm run bench -- reports
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeReport } from '#backend/features/reports/index.ts'
import { packetChoices } from '#shared/contracts/reports/packet.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { BIG_SCHOOL, ITEM_TEST, LAST_FALL, LAST_WINTER, makeDistrict } from './analysis/million.ts'

type BenchRow = {
  readonly what: string
  /** Milliseconds. */
  readonly median: number
  readonly slowest: number
  /** All of them together. */
  readonly total: number
  /** Megabytes of the process after garbage collection: the second half of the runs against the first. */
  readonly grownBy: number
}

const FILES = 50
const call = { signal: new AbortController().signal, progress: () => undefined }

const packet = packetChoices.parse({
  kind: 'data-meeting-packet',
  scope: { kind: 'school', id: BIG_SCHOOL, grade: null, group: null },
  administrationId: LAST_WINTER,
  beforeId: LAST_FALL,
  itemsId: ITEM_TEST,
  names: 'names',
})

export async function benchReports(): Promise<readonly BenchRow[]> {
  const test = await openTestWorkspace()
  const folder = await mkdtemp(join(tmpdir(), 'numberline-bench-reports-'))
  try {
    await makeDistrict(test.workspace, 0.5)
    const rows = await measured(test, folder)
    await addWords(test)
    return [...rows, ...(await measured(test, folder))]
  } finally {
    await test.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The coach's own words before and after each part, until the packet has some thirty pages. */
async function addWords({ client }: TestWorkspace): Promise<void> {
  const { parts } = await client.reports.preview(packet)
  const words = 'What did students understand, and what do we try next?\n'.repeat(44).trim()
  for (const { key } of parts) {
    for (const place of ['before', 'after'] as const) {
      const text = { part: key, place, original: '', words, figures: [] }
      await client.reports.writeText({ choices: packet, text })
    }
  }
}

async function measured({ backend, client }: TestWorkspace, folder: string) {
  const path = join(folder, 'packet.docx')
  const write = (countsPages: boolean) =>
    writeReport(backend, { choices: packet, path, countsPages }, call)
  // The first one loads the libraries.
  const { pages } = await write(true)
  const { model } = await client.reports.preview(packet)
  return [
    await timed(`preview, ${pages ?? 'unknown'} pages`, 5, () => client.reports.preview(packet)),
    await timed('file from nothing, pages counted', 5, () => write(true)),
    await timed('pages on screen, laid out', 1, () => client.reports.pages(model)),
    await timed('file after its pages were seen', 5, () => write(true)),
    await timed(`${FILES} files as a batch`, FILES, () => write(false)),
  ]
}

async function timed(what: string, runs: number, run: () => Promise<unknown>): Promise<BenchRow> {
  const times: number[] = []
  const sizes: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
    globalThis.gc?.()
    sizes.push(process.memoryUsage().rss / 1e6)
  }
  const half = Math.floor(runs / 2)
  const ordered = times.toSorted((a, b) => a - b)
  return {
    what,
    median: ordered[half] ?? 0,
    slowest: ordered.at(-1) ?? 0,
    total: times.reduce((sum, time) => sum + time, 0),
    grownBy: half === 0 ? 0 : mean(sizes.slice(half)) - mean(sizes.slice(0, half)),
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length
