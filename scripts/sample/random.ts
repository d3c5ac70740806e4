// A seeded source of chance, so that every run writes the same bytes. Each part of the sample
// draws from its own labelled stream: a change in one part leaves the others as they were.

export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number
  /** Uniform integer from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number
  /** Standard normal (Box-Muller). */
  readonly normal: () => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  readonly shuffle: <T>(from: readonly T[]) => T[]
}

export function createRandom(label: string): Random {
  const next = mulberry32(hash(`kestrel-valley/${label}`))
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    integer,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick: (from) => at(from, integer(0, from.length - 1)),
    shuffle: (from) => {
      const keyed = from.map((value) => ({ value, order: next() }))
      return keyed.toSorted((a, b) => a.order - b.order).map(({ value }) => value)
    },
  }
}

/** An element that must be there; a wrong index is a mistake in this generator. */
export function at<T>(from: readonly T[], index: number): T {
  const value = from[index]
  if (value === undefined) throw new RangeError(`No element ${index} of ${from.length}`)
  return value
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for made-up data. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return value >>> 0
}
