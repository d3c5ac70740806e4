/** The parts of a Word file that was brought: opened within limits, refused with the reason. */
import { readFile, stat } from 'node:fs/promises'
import { openArchive } from '../../../files/reading/archive.ts'
import { unusable, whyUnreadable } from '../../../files/unreadable.ts'

export type Package = {
  readonly names: readonly string[]
  /** Null where there is no such part. */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

const MOST_BYTES = 20_000_000
const MOST_UNPACKED = 100_000_000
/** Of one part that is read. */
const MOST_PART = 20_000_000

/** @throws {CallError} `FILE_UNUSABLE` */
export async function withPackage<Result>(
  path: string,
  use: (parts: Package) => Promise<Result>,
): Promise<Result> {
  await mustBeZip(path)
  const archive = await openArchive(path)
  try {
    const unpacked = archive.names.reduce((sum, name) => sum + archive.bytesOf(name), 0)
    if (unpacked > MOST_UNPACKED) {
      throw unusable(path, 'It unpacks to more than 100 MB. A template needs no such pictures.')
    }
    const names = new Set(archive.names)
    return await use({
      names: archive.names,
      read: async (name) => {
        if (!names.has(name)) return null
        if (archive.bytesOf(name) > MOST_PART) {
          throw unusable(path, `Its part ${name} is larger than 20 MB.`)
        }
        const pieces: Buffer[] = []
        for await (const piece of await archive.open(name)) pieces.push(piece as Buffer)
        return Buffer.concat(pieces)
      },
    })
  } finally {
    archive.close()
  }
}

const zipMark = Buffer.from('PK\u0003\u0004', 'latin1')
/** Of the container in which Word 97 wrote, and in which a password puts a file. */
const oldMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

async function mustBeZip(path: string): Promise<void> {
  const file = await whole(path)
  if (file.subarray(0, 4).equals(zipMark)) return
  if (file.subarray(0, 8).equals(oldMark)) {
    throw unusable(
      path,
      file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? 'It is protected by a password. Save it without one and add it again.'
        : 'It is a .doc or .dot of Word 97 to 2003. Open it in Word, save it as .docx and add that.',
    )
  }
  throw unusable(path, 'It is not a Word file. Choose a .docx or .dotx.')
}

async function whole(path: string): Promise<Buffer> {
  const unreadable = (error: unknown): never => {
    throw unusable(path, whyUnreadable(error))
  }
  const found = await stat(path).catch(unreadable)
  if (!found.isFile()) throw unusable(path, 'It is not a file. Choose a .docx or .dotx.')
  if (found.size > MOST_BYTES) {
    throw unusable(path, 'It is larger than 20 MB. Take the pictures out of the template first.')
  }
  return readFile(path).catch(unreadable)
}
