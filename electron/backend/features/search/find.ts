/** Looks through what has words. Accents do not count, which SQLite cannot say, so JavaScript compares. */
import type { Found } from '#shared/contracts/search.ts'
import { folded, matches } from '#shared/domain/fold-text.ts'
import type { ReadDb } from '../../database/connection.ts'
import { libraryEntries, standardsTyped } from './knowledge.ts'
import {
  cyclesAndGoals,
  documents,
  lessons,
  observations,
  schools,
  sessions,
  steps,
  teachers,
} from './sources.ts'

/** An entry, and what is looked through besides its label and detail. */
export type Source = Found & { readonly words: string }

const MOST_OF_A_KIND = 8

type List = (read: ReadDb, typed: string) => Promise<readonly Source[]>

const sources: readonly List[] = [
  ...[teachers, cyclesAndGoals, sessions, steps, documents, lessons, observations, schools],
  ...[libraryEntries, standardsTyped],
]

export async function find(read: ReadDb, words: string): Promise<readonly Found[]> {
  const lists = await Promise.all(sources.map((list) => list(read, words)))
  const hits = lists.flatMap((list) => list.filter((source) => hasWords(source, words)))
  return [...Map.groupBy(hits, ({ kind }) => kind).values()].flatMap((ofKind) =>
    ofKind.slice(0, MOST_OF_A_KIND).map(({ words: _, ...entry }) => entry),
  )
}

const hasWords = (source: Source, words: string): boolean =>
  matches(folded(`${source.label} ${source.detail} ${source.words}`), words)
