/**
 * Whether a report and the earlier ones of the ledger tell together what none of them tells alone: few
 * students, as the difference of two groups. Students are taken as they are on record today.
 */
import { sql } from 'kysely'
import {
  reportChoices,
  type ReportChoices,
  type ReportTogether,
} from '#shared/contracts/reports.ts'
import { workedOut, type Release, type WorkedOut } from '#shared/disclosure/differencing.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { administrationById, scopeLabel, sittingsInScope } from '../../analysis/index.ts'
import { countsForOthers, type CountsOf } from './counts.ts'

export type CountsIn = (choices: ReportChoices) => readonly CountsOf[]

/** @returns null for a report without figures about students whom its reader does not teach */
export async function checkTogether(
  read: ReportDb,
  choices: ReportChoices,
  { countsIn, minimum }: { readonly countsIn: CountsIn; readonly minimum: number },
): Promise<ReportTogether | null> {
  const own = countsForOthers(choices.audience, countsIn(choices))
  if (own.length === 0) return null
  const tests = new Set(own.map(({ administrationId }) => administrationId))
  const earlier = (await earlierCounts(read, countsIn)).filter(({ administrationId }) =>
    tests.has(administrationId),
  )
  const found: Found[] = []
  for (const counts of own) {
    const same = earlier.filter((one) => one.administrationId === counts.administrationId)
    const difference = await differenceIn(read, { counts, same, minimum })
    if (difference) found.push(await described(read, { counts, same, difference }))
  }
  return { documents: new Set(earlier.map(({ report }) => report.id)).size, found }
}

type Found = ReportTogether['found'][number]
type Compared = { readonly counts: CountsOf; readonly same: readonly Earlier[] }

/** Releases about fewer than the minimum are held back themselves, and nobody can count with them. */
async function differenceIn(
  read: ReportDb,
  { counts, same, minimum }: Compared & { readonly minimum: number },
): Promise<WorkedOut | null> {
  const fresh = await releaseOf(read, { counts, key: '' })
  if (fresh === null || fresh.students.length < minimum) return null
  const releases = await releasesOf(read, same)
  const known = releases.filter(({ students }) => students.length >= minimum)
  return workedOut(fresh, known, minimum)
}

async function described(
  read: ReportDb,
  { counts, same, difference }: Compared & { readonly difference: WorkedOut },
): Promise<Found> {
  const { n, added, taken } = difference
  const { assessment, window } = await administrationById(read, counts.administrationId)
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const report = same[Number(key)]?.report
      return report ? [{ title: report.title, writtenOn: report.writtenOn }] : []
    })
  return {
    n,
    test: `${assessment}, ${window}`,
    scope: await scopeLabel(read, counts.scope),
    added: named(added),
    taken: named(taken),
  }
}

type Earlier = CountsOf & {
  readonly report: { readonly id: number; readonly title: string; readonly writtenOn: string }
}

/** The latest first. What an earlier version wrote and this one cannot read has no part in it. */
async function earlierCounts(read: ReportDb, countsIn: CountsIn): Promise<readonly Earlier[]> {
  const rows = await read
    .selectFrom('reportIssue')
    .select(['id', 'title', 'choices', 'writtenAt'])
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap(({ id, title, choices, writtenAt }) => {
    const parsed = reportChoices.safeParse(JSON.parse(choices))
    if (!parsed.success) return []
    const report = { id, title, writtenOn: writtenAt.slice(0, 10) }
    const counts = countsForOthers(parsed.data.audience, countsIn(parsed.data))
    return counts.map((one) => ({ ...one, report }))
  })
}

async function releasesOf(read: ReportDb, list: readonly CountsOf[]): Promise<readonly Release[]> {
  const releases: Release[] = []
  const scopes = new Set<string>()
  for (const [place, counts] of list.entries()) {
    const scope = JSON.stringify(counts.scope)
    if (scopes.has(scope)) continue
    scopes.add(scope)
    const release = await releaseOf(read, { counts, key: String(place) })
    if (release) releases.push(release)
  }
  return releases
}

/** Null when its test or its scope is no longer here: then nobody can be found in it either. */
async function releaseOf(
  read: ReportDb,
  { counts, key }: { readonly counts: CountsOf; readonly key: string },
): Promise<Release | null> {
  try {
    const administration = await administrationById(read, counts.administrationId)
    const sample = { scope: counts.scope, administration }
    const { rows } = await sql<{ id: number }>`
      SELECT DISTINCT studentId AS id FROM (${sittingsInScope(sample)})`.execute(read)
    return { key, students: rows.map(({ id }) => id) }
  } catch (error) {
    if (error instanceof CallError && error.code === 'NOT_FOUND') return null
    throw error
  }
}
