/** What can be read in one way only: lengths, times, in person or virtual, a school after `at`. */
import { folded } from '../fold-text.ts'
import type { SessionMode } from '../session-types.ts'
import { readTime } from './clock-times.ts'
import type { Reading, Scope } from './head-readers.ts'
import { readLength } from './lengths.ts'

export function readPlain(scope: Scope): Reading | null {
  return (
    readExtra(scope) ??
    readMinutes(scope) ??
    readClock(scope) ??
    readMode(scope) ??
    readSchool(scope)
  )
}

const extraWords: Readonly<Record<string, 'preparation' | 'travel'>> = {
  prep: 'preparation',
  preparation: 'preparation',
  travel: 'travel',
  drive: 'travel',
}

/** `prep 15m` and `15m prep`. */
function readExtra({ words, at, values }: Scope): Reading | null {
  const first = extraWords[words[at]?.text ?? '']
  const length = readLength(words, first ? at + 1 : at)
  const kind = first ?? (length && extraWords[words[at + length.count]?.text ?? ''])
  if (!length || !kind) return null
  const name = `${kind}Minutes` as const
  if (values[name] !== null) return null
  return { kind, count: length.count + 1, values: { [name]: length.minutes } }
}

function readMinutes({ words, at, values }: Scope): Reading | null {
  const skipped = words[at]?.text === 'for' ? 1 : 0
  const length = values.minutes === null ? readLength(words, at + skipped) : null
  return (
    length && {
      kind: 'minutes',
      count: length.count + skipped,
      values: { minutes: length.minutes },
    }
  )
}

function readClock({ words, at, values }: Scope): Reading | null {
  const skipped = words[at]?.text === 'at' ? 1 : 0
  const time = values.startsAt === null ? readTime(words, at + skipped) : null
  if (!time) return null
  const { startsAt, minutes } = time
  // A span also tells the length, unless that was said.
  return {
    kind: 'time',
    count: time.count + skipped,
    values: { startsAt, ...(minutes !== null && values.minutes === null && { minutes }) },
  }
}

const modeWords: Readonly<Record<string, SessionMode>> = {
  virtual: 'virtual',
  virtually: 'virtual',
  online: 'virtual',
  remote: 'virtual',
  zoom: 'virtual',
  'in-person': 'in person',
  'in person': 'in person',
}

function readMode({ words, at, values }: Scope): Reading | null {
  if (values.mode !== null) return null
  for (const count of [2, 1]) {
    const texts = words.slice(at, at + count).map(({ text }) => text)
    const mode = modeWords[texts.join(' ')]
    if (mode && texts.length === count) return { kind: 'mode', count, values: { mode } }
  }
  return null
}

/** `at harbor bend`: as many words as begin the name of exactly one school. */
function readSchool({ words, at, values, context }: Scope): Reading | null {
  if (words[at]?.text !== 'at' || values.schoolId !== null) return null
  for (const count of [4, 3, 2, 1]) {
    const texts = words.slice(at + 1, at + 1 + count).map(({ text }) => text)
    if (texts.length < count) continue
    const fits = context.schools.filter(({ name }) => beginsWith(name, texts))
    const [only] = fits
    if (only && fits.length === 1)
      return { kind: 'school', count: count + 1, values: { schoolId: only.id } }
  }
  return null
}

function beginsWith(name: string, texts: readonly string[]): boolean {
  const parts = folded(name).split(/\s+/)
  return texts.every((text, index) => text.length > 1 && parts[index]?.startsWith(text))
}
