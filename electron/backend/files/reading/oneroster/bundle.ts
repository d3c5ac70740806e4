/** The files of a OneRoster export, in a folder or in an archive. */
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Archive } from '../archive.ts'

export type Bundle = {
  /** The bytes of a file by its name without `.csv`; none when there is no such file. */
  readonly open: (name: string) => Promise<AsyncIterable<Buffer>>
  readonly has: (name: string) => boolean
  readonly names: readonly string[]
}

const known = [
  ...['academicsessions', 'classes', 'courses', 'demographics', 'enrollments', 'lineitems'],
  ...['orgs', 'results', 'roles', 'users'],
]
const empty: AsyncIterable<Buffer> = { [Symbol.asyncIterator]: () => ({ next: async () => end }) }
const end = { done: true, value: undefined } as const

/** What a file of an export is called, whatever folder and case it is in; null for another file. */
const nameOf = (path: string): string | null => {
  const name = basename(path).toLowerCase()
  const plain = name.endsWith('.csv') ? name.slice(0, -4) : ''
  return known.includes(plain) ? plain : null
}

/** Two of its files make an export: one alone may be anything that is called so. */
const isExport = (names: readonly string[]): boolean =>
  names.length >= 2 && (names.includes('users') || names.includes('lineitems'))

export function bundleInArchive(archive: Archive): Bundle | null {
  const byName = new Map(
    archive.names.flatMap((path) => {
      const name = nameOf(path)
      return name === null || path.startsWith('__MACOSX') ? [] : [[name, path] as const]
    }),
  )
  return bundleOf(byName, (path) => archive.open(path))
}

export async function bundleInFolder(folder: string): Promise<Bundle | null> {
  const byName = new Map(
    (await readdir(folder)).flatMap((file) => {
      const name = nameOf(file)
      return name === null ? [] : [[name, join(folder, file)] as const]
    }),
  )
  return bundleOf(byName, async (path) => createReadStream(path))
}

function bundleOf(
  byName: ReadonlyMap<string, string>,
  open: (path: string) => Promise<AsyncIterable<Buffer>>,
): Bundle | null {
  const names = [...byName.keys()].toSorted()
  if (!isExport(names)) return null
  return {
    names,
    has: (name) => byName.has(name),
    open: async (name) => {
      const path = byName.get(name)
      return path === undefined ? empty : open(path)
    },
  }
}
