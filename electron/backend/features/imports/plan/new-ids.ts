/** Looking names up among what is stored, and the ids that new ones are going to have. */
import type { Scratch } from '../staging/scratch.ts'
import type { FirstIds } from './students.ts'

export type Found = { readonly id: number; readonly isNew: 0 | 1 }

export type Ids = { readonly next: (table: string) => number }

export function createIds(lastIds: FirstIds): Ids {
  const last = new Map(lastIds)
  return {
    next: (table) => {
      const id = (last.get(table) ?? 0) + 1
      last.set(table, id)
      return id
    },
  }
}

/** Looks a name up, or takes the next id for it and remembers that. */
export function finder(table: string, known: readonly (readonly [string, number])[], ids: Ids) {
  const found = new Map<string, Found>()
  for (const [key, id] of known) if (!found.has(key)) found.set(key, { id, isNew: 0 })
  return (key: string): Found & { readonly isFirst: boolean } => {
    const existing = found.get(key)
    if (existing) return { ...existing, isFirst: false }
    const added: Found = { id: ids.next(table), isNew: 1 }
    found.set(key, added)
    return { ...added, isFirst: true }
  }
}

export const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

export async function insertRows(
  scratch: Scratch,
  into: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const width = into.split(',').length
  const values = Array.from({ length: width }, (_, index) => `value ->> ${index}`)
  await scratch.all(`INSERT INTO ${into} SELECT ${values.join(', ')} FROM json_each(?)`, [
    JSON.stringify(rows),
  ])
}
