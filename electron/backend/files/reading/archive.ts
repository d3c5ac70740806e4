/**
 * Zip archives, with limits against those that are made to fill a disk or memory: how many files, how large
 * they say they are, and how much they shrank. What unpacks to more than it says is an error of yauzl.
 */
import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { unusable } from '../unreadable.ts'

export type Archive = {
  readonly names: readonly string[]
  readonly bytesOf: (name: string) => number
  /** Unpacks one file as it is read. */
  readonly open: (name: string) => Promise<Readable>
  readonly close: () => void
}

const MOST_ENTRIES = 2_000
const MOST_BYTES = 1_500_000_000
/** Tables shrink to a tenth; only a made-up file shrinks to a thousandth. */
const MOST_SHRUNK = 400
const SMALL = 4_000_000

/** @throws {CallError} `FILE_UNUSABLE`, also when a limit is passed. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw unusable(path, CUT_OFF)
  })
  try {
    const entries = await readEntries(path, zip)
    return {
      names: [...entries.keys()],
      bytesOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      open: async (name) => {
        const entry = entries.get(name)
        if (!entry) throw unusable(path, `It has no ${name} inside. Export it again.`)
        if (entry.isEncrypted())
          throw unusable(path, 'It is protected by a password. Save it without one and try again.')
        return zip.openReadStreamPromise(entry).catch(() => {
          throw unusable(path, CUT_OFF)
        })
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

export const CUT_OFF = 'It is cut off or damaged. Download or export it again.'

async function readEntries(path: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw unusable(path, `It has more than ${MOST_ENTRIES} parts inside, so this is no usual file.`)
  const entries = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      bytes += entry.uncompressedSize
      expectUsual(path, entry, bytes)
      if (entries.has(entry.fileName)) throw unusable(path, CUT_OFF)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw isKnown(error) ? error : unusable(path, CUT_OFF)
  }
  return entries
}

const isKnown = (error: unknown): boolean => error instanceof Error && 'data' in error

function expectUsual(path: string, entry: Entry, bytes: number): void {
  if (bytes > MOST_BYTES)
    throw unusable(path, 'It would unpack to more than 1.5 GB. Export fewer students at a time.')
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_SHRUNK)
    throw unusable(
      path,
      'It unpacks to hundreds of times its size, as made-up files do. It is not opened.',
    )
}
