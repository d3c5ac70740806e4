/** What merging two records would do, before it is done: what moves, and the tests that contradict. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { MergeConflict, studentsContract } from '#shared/contracts/students.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import type { ReadDb } from '../../../database/connection.ts'
import type { OpenWorkspace } from '../../../database/open-workspace.ts'
import { personOf } from '../identity.ts'
import { sharedSittings, type Pair, type SharedSitting } from './sittings.ts'

type Preview = z.output<(typeof studentsContract)['mergePreview']['output']>

const MOST_DIFFERENCES = 8

/** @throws {CallError} `NOT_FOUND` */
export async function mergePreview({ read, tables }: OpenWorkspace, pair: Pair): Promise<Preview> {
  const shared = await sharedSittings(read, pair)
  const conflicts = await Promise.all(shared.map((one) => conflictOf(read, one)))
  return {
    keep: await personOf(read, pair.keepId),
    other: await personOf(read, pair.otherId),
    moves: await movesOf(read, pair.otherId, tables),
    conflicts: conflicts.filter((conflict) => conflict !== null),
  }
}

const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  sitting: ['test', 'tests'],
  enrolment: ['enrollment', 'enrollments'],
  lessonRunMark: ['mark in a lesson', 'marks in lessons'],
  studentGroup: ['group', 'groups'],
  studentAlias: ['other id', 'other ids'],
}
const unnamed = new Set(['studentIdentity', 'formerIdentity'])

async function movesOf(
  read: ReadDb,
  otherId: number,
  tables: OpenWorkspace['tables'],
): Promise<Preview['moves']> {
  const moves: Preview['moves'] = []
  for (const { name, references } of tables) {
    const column = references.find(({ table }) => table === 'student')?.column
    if (column === undefined || unnamed.has(name)) continue
    const { rows } = await sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM ${sql.id(name)} WHERE ${sql.id(column)} = ${otherId}`.execute(read)
    const count = rows[0]?.n ?? 0
    const [one, many] = words[name] ?? ['other entry', 'other entries']
    if (count > 0) moves.push({ what: count === 1 ? one : many, count })
  }
  return moves
}

type Difference = {
  readonly measure: string
  readonly keep: string | null
  readonly other: string | null
}

/** `7` and `7.5` as the file has them; SQLite writes a whole REAL as `7.0`. */
const figure = sql.raw("CASE WHEN points IS NOT NULL THEN printf('%.10g', points) END")

async function conflictOf(read: ReadDb, shared: SharedSitting): Promise<MergeConflict | null> {
  const { rows } = await sql<Difference & { keepHas: 0 | 1; otherHas: 0 | 1 }>`
    WITH value AS (
      SELECT sittingId, code AS measure,
        COALESCE(${figure}, level, missing) AS value
      FROM score JOIN measure ON measure.id = measureId
      UNION ALL
      SELECT sittingId, 'Item ' || label, COALESCE(response, ${figure}, 'no answer')
      FROM itemResponse JOIN item ON item.id = itemId)
    SELECT measure, MAX(CASE WHEN sittingId = ${shared.keepSitting} THEN CAST(value AS TEXT) END) AS keep,
      MAX(CASE WHEN sittingId = ${shared.otherSitting} THEN CAST(value AS TEXT) END) AS other,
      MAX(sittingId = ${shared.keepSitting}) AS keepHas,
      MAX(sittingId = ${shared.otherSitting}) AS otherHas
    FROM value WHERE sittingId IN (${shared.keepSitting}, ${shared.otherSitting})
    GROUP BY measure ORDER BY measure`.execute(read)
  const isSameDay = shared.keepOn === shared.otherOn
  const differs = rows.filter(({ keep, other }) => keep !== other)
  const isSettled = differs.every(({ keepHas, otherHas }) => isSameDay && keepHas + otherHas === 1)
  if (isSettled && (isSameDay || differs.length === 0)) return null
  return {
    administrationId: shared.administrationId as AdministrationId,
    test: shared.test,
    keep: { testedOn: shared.keepOn, values: rows.filter(({ keepHas }) => keepHas === 1).length },
    other: {
      testedOn: shared.otherOn,
      values: rows.filter(({ otherHas }) => otherHas === 1).length,
    },
    differs: differs
      .slice(0, MOST_DIFFERENCES)
      .map(({ measure, keep, other }) => ({ measure, keep, other })),
  }
}
