/** Invented visits, the same in every run. */
import type { GridColumn } from '#renderer/ui/DataGrid/grid-column.ts'

export type Visit = {
  readonly id: string
  readonly teacher: string
  readonly school: string
  readonly on: string
  readonly minutes: number
  readonly isDone: boolean
  readonly tags: readonly string[]
  readonly note: string
}

const given = ['Aisha', 'Elena', 'Zoë', 'Mateo', 'Thảo', 'Carlos', 'Hana', 'Bram', 'Lena', 'Ngozi']
const family = ['Rahman', 'Rivera', 'Lindqvist', 'Quispe', 'Nguyễn', 'Pires', 'Kobayashi', 'Begay']
const schools = ['Eastgate Middle', 'Harbor Bend Elementary', 'Two Rivers School', 'Cedar Hill']
const tags = ['fractions', 'number sense', 'discourse', 'new', 'geometry']

export function makeRows(count: number): readonly Visit[] {
  const random = seeded(7)
  const of = <T,>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    teacher: `${of(given)} ${of(family)} ${Math.floor(random() * count)}`,
    school: of(schools),
    on: new Date(Date.UTC(2020, 0, Math.floor(random() * 2200))).toISOString().slice(0, 10),
    minutes: 5 * Math.floor(random() * 24),
    isDone: random() < 0.8,
    tags: random() < 0.3 ? [of(tags)] : [],
    note: `Saw ${of(tags)} in room ${Math.floor(random() * 400)}; next: ${of(tags)}`,
  }))
}

/** Mulberry32, public domain (Tommy Ettinger). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const columns: readonly GridColumn<Visit>[] = [
  { id: 'teacher', header: 'Teacher', width: 200, grow: 2, value: ({ teacher }) => teacher },
  { id: 'school', header: 'School', kind: 'choice', width: 170, value: ({ school }) => school },
  { id: 'on', header: 'Day', kind: 'date', width: 100, value: ({ on }) => on },
  {
    id: 'minutes',
    header: 'Minutes',
    kind: 'number',
    width: 80,
    align: 'right',
    value: ({ minutes }) => minutes,
    sum: (visits) => visits.reduce((sum, { minutes }) => sum + minutes, 0),
  },
  { id: 'done', header: 'Done', kind: 'yes-no', width: 60, value: ({ isDone }) => isDone },
  { id: 'tags', header: 'Tags', kind: 'choice', width: 120, value: (visit) => visit.tags },
  { id: 'note', header: 'Note', width: 300, grow: 3, value: ({ note }) => note },
]
