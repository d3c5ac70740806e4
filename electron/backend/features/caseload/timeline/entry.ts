/** An entry as the queries make it, and the order in which entries stand. Pure. */
import type { z } from 'zod'
import type { TimelineFilter, timelineEntry } from '#shared/contracts/teacher-timeline.ts'
import { folded } from '#shared/domain/fold-text.ts'

export type Entry = z.input<typeof timelineEntry>

const filterOf: Readonly<Record<Entry['kind'], TimelineFilter>> = {
  session: 'sessions',
  measured: 'goals',
  phase: 'goals',
  cycle: 'goals',
  test: 'results',
  step: 'steps',
  document: 'documents',
  lesson: 'sessions',
  observation: 'sessions',
  debrief: 'sessions',
}

export const fits = (entry: Entry, filter: TimelineFilter): boolean =>
  filter === 'everything' || filterOf[entry.kind] === filter

/** What is still to come: planned sessions and lessons from today, phases after it. */
export const isAhead = (entry: Entry, today: string): boolean =>
  entry.kind === 'session'
    ? entry.status === 'planned' && entry.on >= today
    : entry.kind === 'lesson'
      ? entry.on >= today
      : entry.kind === 'observation'
        ? !entry.isDone && entry.on >= today
        : entry.on > today

/** A day reads from its sessions to what was noted, measured and decided. */
const rank: Readonly<Record<Entry['kind'], number>> = {
  session: 0,
  observation: 1,
  debrief: 2,
  lesson: 3,
  step: 4,
  measured: 5,
  test: 6,
  document: 7,
  phase: 8,
  cycle: 9,
}

const startOf = (entry: Entry): string => ('startsAt' in entry ? (entry.startsAt ?? '') : '')

/** Latest first; what has no order of its own stands by key, so that pages never shift. */
export const latestFirst = (a: Entry, b: Entry): number =>
  compare(b.on, a.on) ||
  rank[a.kind] - rank[b.kind] ||
  compare(startOf(b), startOf(a)) ||
  compare(a.key, b.key)

export const soonestFirst = (a: Entry, b: Entry): number =>
  compare(a.on, b.on) || compare(startOf(a), startOf(b)) || compare(a.key, b.key)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every word has to be somewhere in the entry. @param words folded */
export function mentions(
  entry: Entry,
  words: readonly string[],
  { withPrivate }: { readonly withPrivate: boolean },
): boolean {
  const text = folded(textOf(entry, withPrivate))
  return words.every((word) => text.includes(word))
}

export const wordsOf = (search: string): readonly string[] =>
  folded(search).split(/\s+/).filter(Boolean)

function textOf(entry: Entry, withPrivate: boolean): string {
  switch (entry.kind) {
    case 'session':
      return `${entry.type} ${entry.sharedNote} ${withPrivate ? entry.privateNote : ''}`
    case 'measured':
      return `${entry.measure} ${entry.note}`
    case 'phase':
      return `${entry.name} ${entry.cycle}`
    case 'cycle':
      return entry.title
    case 'test':
      return `${entry.assessment} ${entry.window}`
    case 'step':
      return entry.text
    case 'lesson':
      return `${entry.title} ${entry.standards.join(' ')}`
    case 'observation':
      return `${entry.visit} ${entry.focus}`
    case 'debrief':
      return `${entry.about} ${entry.nextTry}`
    case 'document':
      return entry.name
  }
}
