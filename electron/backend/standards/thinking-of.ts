/** Strategies and misconceptions: those that ship, and the coach's own in the open workspace. */
import {
  misconceptionsOf,
  shippedLibrary,
  strategiesFor,
  type Misconception,
  type Strategy,
  type ThinkingLibrary,
} from '#shared/domain/thinking-library.ts'
import misconceptionsFile from '../../../resources/library/misconceptions.json' with { type: 'json' }
import strategiesFile from '../../../resources/library/strategies.json' with { type: 'json' }
import type { ReadDb } from '../database/connection.ts'
import { standardsOf } from './standards-of.ts'

const shipped = shippedLibrary({
  strategies: strategiesFile.strategies,
  misconceptions: misconceptionsFile.misconceptions,
})

/** The coach's own lead: they are there because what ships was not enough. */
export async function thinkingLibrary(read: ReadDb): Promise<ThinkingLibrary> {
  const rows = await read.selectFrom('libraryEntry').selectAll().orderBy('id').execute()
  if (rows.length === 0) return shipped
  const strategies: Strategy[] = []
  const misconceptions: Misconception[] = []
  for (const row of rows) {
    const { name, assessing, advancing } = row
    const entry = {
      ...{ key: ownKey(row.id), name, assessing, advancing, isOwn: true },
      standards: linesOf(row.standards),
      source: row.source === '' ? null : row.source,
    }
    if (row.kind === 'misconception')
      misconceptions.push({ ...entry, shows: row.about, strategies: linesOf(row.helping) })
    else
      strategies.push({
        ...entry,
        ...{ kind: row.kind, about: row.about, domains: linesOf(row.domains), practices: [] },
      })
  }
  return {
    strategies: [...strategies, ...shipped.strategies],
    misconceptions: [...misconceptions, ...shipped.misconceptions],
  }
}

export const ownKey = (id: number): string => `own-${id}`

/** What fits the standards, those of a state by their cross-walk. Without standards: nothing. */
export async function thinkingFor(
  read: ReadDb,
  standards: readonly string[],
): Promise<ThinkingLibrary> {
  if (standards.length === 0) return { strategies: [], misconceptions: [] }
  const { commonCoreOf } = await standardsOf(read)
  const codes = [...new Set(standards.flatMap((code) => [code, ...commonCoreOf(code)]))]
  const library = await thinkingLibrary(read)
  return {
    misconceptions: misconceptionsOf(codes, library),
    strategies: strategiesFor(codes, library),
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)
