/** The coach's own entries and tags: each change is one undo step. */
import type { z } from 'zod'
import type { libraryContract, OwnEntry } from '#shared/contracts/library.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { ownKey, thinkingLibrary } from '../../standards/thinking-of.ts'
import { nameKey } from './uses.ts'

type Input<C extends keyof typeof libraryContract> = z.output<(typeof libraryContract)[C]['input']>

/** @throws {CallError} `LIBRARY_NAME_TAKEN`, `WORKSPACE_READ_ONLY` */
export async function addEntry(
  workspace: OpenWorkspace,
  entry: OwnEntry,
): Promise<{ key: string }> {
  await expectFree(workspace, entry.name)
  const { kind, name } = entry
  const columns = await columnsOf(workspace, entry)
  const { result } = await workspace.mutate(`Add ${name} to the library`, (tx) =>
    tx
      .insertInto('libraryEntry')
      .values({ ...columns, kind, name })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return { key: ownKey(result.id) }
}

/** @throws {CallError} `LIBRARY_ENTRY_MISSING`, `LIBRARY_NAME_TAKEN`, `WORKSPACE_READ_ONLY` */
export async function updateEntry(
  workspace: OpenWorkspace,
  { id, changes }: Input<'update'>,
): Promise<void> {
  const { name } = await existing(workspace, id)
  if (changes.name !== undefined && nameKey(changes.name) !== nameKey(name))
    await expectFree(workspace, changes.name)
  const columns = await columnsOf(workspace, changes)
  const given = Object.entries(columns).filter(([, value]) => value !== undefined)
  if (given.length === 0) return
  await workspace.mutate(
    `Change ${name}`,
    (tx) =>
      tx.updateTable('libraryEntry').set(Object.fromEntries(given)).where('id', '=', id).execute(),
    { mergeKey: `library ${id} ${given.map(([column]) => column).join(' ')}` },
  )
}

/** Plans that took it over keep their rows. @throws {CallError} as changing */
export async function removeEntry(
  workspace: OpenWorkspace,
  { id }: Input<'remove'>,
): Promise<void> {
  const { name } = await existing(workspace, id)
  await workspace.mutate(`Remove ${name} from the library`, async (tx) => {
    await tx.deleteFrom('libraryEntry').where('id', '=', id).execute()
    await tx.deleteFrom('libraryTag').where('entryKey', '=', ownKey(id)).execute()
  })
}

/** @throws {CallError} `LIBRARY_ENTRY_MISSING`, `WORKSPACE_READ_ONLY` */
export async function tagEntry(
  workspace: OpenWorkspace,
  { key, tags }: Input<'tag'>,
): Promise<void> {
  const { strategies, misconceptions } = await thinkingLibrary(workspace.read)
  const entry = [...strategies, ...misconceptions].find((one) => one.key === key)
  if (!entry) throw new CallError('LIBRARY_ENTRY_MISSING')
  await workspace.mutate(`Tag ${entry.name}`, async (tx) => {
    await tx.deleteFrom('libraryTag').where('entryKey', '=', key).execute()
    for (const tag of new Set(tags))
      await tx.insertInto('libraryTag').values({ entryKey: key, tag }).execute()
  })
}

async function existing(workspace: OpenWorkspace, id: number): Promise<{ readonly name: string }> {
  const entry = await workspace.read
    .selectFrom('libraryEntry')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!entry) throw new CallError('LIBRARY_ENTRY_MISSING')
  return entry
}

async function expectFree(workspace: OpenWorkspace, name: string): Promise<void> {
  const { strategies, misconceptions } = await thinkingLibrary(workspace.read)
  const isTaken = [...strategies, ...misconceptions].some(
    (one) => nameKey(one.name) === nameKey(name),
  )
  if (isTaken) throw new CallError('LIBRARY_NAME_TAKEN', { data: { name } })
}

type Given = { readonly [Field in keyof OwnEntry]?: OwnEntry[Field] | undefined }

async function columnsOf(workspace: OpenWorkspace, entry: Given) {
  const { kind, name, about, assessing, advancing, source } = entry
  const { normalize } = await standardsOf(workspace.read)
  return {
    ...{ kind, name, about, assessing, advancing, source },
    standards: entry.standards && [...new Set(entry.standards.map(normalize))].join('\n'),
    helping: entry.helping && [...new Set(entry.helping)].join('\n'),
  }
}
