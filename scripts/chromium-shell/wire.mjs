/**
 * Text for values that JSON cannot carry (bytes, dates, maps, undefined, …). It runs on both sides:
 * here, and as source text in the page, so a function must not refer to anything outside itself.
 */
/** Bytes may be megabytes: each side has a fast way of its own; the loops are for older browsers. */
export function createBase64() {
  return {
    encode: (bytes) => {
      if (bytes.toBase64) return bytes.toBase64()
      if (globalThis.Buffer) return Buffer.from(bytes).toString('base64')
      let text = ''
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192))
      return btoa(text)
    },
    decode: (text) => {
      if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text)
      if (globalThis.Buffer) return new Uint8Array(Buffer.from(text, 'base64'))
      const letters = atob(text)
      const bytes = new Uint8Array(letters.length)
      for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
      return bytes
    },
  }
}

/** @param base64 what {@link createBase64} gives on the same side */
export function createWire(base64) {
  const mark = '$wire'
  const tag = (kind, value) => ({ [mark]: kind, value })

  const pack = (value) => {
    if (value === undefined) return tag('undefined')
    if (typeof value === 'bigint') return tag('bigint', String(value))
    if (typeof value === 'number' && !Number.isFinite(value)) return tag('number', String(value))
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new DOMException(`${String(value)} could not be cloned.`, 'DataCloneError')
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return Array.from(value, pack)
    if (value instanceof Date) return tag('date', value.getTime())
    if (value instanceof Map) return tag('map', [...value].map(pack))
    if (value instanceof Set) return tag('set', [...value].map(pack))
    if (value instanceof Error) return tag('error', { name: value.name, message: value.message })
    if (value instanceof ArrayBuffer) return tag('buffer', base64.encode(new Uint8Array(value)))
    if (ArrayBuffer.isView(value)) return packView(value)
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item)])
    return mark in value ? tag('entries', entries) : Object.fromEntries(entries)
  }
  const packView = (view) => {
    const name = view[Symbol.toStringTag] ?? 'Uint8Array'
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    return tag('view', [name, base64.encode(bytes)])
  }
  const read = {
    undefined: () => undefined,
    bigint: (value) => BigInt(value),
    number: (value) => Number(value),
    date: (value) => new Date(value),
    map: (value) => new Map(value.map(unpack)),
    set: (value) => new Set(value.map(unpack)),
    error: ({ name, message }) => Object.assign(new Error(message), { name }),
    buffer: (value) => base64.decode(value).buffer,
    view: ([name, text]) => new globalThis[name](base64.decode(text).buffer),
    entries: (value) => Object.fromEntries(value.map(([key, item]) => [key, unpack(item)])),
  }
  const unpack = (value) => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(unpack)
    if (mark in value) return read[value[mark]](value.value)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
  }
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
