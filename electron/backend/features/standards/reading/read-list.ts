/** A file of standards, recognised by what is in it: JSON is a CASE package, anything else a table. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CallContext } from '#shared/rpc/define.ts'
import { createDecoder, detectEncoding, NotUtf8 } from '../../../files/reading/encoding.ts'
import { openSource } from '../../../files/reading/source.ts'
import { unusable } from '../../../files/unreadable.ts'
import { casePackage } from './case-package.ts'
import { readCase } from './read-case.ts'
import { readTableList } from './read-table-list.ts'
import type { WantedList } from './wanted.ts'

/** Every framework of a large state together is a tenth of this. */
const MOST_BYTES = 200 * 1024 * 1024

/** @throws {CallError} `FILE_UNUSABLE`, `STANDARD_CODES_MISSING`, `CANCELLED` */
export async function readList(
  path: string,
  { signal, progress }: CallContext,
): Promise<WantedList> {
  progress({ value: 0.05, title: 'Reading the file' })
  if (!(await isJson(path))) return readTableList(path, signal)
  const text = await jsonText(path, signal)
  signal.throwIfAborted()
  progress({ value: 0.25, title: 'Reading the package' })
  const found = casePackage(parsed(path, text))
  if (found === null)
    throw unusable(
      path,
      'It is JSON without CFItems, so it is no CASE package. Download the whole CFPackage.',
    )
  return readCase(found, basename(path))
}

/** Also says what cannot be opened, as for any file. */
async function isJson(path: string): Promise<boolean> {
  const source = await openSource(path)
  source.close()
  if (source.workbook) return false
  const label = detectEncoding(source.head)
  const head = new TextDecoder(label === 'utf-8-bom' ? 'utf-8' : label).decode(
    source.head.subarray(0, 4096),
  )
  return source.isPlain && /^\s*[[{]/.test(head)
}

async function jsonText(path: string, signal: AbortSignal): Promise<string> {
  const { size } = await stat(path)
  if (size > MOST_BYTES)
    throw unusable(path, 'It is larger than 200 MB. Download one framework at a time.')
  const bytes = await readFile(path, { signal })
  try {
    return createDecoder(detectEncoding(bytes.subarray(0, 64 * 1024)))(bytes, true)
  } catch (error) {
    if (error instanceof NotUtf8)
      throw unusable(path, 'It is damaged: some of it is no text. Download it again.')
    throw error
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unusable(path, 'It is cut off or is no JSON. Download it again.')
  }
}
