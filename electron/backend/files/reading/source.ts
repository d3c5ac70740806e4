/** A file as it comes from disk: pieces of bytes with their SHA-256, or a failure that says what to do. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reading } from '#shared/contracts/imports.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { unusable, whyUnreadable } from '../unreadable.ts'
import { CUT_OFF, openArchive, type Archive } from './archive.ts'
import { createRecordReader, RecordTooLong } from './delimited-text.ts'
import { createDecoder, detectEncoding, notText } from './encoding.ts'
import { detectLineEnd, type LineEnd } from './layout.ts'
import { bundleInArchive, bundleInFolder } from './oneroster/bundle.ts'
import { openOneRoster } from './oneroster/sheets.ts'
import { openWorkbook, type Workbook } from './workbook/workbook.ts'

export type Source = {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** The beginning, enough to judge encoding, delimiter, header and recipe by. Empty for a workbook. */
  readonly head: Uint8Array
  /** Whether the head is all there is. */
  readonly isWhole: boolean
  readonly workbook: Workbook | null
  /** Not packed in an archive. */
  readonly isPlain: boolean
  /** The bytes of the text: the file, or the one file in an archive. */
  readonly text: () => Promise<AsyncIterable<Buffer>>
  /** What the file's SHA-256 is of, where it is not the text. */
  readonly allBytes: () => AsyncIterable<Buffer>
  readonly close: () => void
}

const HEAD_BYTES = 256 * 1024
const PIECE_BYTES = 256 * 1024

/** @throws {CallError} `FILE_UNUSABLE` for what is missing, a folder, empty, unreadable or not text. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch((error: unknown) => {
    throw unusable(path, whyUnreadable(error))
  })
  if (found.isDirectory()) return openFolder(path)
  if (!found.isFile()) throw unusable(path, 'It is not a file. Choose a CSV or text file.')
  if (found.size === 0) throw unusable(path, 'It is empty. Export it again and check its size.')
  const head = await readHead(path, Math.min(found.size, HEAD_BYTES))
  const file = { path, name: basename(path), bytes: found.size }
  if (isZip(head)) return { ...file, ...(await openZipped(path)) }
  expectText(path, head)
  return {
    ...file,
    head,
    isWhole: head.length === found.size,
    workbook: null,
    isPlain: true,
    text: async () => createReadStream(path, { highWaterMark: PIECE_BYTES }),
    allBytes: () => createReadStream(path),
    close: () => undefined,
  }
}

/** A folder is read when it holds a OneRoster export. */
async function openFolder(path: string): Promise<Source> {
  const bundle = await bundleInFolder(path)
  if (!bundle) throw unusable(path, 'It is a folder. Choose a file inside it.')
  const all = async function* all(): AsyncGenerator<Buffer> {
    for (const name of bundle.names) yield* await bundle.open(name)
  }
  return {
    ...{ path, name: basename(path), bytes: 1 },
    ...tables(openOneRoster(path, bundle), all, () => undefined),
  }
}

/** A source whose tables are its sheets. */
const tables = (
  workbook: Workbook,
  allBytes: Source['allBytes'],
  close: () => void,
): Omit<Source, 'path' | 'name' | 'bytes'> => ({
  ...{ head: new Uint8Array(), isWhole: true, isPlain: false, workbook, allBytes, close },
  text: () => Promise.reject(new Error('It has tables and no text')),
})

const isZip = (head: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => head[index] === byte)

function expectText(path: string, head: Uint8Array): void {
  const kind = notText(head, detectEncoding(head))
  if (!kind) return
  const ask = 'Save or export the table as CSV or XLSX and import that file.'
  throw unusable(path, `It is ${kind}${kind === 'not text' ? '' : ', not a text file'}. ${ask}`)
}

type Opened = Omit<Source, 'path' | 'name' | 'bytes'>

/** A workbook, or an archive with a single table in it, as Google Forms gives it. */
async function openZipped(path: string): Promise<Opened> {
  const archive = await openArchive(path)
  try {
    const allBytes = (): AsyncIterable<Buffer> => createReadStream(path)
    if (archive.names.includes('[Content_Types].xml'))
      return tables(await openWorkbook(path, archive), allBytes, archive.close)
    const bundle = bundleInArchive(archive)
    if (bundle) return tables(openOneRoster(path, bundle), allBytes, archive.close)
    const name = onlyTable(path, archive)
    const text = async (): Promise<AsyncIterable<Buffer>> => archive.open(name)
    const head = await headOf(await text())
    if (head.length === 0) throw unusable(path, `${name} inside it is empty. Export it again.`)
    expectText(path, head)
    const isWhole = head.length === archive.bytesOf(name)
    return { head, isWhole, isPlain: false, workbook: null, text, allBytes, close: archive.close }
  } catch (error) {
    archive.close()
    throw isUnpacking(error) ? unusable(path, CUT_OFF) : error
  }
}

/** What yauzl and zlib say of damaged contents. */
const isUnpacking = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof CallError)

function onlyTable(path: string, { names }: Archive): string {
  if (names.includes('content.xml'))
    throw unusable(
      path,
      'It is an OpenDocument spreadsheet. Save it as XLSX or CSV and import that.',
    )
  const found = names.filter(
    (name) => /\.(csv|tsv|txt)$/i.test(name) && !name.startsWith('__MACOSX'),
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const why =
    found.length === 0
      ? 'It is an archive without a table. Unpack it and import what is inside as CSV or XLSX.'
      : `It is an archive with ${found.length} tables. Unpack it and import the one you mean.`
  throw unusable(path, why)
}

async function headOf(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    pieces.push(piece)
    length += piece.length
    if (length >= HEAD_BYTES) break
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES)
}

async function readHead(path: string, length: number): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw unusable(path, whyUnreadable(error))
  }
}

/** The head as text, for looking at; bytes that do not fit the encoding show as replacement characters. */
export function headText(source: Source, encoding: Reading['encoding']): string {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  return new TextDecoder(label).decode(source.head)
}

export type Piece = { readonly records: string[][]; readonly bytesRead: number }

/**
 * Every record of the file, a quarter megabyte of file at a time.
 * @returns the SHA-256 of the file's bytes, as hexadecimal, once all are read.
 * @throws {CallError} `FILE_UNUSABLE`, `CANCELLED`
 * @throws {NotUtf8} when the encoding was taken for UTF-8 and is not
 */
export async function* readRecords(
  source: Source,
  options: { readonly reading: Reading; readonly signal: AbortSignal },
): AsyncGenerator<Piece, string> {
  const { workbook } = source
  const isFile = workbook === null && source.isPlain
  const hash = createHash('sha256')
  try {
    if (workbook) yield* sheetRecords(source, workbook, options)
    else
      yield* textRecords(source, options, isFile ? (bytes) => void hash.update(bytes) : undefined)
    if (!isFile) await hashAll(source, hash, options)
  } catch (error) {
    throw readable(source.path, error)
  }
  return hash.digest('hex')
}

type ReadOptions = { readonly reading: Reading; readonly signal: AbortSignal }

async function* textRecords(
  source: Source,
  { reading, signal }: ReadOptions,
  note: ((bytes: Buffer) => void) | undefined,
): AsyncGenerator<Piece> {
  const lineEnd: LineEnd = detectLineEnd(headText(source, reading.encoding))
  const decode = createDecoder(reading.encoding)
  const reader = createRecordReader({ delimiter: reading.delimiter, lineEnd })
  let bytesRead = 0
  for await (const piece of await source.text()) {
    if (signal.aborted) throw new CallError('CANCELLED')
    note?.(piece)
    bytesRead += piece.length
    yield { records: reader.read(decode(piece, false), { isLast: false }), bytesRead }
  }
  const rest = decode(new Uint8Array(), true)
  yield { records: reader.read(rest, { isLast: true }), bytesRead }
}

async function* sheetRecords(
  source: Source,
  workbook: Workbook,
  { reading, signal }: ReadOptions,
): AsyncGenerator<Piece> {
  for await (const { rows, share } of workbook.rows(reading.sheet ?? workbook.sheets[0] ?? '')) {
    if (signal.aborted) throw new CallError('CANCELLED')
    yield { records: rows, bytesRead: share * source.bytes }
  }
}

/** Two tables of one export are two imports, so its name tells them apart. */
async function hashAll(
  source: Source,
  hash: Hash,
  { reading, signal }: ReadOptions,
): Promise<void> {
  for await (const piece of source.allBytes()) {
    if (signal.aborted) throw new CallError('CANCELLED')
    hash.update(piece)
  }
  const { workbook } = source
  if (workbook && workbook.sheets.length > 1) hash.update(reading.sheet ?? '')
}

export function tooLong(path: string, error: RecordTooLong): CallError {
  const where = `Row ${error.recordNumber}`
  const why = error.isQuoted
    ? `${where} opens a quotation mark that is never closed. Close it and try again.`
    : `${where} is longer than a million characters, so this is no table. Export it again as CSV.`
  return unusable(path, why)
}

function readable(path: string, error: unknown): unknown {
  if (error instanceof RecordTooLong) return tooLong(path, error)
  const isSystem = error instanceof Error && 'code' in error && 'syscall' in error
  return isSystem ? unusable(path, whyUnreadable(error)) : error
}
