/** The library as a list, and one entry with everything that it hangs together with. */
import type { LibraryEntry, LibraryRow } from '#shared/contracts/library.ts'
import type { LibraryEntryId } from '#shared/domain/ids.ts'
import type { Standards } from '#shared/domain/state-standards.ts'
import {
  entryKinds,
  type EntryKind,
  type Misconception,
  type Strategy,
  type ThinkingLibrary,
} from '#shared/domain/thinking-library.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../database/connection.ts'
import { domainNames, standardsOf } from '../../standards/standards-of.ts'
import { thinkingLibrary } from '../../standards/thinking-of.ts'
import { itemsPointingTo, lessonsByName, nameKey, type UsingLesson } from './uses.ts'

type Around = {
  readonly standards: Standards
  readonly tags: ReadonlyMap<string, readonly string[]>
  readonly lessons: ReadonlyMap<string, readonly UsingLesson[]>
}

export async function libraryEntries(read: ReadDb): Promise<LibraryRow[]> {
  const library = await thinkingLibrary(read)
  const around = await readAround(read)
  return [
    ...library.strategies.map((one) => strategyRow(one, around)),
    ...library.misconceptions.map((one) => misconceptionRow(one, around)),
  ]
}

async function readAround(read: ReadDb): Promise<Around> {
  const tags = await read.selectFrom('libraryTag').selectAll().orderBy('id').execute()
  return {
    standards: await standardsOf(read),
    tags: new Map(
      [...Map.groupBy(tags, ({ entryKey }) => entryKey)].map(([key, of]) => [
        key,
        of.map(({ tag }) => tag),
      ]),
    ),
    lessons: await lessonsByName(read),
  }
}

const strategyRow = (one: Strategy, around: Around): LibraryRow => ({
  ...shared(one, around),
  kind: kindOf(one.kind),
  about: one.about,
  domains: one.domains.length > 0 ? namesOf(one.domains) : domainsOf(one.standards, around),
  practices: [...one.practices],
})

const misconceptionRow = (one: Misconception, around: Around): LibraryRow => ({
  ...shared(one, around),
  kind: 'misconception',
  about: one.shows,
  domains: domainsOf(one.standards, around),
  practices: [],
})

const kindOf = (kind: string): EntryKind =>
  entryKinds.find((one) => one === kind) ?? 'student strategy'

function shared(one: Strategy | Misconception, { standards, tags, lessons }: Around) {
  return {
    ...{ key: one.key, name: one.name, assessing: one.assessing, advancing: one.advancing },
    id: ownId(one.key),
    standards: [...one.standards],
    grades: [...new Set(one.standards.flatMap((code) => standards.gradesOf(code)))],
    source: one.source,
    tags: [...(tags.get(one.key) ?? [])],
    lessons: lessons.get(nameKey(one.name))?.length ?? 0,
  }
}

const ownId = (key: string): LibraryEntryId | null => {
  const found = /^own-(\d+)$/.exec(key)
  return found ? (Number(found[1]) as LibraryEntryId) : null
}

const namesOf = (domains: readonly string[]): string[] =>
  domains.map((domain) => domainNames[domain] ?? domain)

const domainsOf = (codes: readonly string[], { standards }: Around): string[] =>
  namesOf([...new Set(codes.flatMap((code) => standards.domainOf(code) ?? []))])

/** @throws {CallError} `LIBRARY_ENTRY_MISSING` */
export async function libraryEntryOf(read: ReadDb, key: string): Promise<LibraryEntry> {
  const row = (await libraryEntries(read)).find((one) => one.key === key)
  if (!row) throw new CallError('LIBRARY_ENTRY_MISSING')
  const { titleOf } = await standardsOf(read)
  const lessons = await lessonsByName(read)
  return {
    ...row,
    standardsNamed: row.standards.map((code) => ({ code, title: titleOf(code) })),
    links: linksOf(key, await thinkingLibrary(read)),
    lessonsUsing: [...(lessons.get(nameKey(row.name)) ?? [])],
    items: row.kind === 'misconception' ? await itemsPointingTo(read, row.name) : [],
  }
}

function linksOf(
  key: string,
  { strategies, misconceptions }: ThinkingLibrary,
): LibraryEntry['links'] {
  const own = misconceptions.find((one) => one.key === key)
  return own
    ? strategies
        .filter((one) => own.strategies.includes(one.key))
        .map(({ key: of, name, kind }) => ({ key: of, name, kind: kindOf(kind) }))
    : misconceptions
        .filter((one) => one.strategies.includes(key))
        .map(({ key: of, name }) => ({ key: of, name, kind: 'misconception' }))
}
