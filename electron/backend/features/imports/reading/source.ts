/** A file as it comes from disk: pieces of bytes with their SHA-256, or a failure that says what to do. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reading } from '#shared/contracts/imports.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { unusable, whyUnreadable } from '../../../files/unreadable.ts'
import { createRecordReader, RecordTooLong } from './delimited-text.ts'
import { createDecoder, detectEncoding, notText } from './encoding.ts'
import { detectLineEnd, type LineEnd } from './layout.ts'

export type Source = {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** The beginning, enough to judge encoding, delimiter, header and recipe by. */
  readonly head: Uint8Array
}

const HEAD_BYTES = 256 * 1024
const PIECE_BYTES = 256 * 1024

/** @throws {CallError} `FILE_UNUSABLE` for what is missing, a folder, empty, unreadable or not text. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch((error: unknown) => {
    throw unusable(path, whyUnreadable(error))
  })
  if (found.isDirectory()) throw unusable(path, 'It is a folder. Choose a file inside it.')
  if (!found.isFile()) throw unusable(path, 'It is not a file. Choose a CSV or text file.')
  if (found.size === 0) throw unusable(path, 'It is empty. Export it again and check its size.')
  const head = await readHead(path, Math.min(found.size, HEAD_BYTES))
  const kind = notText(head, detectEncoding(head))
  if (kind) {
    const ask = 'Save or export the table as CSV and import that file.'
    throw unusable(path, `It is ${kind}${kind === 'not text' ? '' : ', not a text file'}. ${ask}`)
  }
  return { path, name: basename(path), bytes: found.size, head }
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
 * @returns the SHA-256 of the bytes, as hexadecimal, once all are read.
 * @throws {CallError} `FILE_UNUSABLE`, `CANCELLED`
 * @throws {NotUtf8} when the encoding was taken for UTF-8 and is not
 */
export async function* readRecords(
  source: Source,
  options: { readonly reading: Reading; readonly signal: AbortSignal },
): AsyncGenerator<Piece, string> {
  const { reading, signal } = options
  const lineEnd: LineEnd = detectLineEnd(headText(source, reading.encoding))
  const decode = createDecoder(reading.encoding)
  const reader = createRecordReader({ delimiter: reading.delimiter, lineEnd })
  const hash = createHash('sha256')
  let bytesRead = 0
  try {
    const stream = createReadStream(source.path, { highWaterMark: PIECE_BYTES })
    for await (const piece of stream as AsyncIterable<Buffer>) {
      if (signal.aborted) throw new CallError('CANCELLED')
      hash.update(piece)
      bytesRead += piece.length
      yield { records: reader.read(decode(piece, false), { isLast: false }), bytesRead }
    }
    const rest = decode(new Uint8Array(), true)
    yield { records: reader.read(rest, { isLast: true }), bytesRead }
  } catch (error) {
    throw readable(source.path, error)
  }
  return hash.digest('hex')
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
