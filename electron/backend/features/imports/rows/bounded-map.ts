/**
 * A cache that never grows beyond a bound: when full it forgets everything. What was forgotten is only
 * staged a second time; the plan merges it. So memory does not grow with the file.
 */
export type BoundedMap<Key, Value> = {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
}

export function createBoundedMap<Key, Value>(limit: number): BoundedMap<Key, Value> {
  const map = new Map<Key, Value>()
  return {
    get: (key) => map.get(key),
    set: (key, value) => {
      if (map.size >= limit) map.clear()
      map.set(key, value)
    },
  }
}

/** A text cut out of a larger one keeps all of that alive; a copy does not. */
export const copyText = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')
