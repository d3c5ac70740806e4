/** Which encoding a file is in, and whether it is text at all, from its first bytes. */
import { isUtf8 } from 'node:buffer'
import type { Reading } from '#shared/contracts/imports.ts'

export type Encoding = Reading['encoding']

/** A byte that UTF-8 does not allow turned up after the beginning had looked like UTF-8. */
export class NotUtf8 extends Error {}

export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = zeroShares(head)
  if (zeros.odd > 0.4 && zeros.even < 0.1) return 'utf-16le'
  if (zeros.even > 0.4 && zeros.odd < 0.1) return 'utf-16be'
  return isUtf8(withoutPartialCharacter(head)) ? 'utf-8' : 'windows-1252'
}

/** @returns a decoder that takes the bytes piece by piece. It drops the byte order mark. */
export function createDecoder(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => string {
  const isEightBitUnicode = encoding === 'utf-8' || encoding === 'utf-8-bom'
  const label = isEightBitUnicode ? 'utf-8' : encoding
  const decoder = new TextDecoder(label, { fatal: isEightBitUnicode })
  return (bytes, isLast) => {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch (error) {
      throw new NotUtf8('Not UTF-8', { cause: error })
    }
  }
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a compressed file', [0x1f, 0x8b]],
]

/** @returns what the bytes are when they are no text, for instance `a picture`; else null. */
export function notText(head: Uint8Array, encoding: Encoding): string | null {
  const known = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))
  if (known) return known[0]
  if (encoding.startsWith('utf-16')) return null
  const control = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
  return control.length > head.length * 0.05 ? 'not text' : null
}

function zeroShares(head: Uint8Array): { readonly even: number; readonly odd: number } {
  const half = Math.floor(head.length / 2)
  if (half === 0) return { even: 0, odd: 0 }
  let even = 0
  let odd = 0
  for (let index = 0; index < half; index += 1) {
    if (head[index * 2] === 0) even += 1
    if (head[index * 2 + 1] === 0) odd += 1
  }
  return { even: even / half, odd: odd / half }
}

/** The last character may be cut in the middle: up to three bytes are left out of the judgement. */
function withoutPartialCharacter(head: Uint8Array): Uint8Array {
  for (let cut = 1; cut <= 3 && cut <= head.length; cut += 1) {
    const byte = head[head.length - cut] ?? 0
    if (byte >= 0xc0) return head.subarray(0, head.length - cut)
    if (byte < 0x80) return head
  }
  return head
}
