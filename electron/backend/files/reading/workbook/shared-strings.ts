/**
 * The texts of a workbook, which cells name by number. They are kept as bytes in a few large pieces, a
 * fraction of what as many JavaScript strings would take, and no more than a fixed amount of them.
 */
import { createXmlReader } from './xml.ts'

export type SharedStrings = (index: number) => string

export class TooManyTexts extends Error {}

const MOST_BYTES = 96_000_000
const PIECE_BYTES = 1_000_000

/** @throws {TooManyTexts} */
export async function readSharedStrings(stream: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const texts = createTextStore()
  let text = ''
  let isText = false
  let isReading = false
  const reader = createXmlReader({
    open: (name) => {
      if (name === 'si') text = ''
      // How a text is pronounced stands beside it and is not part of it.
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 'si') texts.add(text)
      else if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
    },
  })
  for await (const bytes of stream) reader.write(bytes)
  reader.end()
  return texts.get
}

function createTextStore() {
  const pieces: Buffer[] = []
  let current = Buffer.alloc(PIECE_BYTES)
  let used = 0
  let total = 0
  let ends = new Float64Array(1024)
  let count = 0
  const flush = (): void => {
    if (used > 0) pieces.push(Buffer.from(current.subarray(0, used)))
    used = 0
  }
  const starts: number[] = []
  return {
    add: (text: string): void => {
      const bytes = Buffer.byteLength(text)
      total += bytes
      if (total > MOST_BYTES) throw new TooManyTexts()
      if (used + bytes > current.length) {
        flush()
        if (bytes > current.length) current = Buffer.alloc(bytes)
      }
      if (used === 0) starts.push(count)
      used += current.write(text, used)
      if (count === ends.length) ends = grown(ends)
      ends[count] = used
      count += 1
    },
    get: (index: number): string => {
      if (!(index >= 0 && index < count)) return ''
      const piece = pieceOf(starts, index)
      const bytes = pieces[piece] ?? current
      const from = index === starts[piece] ? 0 : (ends[index - 1] ?? 0)
      return bytes.toString('utf8', from, ends[index])
    },
  }
}

const grown = (from: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
  const to = new Float64Array(from.length * 2)
  to.set(from)
  return to
}

/** The last piece that starts at the index or before. */
function pieceOf(starts: readonly number[], index: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}
