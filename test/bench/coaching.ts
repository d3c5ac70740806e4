/**
 * What the coaching pages ask when they open, with 5,000 sessions, through the same client as the
 * page: each should take no more than 100 ms. Beside it, SQLite handing over all sessions as they are.
 * Run: npm run bench -- coaching
 */
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { makeBusyYears, TODAY } from './coaching/busy-years.ts'

export type CoachingRow = {
  readonly what: string
  /** Milliseconds, from the call to the answer. */
  readonly median: number
  readonly p95: number
  /** Against reading every session as it is stored. */
  readonly ratio: number
  readonly within100: boolean
}

export async function benchCoaching({ runs = 20, sessions = 5_000 } = {}): Promise<
  readonly CoachingRow[]
> {
  const test = await openTestWorkspace()
  try {
    await makeBusyYears(test.workspace, sessions)
    const plain = await timed(
      () => test.workspace.read.selectFrom('session').selectAll().execute(),
      runs,
    )
    const rows: CoachingRow[] = []
    for (const [what, ask] of callsOf(test)) {
      const times = await timed(ask, runs)
      const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? 0
      const ratio = median(times) / median(plain)
      rows.push({ what, median: median(times), p95, ratio, within100: median(times) <= 100 })
    }
    return rows
  } finally {
    await test.close()
  }
}

const callsOf = ({
  client,
}: TestWorkspace): readonly (readonly [string, () => Promise<unknown>])[] => [
  ['today.overview', () => client.today.overview()],
  ['today.due', () => client.today.due()],
  ['steps.list, all', () => client.steps.list({})],
  ['steps.list, unfinished', () => client.steps.list({ status: ['open', 'practising'] })],
  ['caseload.teachers', () => client.caseload.teachers()],
  ['cycles.list', () => client.cycles.list({})],
  ['goals.list', () => client.goals.list({})],
  ['cycles.cycle', () => client.cycles.cycle({ id: 1 })],
  ['sessions.list, one month', () => client.sessions.list({ from: '2026-02-01', to: TODAY })],
  ['schedule.week', () => client.schedule.week({ day: TODAY })],
  ['search.find', () => client.search.find({ words: 'rivera fraction' })],
]

/** Sorted milliseconds; the first run warms the cache. */
async function timed(ask: () => Promise<unknown>, runs: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now()
    await ask()
    if (run > 0) times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0
