/** The catalogue as lists, and one standard with everything that hangs on it. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { standardsContract } from '#shared/contracts/standards.ts'
import type {
  FoundStandard,
  StandardPage,
  StandardRow,
} from '#shared/contracts/standards/records.ts'
import { allStandards, type ListedStandard } from '#shared/domain/find-standards.ts'
import type { LessonId, StandardListId } from '#shared/domain/ids.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { thinkingFor } from '../../standards/thinking-of.ts'
import { listNamed } from './lists.ts'

/** @throws {CallError} `STANDARD_LIST_MISSING` */
export async function browseStandards(
  read: ReadDb,
  { listId }: z.output<typeof standardsContract.browse.input>,
): Promise<StandardRow[]> {
  if (listId !== null) await listNamed(read, listId)
  const standards = await standardsOf(read)
  const lessons = await lessonsByCode(read, standards)
  return allStandards(standards)
    .filter((one) => one.listId === listId)
    .map((one) => rowOf(one, { lessons: lessons.get(one.code)?.length ?? 0, standards }))
}

type Around = { readonly lessons: number; readonly standards: Standards }

const rowOf = (one: ListedStandard, { lessons, standards }: Around): StandardRow => ({
  ...foundOf(one, standards),
  ...{ domain: one.domain, cluster: one.cluster, lessons },
  listId: one.listId as StandardListId | null,
})

export function foundOf(
  { code, title, list, description, grades }: ListedStandard,
  { progressionOf }: Standards,
): FoundStandard {
  const { before, after } = progressionOf(code)
  return {
    ...{ code, title, list, description },
    ...{ grades: [...grades], before: [...before], after: [...after] },
  }
}

type Named = { readonly id: number; readonly title: string; readonly taughtOn: string | null }

/** Plans by each code that they name, however it is spelled there. */
async function lessonsByCode(
  read: ReadDb,
  { stateOf, normalize }: Standards,
): Promise<ReadonlyMap<string, readonly Named[]>> {
  const rows = await read
    .selectFrom('lesson')
    .select(['id', 'title', 'taughtOn', 'standards'])
    .where('standards', '<>', '')
    .orderBy('changedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const byCode = new Map<string, Named[]>()
  for (const { standards, ...lesson } of rows)
    for (const typed of standards.split('\n')) {
      const code = stateOf(typed)?.code ?? normalize(typed)
      const there = byCode.get(code)
      if (there) there.push(lesson)
      else byCode.set(code, [lesson])
    }
  return byCode
}

/** @throws {CallError} `STANDARD_UNKNOWN` */
export async function standardPageOf(
  read: ReadDb,
  { code: typed }: z.output<typeof standardsContract.standard.input>,
): Promise<StandardPage> {
  const standards = await standardsOf(read)
  const all = allStandards(standards)
  const known = standards.stateOf(typed)?.code ?? standards.normalize(typed)
  const found = all.find((one) => one.code === typed) ?? all.find((one) => one.code === known)
  if (!found) throw new CallError('STANDARD_UNKNOWN', { data: { code: typed } })
  const { code } = found
  const same = sameAs(found, standards)
  const { misconceptions, strategies } = await thinkingFor(read, [code])
  const lessons = await lessonsByCode(read, standards)
  const naming = [code, ...same].flatMap((one) => lessons.get(one) ?? [])
  return {
    ...rowOf(found, { lessons: lessons.get(code)?.length ?? 0, standards }),
    sameAs: same.map((one) => ({ code: one, title: standards.titleOf(one) })),
    misconceptions: misconceptions.map(({ key, name }) => ({ key, name, kind: 'misconception' })),
    strategies: strategies
      .filter(({ domains, standards: own }) => domains.length + own.length > 0)
      .map(({ key, name, kind }) => ({ key, name, kind })),
    lessonsNaming: [...new Map(naming.map((one) => [one.id, one])).values()].map((one) => ({
      ...one,
      id: one.id as LessonId,
    })),
    items: await itemsAsking(read, [code, ...same]),
  }
}

function sameAs({ code, listId }: ListedStandard, { commonCoreOf, state }: Standards): string[] {
  const codes =
    listId === null
      ? state.filter(({ commonCore }) => commonCore.includes(code)).map((one) => one.code)
      : commonCoreOf(code)
  return [...new Set(codes)].filter((one) => one !== code)
}

async function itemsAsking(read: ReadDb, codes: readonly string[]): Promise<number> {
  const { rows } = await sql<{ items: number }>`
    SELECT COUNT(DISTINCT id) AS items FROM (
      SELECT id, standardCode AS code FROM item UNION ALL SELECT itemId, code FROM itemStandard)
    WHERE code IN (${sql.join(codes)})`.execute(read)
  return rows[0]?.items ?? 0
}
