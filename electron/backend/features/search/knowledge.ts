/** What is found besides the caseload: entries of the library, and standards by the beginnings of codes and words. */
import { findStandards } from '#shared/domain/find-standards.ts'
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { thinkingLibrary } from '../../standards/thinking-of.ts'
import type { Source } from './find.ts'
import { none } from './sources.ts'

export async function libraryEntries(read: ReadDb): Promise<readonly Source[]> {
  const { strategies, misconceptions } = await thinkingLibrary(read)
  const shared = { ...none, kind: 'strategy' as const, id: 0 }
  return [
    ...strategies.map(({ key, name, kind, about }) => ({
      ...{ ...shared, key, label: name, detail: `${kind}. ${about}` },
      words: '',
    })),
    ...misconceptions.map(({ key, name, shows, standards }) => ({
      ...{ ...shared, key, label: name, detail: `misconception. ${shows}` },
      words: standards.join(' '),
    })),
  ]
}

/** Already found, so they stand for every word that was typed. */
export async function standardsTyped(read: ReadDb, typed: string): Promise<readonly Source[]> {
  const found = findStandards(await standardsOf(read), { text: typed, most: 8 })
  return found.map(({ code, title, list, description }) => ({
    ...{ ...none, kind: 'standard', id: 0, key: code },
    label: `${code} ${title}`,
    detail: [list, description].filter(Boolean).join('. '),
    words: typed,
  }))
}
