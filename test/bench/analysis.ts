/**
 * Each analysis of a school of 1,200 students in a database of a million scores, beside SQLite's
 * own group-by over the rows it reads. Run: npm run bench -- analysis, or node test/bench/analysis.ts [runs]
 */
import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import {
  distributionOf,
  gapsOf,
  growthOf,
  impactResult,
  itemsOf,
  levelsOverTime,
  masteryOf,
  misconceptionGroups,
} from '#backend/features/analysis/index.ts'
import type { ReadDb } from '#backend/database/connection.ts'
import { proposedBoard } from '#backend/features/small-groups/index.ts'
import { groupChoices } from '#shared/contracts/small-groups/board.ts'
import type { AdministrationId, CycleId } from '#shared/domain/ids.ts'
import { openTestWorkspace } from '#test/support/workspace.ts'
import {
  BIG_SCHOOL,
  COACHED,
  ITEM_TEST,
  LAST_FALL,
  LAST_WINTER,
  makeDistrict,
} from './analysis/million.ts'

export type BenchRow = {
  readonly what: string
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  /** SQLite's own group-by over the same rows, median milliseconds. */
  readonly sqlite: number
  readonly ratio: number
}

export async function benchAnalysis({ runs = 20, share = 1 } = {}): Promise<readonly BenchRow[]> {
  const test = await openTestWorkspace()
  try {
    await makeDistrict(test.workspace, share)
    const { read } = test.workspace
    const rows: BenchRow[] = []
    for (const one of analyses(read)) {
      const { own, sqlite } = await timedInTurn(one, runs)
      rows.push({
        what: one.what,
        median: median(own),
        p95: own[Math.ceil(own.length * 0.95) - 1] ?? 0,
        sqlite: median(sqlite),
        ratio: median(own) / median(sqlite),
      })
    }
    return rows
  } finally {
    await test.close()
  }
}

function analyses(read: ReadDb) {
  const school = { kind: 'school', id: BIG_SCHOOL, grade: null, group: null } as const
  const scopes = {
    school,
    teacher: { kind: 'teacher', id: 1, grade: null, group: null },
    district: { kind: 'district', id: null, grade: null, group: null },
  } as const
  const id = (value: number) => value as AdministrationId
  const mastery = (scope: (typeof scopes)[keyof typeof scopes]) => () =>
    masteryOf(read, { scope, administrationId: id(LAST_WINTER), cut: 0.8 })
  const growth = { before: id(LAST_FALL), after: id(LAST_WINTER), measure: null, cut: 0.8 }
  return [
    {
      what: 'mastery, school of 1,200',
      run: mastery(scopes.school),
      sqlite: groupScores(read, [LAST_WINTER]),
    },
    {
      what: 'mastery, one teacher',
      run: mastery(scopes.teacher),
      sqlite: groupScores(read, [LAST_WINTER]),
    },
    {
      what: 'mastery, district of 10,000',
      run: mastery(scopes.district),
      sqlite: groupScores(read, [LAST_WINTER]),
    },
    {
      what: 'distribution, school of 1,200, one grade',
      run: () =>
        distributionOf(read, {
          scope: { ...school, grade: '4' },
          administrationId: id(LAST_WINTER),
          measure: null,
          cut: 0.8,
        }),
      sqlite: groupScores(read, [LAST_WINTER]),
    },
    {
      what: 'levels over time, ten windows',
      run: () =>
        levelsOverTime(read, {
          scope: { ...school, grade: '4' },
          administrationId: id(LAST_WINTER),
          measure: null,
          cut: 0.8,
        }),
      sqlite: groupScores(read, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    },
    {
      what: 'growth, school of 1,200',
      run: () => growthOf(read, { scope: school, ...growth }),
      sqlite: groupScores(read, [LAST_FALL, LAST_WINTER]),
    },
    {
      what: 'gaps by attribute, school of 1,200, with change',
      run: () =>
        gapsOf(read, {
          ...{ scope: school, administrationId: id(LAST_WINTER), beforeId: id(LAST_FALL) },
          ...{ by: { kind: 'attribute', attribute: 'English learner' }, measure: null, cut: 0.8 },
        }),
      sqlite: groupScores(read, [LAST_FALL, LAST_WINTER]),
    },
    {
      what: 'impact, a cycle against its grade in the district',
      run: () =>
        impactResult(read, {
          cycleIds: [COACHED as CycleId],
          before: growth.before,
          after: growth.after,
          measure: null,
          course: null,
          comparisonIds: null,
        }),
      sqlite: groupScores(read, [LAST_FALL, LAST_WINTER]),
    },
    {
      what: 'items, school of 1,200, 40 items',
      run: () => itemsOf(read, { scope: school, administrationId: id(ITEM_TEST) }),
      sqlite: groupResponses(read),
    },
    {
      what: 'groups by misconception',
      run: () => misconceptionGroups(read, { scope: school, administrationId: id(ITEM_TEST) }),
      sqlite: groupResponses(read),
    },
    {
      what: 'small groups, one grade of a school',
      run: () =>
        proposedBoard(
          read,
          groupChoices.parse({ scope: { ...school, grade: '4' }, administrationId: id(ITEM_TEST) }),
        ),
      sqlite: groupResponses(read),
    },
  ]
}

/** All rows of the administration: mastery sets a school beside the rest of the district. */
const groupScores = (read: ReadDb, administrations: readonly number[]) => () =>
  sql`SELECT score.measureId, COUNT(*), AVG(points / possible), SUM(points + 1e-9 >= 0.8 * possible)
    FROM sitting JOIN score ON score.sittingId = sitting.id
    WHERE sitting.administrationId IN (${sql.join([...administrations])})
    GROUP BY score.measureId`.execute(read)

const groupResponses = (read: ReadDb) => () =>
  sql`SELECT itemId, response, COUNT(*), AVG(points)
    FROM sitting JOIN itemResponse ON itemResponse.sittingId = sitting.id
    WHERE sitting.administrationId = ${ITEM_TEST} GROUP BY itemId, response`.execute(read)

type Pair = { readonly run: () => Promise<unknown>; readonly sqlite: () => Promise<unknown> }

/** Sorted milliseconds. In turn, so that a busy minute slows both; the first run warms the cache. */
async function timedInTurn({ run, sqlite }: Pair, runs: number) {
  const times = { own: [] as number[], sqlite: [] as number[] }
  for (let index = 0; index <= runs; index += 1) {
    const own = await milliseconds(run)
    const reference = await milliseconds(sqlite)
    if (index === 0) continue
    times.own.push(own)
    times.sqlite.push(reference)
  }
  return {
    own: times.own.toSorted((a, b) => a - b),
    sqlite: times.sqlite.toSorted((a, b) => a - b),
  }
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0

if (import.meta.main) {
  const rows = await benchAnalysis({ runs: Number(process.argv[2] ?? 20) })
  const result = process.env['NUMBERLINE_BENCH_RESULT']
  if (result) await writeFile(result, JSON.stringify(rows, null, 2))
  console.table(
    rows.map(({ what, ...figures }) => ({
      what,
      ...Object.fromEntries(
        Object.entries(figures).map(([key, value]) => [key, +value.toFixed(1)]),
      ),
    })),
  )
}
